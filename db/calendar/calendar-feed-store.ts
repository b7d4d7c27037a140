/** Addresses of people's calendar feeds. An address opens the days of one person; it is stored hashed, and can be read only when it is made. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { secretHash } from '../links/secret-hash.ts';

/** 128 bits: an address is asked for by calendars for years and is tried by nobody faster than the limits let it. */
const keyBytes = 16;

/** Makes a person's feed, in the place of an earlier one, which opens nothing any more. @returns its key */
export async function makeCalendarFeed(trx: Knex, person: string, at: Instant): Promise<string> {
  const key = randomBytes(keyBytes).toString('base64url');
  const row = { person, hash: secretHash(key), made_at: at };
  await trx('calendar_feeds').insert(row).onConflict('person').merge();
  return key;
}

/** @returns false where there was none */
export const endCalendarFeed = async (trx: Knex, person: string): Promise<boolean> => (await trx('calendar_feeds').where({ person }).del()) === 1;
