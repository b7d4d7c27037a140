/**
 * Sessions of people who are signed in. The browser's cookie carries a secret, the row only its hash.
 * A session ends when its person signs out, a while after it was last seen, and at the latest after 12 hours.
 */
import type { Knex } from 'knex';
import { minuteMs } from '../workflows/domain/durations.ts';
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { newSecret, secretHash } from './secret-hash.ts';

/** Minutes after which one that is not used has ended. */
export const idleMinutes = 30;
const longestMinutes = 12 * 60;

export interface Session {
  person: string;
  /** What the issuer said, for signing out there too. */
  idToken: string | null;
}

/** Begins a session; those that have ended are forgotten. Returns the secret of its cookie: the only time that it can be read. */
export async function beginSession(knex: Knex, { person, idToken }: Session, at: Instant): Promise<string> {
  const secret = newSecret();
  await knex('sessions').where('seen_at', '<=', before(at, idleMinutes)).orWhere('began_at', '<=', before(at, longestMinutes)).del();
  await knex('sessions').insert({ hash: secretHash(secret), person, began_at: at, seen_at: at, id_token: idToken });
  return secret;
}

/** The session of a cookie's secret, unless it has ended. */
export const standingSession = (knex: Knex, secret: string, at: Instant): Knex.QueryBuilder =>
  knex('sessions')
    .where({ hash: secretHash(secret) })
    .where('seen_at', '>', before(at, idleMinutes))
    .where('began_at', '>', before(at, longestMinutes));

/** Notes that a session is in use. Once a minute is near enough; a write for each page would cost a sync to disk. @param lastSeen as its row says */
export async function noteSeen(knex: Knex, secret: string, lastSeen: Instant, at: Instant): Promise<void> {
  if (lastSeen < before(at, 1))
    await knex('sessions')
      .where({ hash: secretHash(secret) })
      .update({ seen_at: at });
}

export async function endSession(knex: Knex, secret: string): Promise<void> {
  await knex('sessions')
    .where({ hash: secretHash(secret) })
    .del();
}

/** Ends all sessions of a person, and the links it could begin one with. */
export async function endSessionsOf(trx: Knex, person: string): Promise<void> {
  for (const table of ['sessions', 'sign_in_links']) await trx(table).where({ person }).del();
}

const before = (at: Instant, minutes: number): Instant => addMs(at, -minutes * minuteMs);
