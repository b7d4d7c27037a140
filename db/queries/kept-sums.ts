/** Sums that the database keeps by itself, in several rows each: an activity's rows change them as they come, change and go. */
import type { Knex } from 'knex';

type Kept = 'plan_tallies' | 'area_money' | 'due_reports' | 'area_stages' | 'area_coverage';

/** Rows of a kept sum by some of its keys, each with its sums as whole numbers. */
export const keptSums = (knex: Knex, table: Kept, keys: readonly string[], sums: readonly string[]): Knex.QueryBuilder =>
  knex(table)
    .groupBy(keys as string[])
    .select(keys)
    .select(sums.map((sum) => knex.raw('cast(sum(??) as bigint) as ??', [sum, sum])));
