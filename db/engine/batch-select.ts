/** Several lists by one statement. A page needs a dozen short lists, and waits for the way to the database and back far longer than for what it finds there. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

export interface List {
  /** With its order, and with columns selected that have these names. */
  rows: Knex.QueryBuilder;
  columns: readonly string[];
}

/** A list of tables' own columns. @param rows filters, joins and order, without columns */
export const batchOf = (rows: Knex.QueryBuilder, columns: readonly string[]): List => ({ rows: rows.select(columns), columns });

/** @returns every list under its name; text, whole numbers and nulls are as they would be if each were asked for by itself */
export async function batchSelect<Rows extends Record<string, object>>(
  knex: Knex,
  lists: { [Name in keyof Rows]: List },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const found = (await knex.select(Object.entries<List>(lists).map(([name, list]) => asJson(knex, name, list))).first()) as Record<string, unknown>;
  const parsed = Object.entries(found).map(([name, list]) => [name, typeof list === 'string' ? JSON.parse(list) : list]);
  return Object.fromEntries(parsed) as { [Name in keyof Rows]: Rows[Name][] };
}

function asJson(knex: Knex, name: string, { rows, columns }: List): Knex.Raw {
  if (isPostgres(knex)) return knex.raw(`(select coalesce(json_agg(each_row), '[]') from ? as each_row) as ??`, [rows, name]);
  const members = columns.map((column) => `'${column}', "${column}"`).join(', ');
  return knex.raw(`(select json_group_array(json_object(${members})) from ?) as ??`, [rows, name]);
}
