/** Several lists by one statement. A page needs a dozen short lists, and waits for the way to the database and back far longer than for what it finds there. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

export interface List {
  /** With its order, and with columns selected that have these names. */
  rows: Knex.QueryBuilder;
  columns: readonly string[];
}

/** What rows are found by: an id, or a query that gives one. */
export type Key = string | Knex.QueryBuilder;

/** What is asked for, list by list. */
export type Asked<Rows extends Record<string, object>> = { [Name in keyof Rows]: List | undefined };

/** What has been found, list by list. */
export type Found<Rows extends Record<string, object>> = { [Name in keyof Rows]: Rows[Name][] };

/** A list of tables' own columns. @param rows filters, joins and order, without columns */
export const batchOf = (rows: Knex.QueryBuilder, columns: readonly string[]): List => ({ rows: rows.select(columns), columns });

/**
 * @param lists those that are undefined are not asked for, and are empty; where none is asked for nothing is sent
 * @returns every list under its name; text, whole numbers and nulls are as they would be if each were asked for by itself
 */
export async function batchSelect<Rows extends Record<string, object>>(knex: Knex, lists: Asked<Rows>): Promise<Found<Rows>> {
  const named = Object.entries<List | undefined>(lists);
  const asked = named.flatMap(([name, list]) => (list ? [asJson(knex, name, list)] : []));
  const found = asked.length > 0 ? ((await knex.select(asked).first()) as Record<string, unknown>) : {};
  const parsed = named.map(([name]) => [name, typeof found[name] === 'string' ? JSON.parse(found[name]) : (found[name] ?? [])]);
  return Object.fromEntries(parsed) as Found<Rows>;
}

function asJson(knex: Knex, name: string, { rows, columns }: List): Knex.Raw {
  if (isPostgres(knex)) return knex.raw(`(select coalesce(json_agg(each_row), '[]') from ? as each_row) as ??`, [rows, name]);
  const members = columns.map((column) => `'${column}', "${column}"`).join(', ');
  return knex.raw(`(select json_group_array(json_object(${members})) from ?) as ??`, [rows, name]);
}
