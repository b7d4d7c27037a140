/** Half-open ranges of instants in a table with `from_at` and `to_at`: from is in, to is out, no to means still. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';

/** Narrows a query to the rows that hold at an instant. `table` is the table's name or alias in the query. */
export function heldAt(table: string, at: Instant): (query: Knex.QueryBuilder) => void {
  return (query) => {
    query.where(`${table}.from_at`, '<=', at).where((still) => still.whereNull(`${table}.to_at`).orWhere(`${table}.to_at`, '>', at));
  };
}

/** Begins a range for a key unless one holds already. Returns whether it did. */
export async function beginRange(trx: Knex, table: string, key: Record<string, string>, id: string, at: Instant): Promise<boolean> {
  if (await trx(table).where(key).where(heldAt(table, at)).first()) return false;
  await trx(table).insert({ id, ...key, from_at: at });
  return true;
}

/** Ends the ranges of a key that hold at an instant. Returns whether any did. */
export async function endRange(trx: Knex, table: string, key: Record<string, string>, at: Instant): Promise<boolean> {
  return (await trx(table).where(key).where(heldAt(table, at)).update({ to_at: at })) > 0;
}
