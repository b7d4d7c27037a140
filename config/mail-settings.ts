/** How mail leaves: encrypted or not, and by how many dispatches. */
import type { SetVariables } from './environment.ts';
import { loopback, oneOf, wholeNumber } from './environment.ts';

/** Dispatches of mails at most. */
export const maxMailShards = 20;

/** Over smtp:// a server must offer STARTTLS; smtps:// is encrypted from the beginning. */
export function needsTls(env: SetVariables, smtpUrl: string | null): boolean {
  const mayBePlain = oneOf(env, 'SMTP_WITHOUT_TLS', ['yes', 'no']) === 'yes';
  const host = smtpUrl?.startsWith('smtp:') ? new URL(smtpUrl).hostname : undefined;
  return host !== undefined && !loopback.test(host) && !mayBePlain;
}

/** One SQLite file is written by one process at a time, which needs no second. */
export function mailShards(env: SetVariables): number {
  const onPostgres = /^postgres(ql)?:/.test(env['DATABASE_URL'] ?? '');
  const shards = wholeNumber(env, 'MAIL_SHARDS', onPostgres ? 2 : 1, [1, maxMailShards]);
  if (shards > 1 && !onPostgres) throw new Error('MAIL_SHARDS above 1 needs PostgreSQL: set DATABASE_URL.');
  return shards;
}

/** Whether what may wait is gathered into one mail a day, where neither the rules of an activity nor the person say otherwise. */
export const mailDigest = (env: SetVariables): 'daily' | 'never' => (oneOf(env, 'MAIL_DIGEST', ['daily', 'never']) === 'never' ? 'never' : 'daily');
