/** The cookies of the pages. Over https they carry `__Host-`: no other host can plant them, and they never leave by plain http. No script reads them. */
import type { Request, Response } from 'express';

/**
 * `session`: who is signed in. `form`: secret of the forms of who is not. `notice`: said once after a form. `signIn`: a sign-in under way at an issuer.
 * `linkLanguage`: the language chosen on a page behind a mailed link.
 */
type CookieName = 'session' | 'form' | 'notice' | 'language' | 'linkLanguage' | 'signIn';

export interface Cookies {
  read(name: CookieName): string | undefined;
  /** @param seconds how long it is kept; absent: until the browser is closed */
  set(name: CookieName, value: string, seconds?: number): void;
  clear(name: CookieName): void;
}

export function cookiesOf(request: Request, response: Response, secure: boolean): Cookies {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  const full = (name: CookieName) => `${secure ? '__Host-' : ''}hit-${name}`;
  const sent = parse(request.get('Cookie') ?? '');
  return {
    read: (name) => sent.get(full(name)),
    set: (name, value, seconds) => void response.cookie(full(name), value, { ...attributes, ...(seconds !== undefined && { maxAge: seconds * 1000 }) }),
    clear: (name) => void response.clearCookie(full(name), attributes),
  };
}

function parse(header: string): Map<string, string> {
  const pairs = header.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    const value = part.slice(at + 1).trim();
    return at > 0 && value !== '' ? [[part.slice(0, at).trim(), decoded(value)] as const] : [];
  });
  return new Map(pairs);
}

/** What another program on the same host wrote may be no text of ours. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
