/**
 * How often something may be asked within a quarter of an hour, counted in SQL for all programs on the database together; and how often what is a secret may be
 * guessed. The first that is too many is noted in the security log.
 */
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Knex } from 'knex';
import { countRequest, requestsCounted } from '../../db/people/request-count-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { tooMany } from '../http/problem.ts';

export const windowMs = 15 * minuteMs;

/** Which network a request comes from, as it is counted: IPv6 gives one household 2^64 addresses, which count as one. */
export const networkOf = (request: Pick<Request, 'ip'>): string => ipKeyGenerator(request.ip ?? '');

interface Asked {
  at: Instant;
  /** The network address it comes from. */
  from?: string | undefined;
}

/** Counts one request. @returns how many there were within its stretch of time, and when that ends */
export async function countAsked(db: Knex, name: string, key: string): Promise<{ totalHits: number; resetTime: Date }> {
  const { hits, endsAt } = await countRequest(db, { name, key }, windowMs);
  return { totalHits: hits, resetTime: new Date(endsAt) };
}

/** Notes that a limit was reached: once, however often it is asked after that. */
export const noteTooMany = (db: Knex, { at, from }: Asked, limit: string): Promise<void> =>
  noteSecurity(db, { at, what: 'tooManyRequests', person: null, from, details: { limit } });

/** How many links and tokens that are not ours one network address may try. */
export const guesses = { name: 'guesses', limit: 60 };

/** @param from the network address, as it is counted @throws ApiProblem 429 for an address that has guessed too often */
export async function refuseGuessers(db: Knex, from: string): Promise<void> {
  const counted = await requestsCounted(db, { name: guesses.name, key: from });
  if (counted && counted.hits >= guesses.limit) throw tooMany(Math.max(1, Math.ceil((Date.parse(counted.endsAt) - Date.now()) / 1000)));
}

/** Counts something that opened nothing, and notes it while it is not too often. @throws ApiProblem 429 once it is */
export async function countGuess(db: Knex, from: string, asked: Asked, what: 'linkRefused' | 'tokenRefused'): Promise<void> {
  const { totalHits } = await countAsked(db, guesses.name, from);
  if (totalHits <= guesses.limit) await noteSecurity(db, { at: asked.at, what, person: null, from: asked.from });
  if (totalHits === guesses.limit) await noteTooMany(db, asked, guesses.name);
  if (totalHits > guesses.limit) throw tooMany(windowMs / 1000);
}
