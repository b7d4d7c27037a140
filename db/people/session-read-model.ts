/** The session of a browser's cookie, while it lasts. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { secretHash } from '../links/secret-hash.ts';
import { minutesBefore } from '../queries/minutes-before.ts';

export const idleMinutes = 30;
export const longestMinutes = 12 * 60;

export interface Session {
  person: string;
  /** What the issuer said, for signing out there too. */
  idToken: string | null;
  /** When it was proved who the person is, where that was not when the session began; an issuer may have known for a while. */
  provedAt?: Instant | undefined;
}

/** The session of a cookie's secret, unless it has ended. */
export const validSession = (knex: Knex, secret: string, at: Instant): Knex.QueryBuilder =>
  knex('sessions')
    .where({ hash: secretHash(secret) })
    .where('seen_at', '>', minutesBefore(at, idleMinutes))
    .where('began_at', '>', minutesBefore(at, longestMinutes));

/** Whether it is to be noted that a session is in use. Once a minute is near enough; a write for each page would cost a sync to disk. */
export const isSeenAnew = (seenAt: Instant, at: Instant): boolean => seenAt < minutesBefore(at, 1);
