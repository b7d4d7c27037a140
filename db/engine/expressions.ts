/** Pieces of SQL that the two engines write differently. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** Makes an order go by the bytes of a text, whatever the database was set up for: put behind an expression. */
export const byBytes = (knex: Knex): string => (isPostgres(knex) ? ' collate "C"' : '');

/** The columns that hold JSON, with the lists in it that are searched: names that stand in SQL as they are. */
type JsonList = { column: 'facts'; list: 'targetGroups' | 'goals' };
type JsonText = { column: 'facts'; field: 'establishmentPhase' };

/** Rows of whose JSON a list holds a value. */
export const listHolds = (knex: Knex, { column, list }: JsonList, value: string): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw(`exists (select 1 from json_array_elements_text(${column}::json -> '${list}') as named where named = ?)`, [value])
    : knex.raw(`exists (select 1 from json_each(${column}, '$.${list}') as named where named.value = ?)`, [value]);

/** A text in the JSON of a column; null where there is none. */
export const jsonText = (knex: Knex, { column, field }: JsonText): Knex.Raw =>
  isPostgres(knex) ? knex.raw(`(${column}::json ->> '${field}')`) : knex.raw(`json_extract(${column}, '$.${field}')`);

/** The instant some milliseconds after one, as instants are stored. @param ms an expression that gives a whole number */
export const instantAfter = (knex: Knex, instant: string, ms: Knex.Raw): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw(`to_char((?::timestamptz + (?) * interval '1 millisecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, [instant, ms])
    : knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', ?, ((?) / 1000.0) || ' seconds')`, [instant, ms]);
