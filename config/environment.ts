/** Reads single variables of an environment, each checked. @throws Error naming the variable, and never its value where that may be a secret */

export type Environment = Record<string, string | undefined>;
/** Variables that are set to something. */
export type SetVariables = Record<string, string>;

/** Addresses that only this machine reaches. */
export const loopback = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

/** Empty variables count as not set. */
export function withoutEmpty(environment: Environment): SetVariables {
  const env: SetVariables = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined && value !== '') env[name] = value;
  return env;
}

/** @param plainHttp where http without TLS is taken */
export function urlOf(env: SetVariables, name: string, protocols: string[], plainHttp: 'loopback' | 'anywhere' = 'loopback'): string | undefined {
  const value = env[name];
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new Error(`${name} must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  if (plainHttp === 'loopback' && value.startsWith('http:') && !loopback.test(new URL(value).hostname))
    throw new Error(
      `${name} must begin with https://: over plain http anybody on the way could sign in as somebody else. Only this machine (localhost) does without.`,
    );
  return value;
}

export function mailAddress(env: SetVariables, name: string): string | undefined {
  const value = env[name];
  if (value !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(value)) throw new Error(`${name} must be a plain address such as hit@lansstyrelsen.example.`);
  return value;
}

/** An address to write to or a page to report on: `mailto:` or `https:`. */
export function contactUri(env: SetVariables, name: string): string | undefined {
  const value = env[name];
  const isPage = value?.startsWith('https:') && URL.canParse(value);
  if (value !== undefined && !isPage && !/^mailto:[^\s@<>"]+@[^\s@<>"]+$/.test(value))
    throw new Error(`${name} must be an address that begins with mailto:, or a page that begins with https://.`);
  return value;
}

export function wholeNumber(env: SetVariables, name: string, otherwise: number, [least, most]: [number, number]): number {
  const value = env[name];
  if (value === undefined) return otherwise;
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) throw new Error(`${name} must be a whole number from ${least} to ${most}.`);
  return Number(value);
}

export function oneOf(env: SetVariables, name: string, values: string[]): string | undefined {
  const value = env[name];
  if (value !== undefined && !values.includes(value)) throw new Error(`${name} must be one of ${values.join(', ')}.`);
  return value;
}
