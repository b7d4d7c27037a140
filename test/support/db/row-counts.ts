/** How many rows each table holds. */
import type { Knex } from 'knex';
import { isPostgres } from '../../../db/engine/connection.ts';

export async function rowCounts(knex: Knex): Promise<Record<string, number>> {
  const names = isPostgres(knex)
    ? ((await knex('pg_tables').where({ schemaname: 'public' }).orderBy('tablename').pluck('tablename')) as string[])
    : ((await knex('sqlite_master').where({ type: 'table' }).orderBy('name').pluck('name')) as string[]);
  const counts: Record<string, number> = {};
  for (const name of names) {
    const [row] = (await knex(name).count({ count: '*' })) as { count: number | string }[];
    counts[name] = Number(row?.count);
  }
  return counts;
}
