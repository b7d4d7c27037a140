/** Writes a row by its key and says whether that changed anything, so that an import can tell. */
import type { Knex } from 'knex';

export type Row = Record<string, string | number | null>;
/** Writes a row by its key. Returns whether that changed anything. */
export type RowWriter = (trx: Knex, table: string, key: Row, values: Row) => Promise<boolean>;

/** Inserts the row or updates the columns that differ. Returns false when the row already stood exactly so. */
export async function upsert(trx: Knex, table: string, key: Row, values: Row): Promise<boolean> {
  const present = (await trx(table).where(key).first()) as Row | undefined;
  if (present && Object.entries(values).every(([column, value]) => present[column] === value)) return false;
  await trx(table)
    .insert({ ...key, ...values })
    .onConflict(Object.keys(key))
    .merge(Object.keys(values));
  return true;
}
