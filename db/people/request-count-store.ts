/** How often something was asked, counted for all programs on the database together. What is counted is kept as a hash, and no longer than its stretch of time. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { databaseClock } from '../engine/connection.ts';
import { secretHash } from '../links/secret-hash.ts';

export interface Counted {
  hits: number;
  /** When it is counted anew. */
  endsAt: Instant;
}

interface Subject {
  /** Which limit it is. */
  name: string;
  /** Who or what is counted: an address, a network address. */
  key: string;
}

/** Counts one more. @param lastsMs how long after the first one it is counted anew */
export async function countRequest(knex: Knex, subject: Subject, lastsMs: number): Promise<Counted> {
  const now = await databaseClock(knex);
  await knex('request_counts').where('ends_at', '<=', now).del();
  const [row] = (await knex('request_counts')
    .insert({ ...rowOf(subject), hits: 1, ends_at: addMs(now, lastsMs) })
    .onConflict(['limit_name', 'key_hash'])
    .merge({ hits: knex.raw('request_counts.hits + 1') })
    .returning(['hits', 'ends_at'])) as { hits: number; ends_at: Instant }[];
  if (!row) throw new Error('a request was not counted');
  return { hits: row.hits, endsAt: row.ends_at };
}

/** What has been counted so far; undefined for nothing. */
export async function requestsCounted(knex: Knex, subject: Subject): Promise<Counted | undefined> {
  const row = (await knex('request_counts')
    .where(rowOf(subject))
    .where('ends_at', '>', await databaseClock(knex))
    .first('hits', 'ends_at')) as { hits: number; ends_at: Instant } | undefined;
  return row && { hits: row.hits, endsAt: row.ends_at };
}

const rowOf = ({ name, key }: Subject) => ({ limit_name: name, key_hash: secretHash(key) });
