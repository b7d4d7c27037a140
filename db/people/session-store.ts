/**
 * Sessions of people who are signed in. The browser's cookie carries a secret, the row only its hash.
 * A session ends when its person signs out, a while after it was last seen, and at the latest after 12 hours.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { newSecret, secretHash } from '../links/secret-hash.ts';
import { minutesBefore } from '../queries/minutes-before.ts';
import type { Session } from './session-read-model.ts';
import { idleMinutes, longestMinutes } from './session-read-model.ts';

/** Begins a session; those that have ended are forgotten. Returns the secret of its cookie: the only time that it can be read. */
export async function beginSession(knex: Knex, { person, idToken, provedAt }: Session, at: Instant): Promise<string> {
  const secret = newSecret();
  await knex('sessions').where('seen_at', '<=', minutesBefore(at, idleMinutes)).orWhere('began_at', '<=', minutesBefore(at, longestMinutes)).del();
  await knex('sessions').insert({ hash: secretHash(secret), person, began_at: at, seen_at: at, id_token: idToken, proved_at: provedAt ?? null });
  return secret;
}

/** Begins a new session, never one that was there before. @param replaces secret of the one that the browser brings: it ends */
export async function beginAnew(knex: Knex, session: Session, replaces: string | undefined, at: Instant): Promise<string> {
  if (replaces !== undefined) await endSession(knex, replaces);
  return beginSession(knex, session, at);
}

/** Notes that a session is in use. */
export async function noteSeen(knex: Knex, secret: string, at: Instant): Promise<void> {
  await knex('sessions')
    .where({ hash: secretHash(secret) })
    .update({ seen_at: at });
}

/** Notes that the person has proved anew who it is. The secret stays, so that forms that are open stay good. @returns whether the session is the person's */
export async function noteProved(trx: Knex, { secret, person }: { secret: string; person: string }, provedAt: Instant): Promise<boolean> {
  const changed: number = await trx('sessions')
    .where({ hash: secretHash(secret), person })
    .update({ proved_at: provedAt });
  return changed > 0;
}

export async function endSession(knex: Knex, secret: string): Promise<void> {
  await knex('sessions')
    .where({ hash: secretHash(secret) })
    .del();
}

/** Ends all sessions of a person, the links it could begin one with, what it was about to send, and its drafts. */
export async function endSessionsOf(trx: Knex, person: string): Promise<void> {
  for (const table of ['sessions', 'sign_in_links', 'kept_forms', 'form_drafts']) await trx(table).where({ person }).del();
}
