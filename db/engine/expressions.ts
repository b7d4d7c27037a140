/** Pieces of SQL that the two engines write differently. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** The instant some milliseconds after one, as instants are stored. @param ms an expression that gives a whole number */
export const instantAfter = (knex: Knex, instant: string | Knex.Raw, ms: Knex.Raw): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw(`to_char((?::timestamptz + (?) * interval '1 millisecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, [instant, ms])
    : knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', ?, ((?) / 1000.0) || ' seconds')`, [instant, ms]);
