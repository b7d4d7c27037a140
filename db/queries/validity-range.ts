/** Half-open ranges of instants in a table with `from_at` and `to_at`: from is in, to is out, no to means still. */
import type { Knex } from 'knex';
import { dayMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';

/** A server's clock may be set back by up to this much without anything that has begun counting as not yet begun. */
const clockMayGoBackMs = 2 * dayMs;

/** Narrows a query to the rows that hold at an instant. `table` is the table's name or alias in the query. */
export function validAt(table: string, at: Instant): (query: Knex.QueryBuilder) => void {
  return (query) => {
    query
      .where((begun) => void begun.where(`${table}.from_at`, '<=', at).orWhere(hadBegun(table, at)))
      .where((still) => still.whereNull(`${table}.to_at`).orWhere(`${table}.to_at`, '>', at));
  };
}

/** Ranges that began when they were written, by a clock that has been set back since; coming ranges do not count. */
function hadBegun(table: string, at: Instant): (query: Knex.QueryBuilder) => void {
  return (query) => void query.where(`${table}.from_at`, '<=', addMs(at, clockMayGoBackMs)).whereRaw('?? <= ??', [`${table}.from_at`, `${table}.noted_at`]);
}
