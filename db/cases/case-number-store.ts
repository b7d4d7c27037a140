/** Case numbers (diarienummer of our own): "HIT-2026-0001", counted within the year. Which letters they begin with is the plan's. */
import type { Knex } from 'knex';
import { fromJson } from '../queries/json-column.ts';

/** Where the plan names no letters of its own. */
const usualSeries = 'HIT';

/** The year's next number. Two transactions never get the same; one that is rolled back gives its number back. @param authority id of who coordinates the plan */
export async function nextCaseNumber(trx: Knex, year: number, authority?: string): Promise<string> {
  const [row] = (await trx('case_numbers')
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: trx.raw('case_numbers.last + 1') })
    .returning('last')) as { last: number }[];
  const series = authority === undefined ? usualSeries : await seriesOf(trx, authority);
  return `${series}-${year}-${String(row?.last).padStart(4, '0')}`;
}

async function seriesOf(trx: Knex, authority: string): Promise<string> {
  const plans = ((await trx('plans').orderBy('id').pluck('facts')) as string[]).map((facts) =>
    fromJson<{ coordinatedBy?: unknown; numberSeries?: unknown }>(facts),
  );
  const series = plans.find(({ coordinatedBy }) => coordinatedBy === authority)?.numberSeries;
  return typeof series === 'string' ? series : usualSeries;
}

/** Whether another plan activity has a number, by itself or in a decision; capitals are of no account. */
export async function isCaseNumberOfAnother(trx: Knex, number: string, planActivity: string): Promise<boolean> {
  const isNumber = (query: Knex.QueryBuilder) => query.whereRaw('lower(case_number) = ?', [number.toLowerCase()]);
  if (await trx('plan_activities').where(isNumber).whereNot({ id: planActivity }).first('id')) return true;
  return (await trx('decisions').where(isNumber).whereNot({ plan_activity: planActivity }).first('id')) !== undefined;
}
