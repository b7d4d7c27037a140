/** Half-open ranges of instants in a table with `from_at` and `to_at`: from is in, to is out, no to means still. */
import type { Knex } from 'knex';
import { dayMs } from '../workflows/domain/durations.ts';
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { clockExpression } from './connection.ts';

/** A server's clock may be set back by this much, and nobody loses what has begun. */
const clockMayGoBackMs = 2 * dayMs;

/** Narrows a query to the rows that hold at an instant. `table` is the table's name or alias in the query. */
export function heldAt(table: string, at: Instant): (query: Knex.QueryBuilder) => void {
  return (query) => {
    query
      .where((begun) => void begun.where(`${table}.from_at`, '<=', at).orWhere(hadBegun(table, at)))
      .where((still) => still.whereNull(`${table}.to_at`).orWhere(`${table}.to_at`, '>', at));
  };
}

/** Begun when it was written, by a clock that has been set back since; what is yet to come is not. */
function hadBegun(table: string, at: Instant): (query: Knex.QueryBuilder) => void {
  return (query) => void query.where(`${table}.from_at`, '<=', addMs(at, clockMayGoBackMs)).whereRaw('?? <= ??', [`${table}.from_at`, `${table}.noted_at`]);
}

/** The beginning of a range, for a row that is inserted. */
export const beginningAt = (trx: Knex, from: Instant) => ({ from_at: from, noted_at: clockExpression(trx) });

/** Begins a range for a key unless one holds already. Returns whether it did. */
export async function beginRange(trx: Knex, table: string, key: Record<string, string>, id: string, at: Instant): Promise<boolean> {
  if (await trx(table).where(key).where(heldAt(table, at)).first()) return false;
  await trx(table).insert({ id, ...key, ...beginningAt(trx, at) });
  return true;
}

/** Ends the ranges of a key that hold at an instant. Returns whether any did. */
export async function endRange(trx: Knex, table: string, key: Record<string, string>, at: Instant): Promise<boolean> {
  return (await trx(table).where(key).where(heldAt(table, at)).update({ to_at: at })) > 0;
}
