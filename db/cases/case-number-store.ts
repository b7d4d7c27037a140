/** Case numbers (diarienummer of our own): "HIT-2026-0001", counted within the year. */
import type { Knex } from 'knex';

/** The year's next number. Two transactions never get the same; one that is rolled back gives its number back. */
export async function nextCaseNumber(trx: Knex, year: number): Promise<string> {
  const [row] = (await trx('case_numbers')
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: trx.raw('case_numbers.last + 1') })
    .returning('last')) as { last: number }[];
  return `HIT-${year}-${String(row?.last).padStart(4, '0')}`;
}

/** Whether another plan activity has a number, by itself or in a decision; capitals are of no account. */
export async function isCaseNumberOfAnother(trx: Knex, number: string, planActivity: string): Promise<boolean> {
  const isNumber = (query: Knex.QueryBuilder) => query.whereRaw('lower(case_number) = ?', [number.toLowerCase()]);
  if (await trx('plan_activities').where(isNumber).whereNot({ id: planActivity }).first('id')) return true;
  return (await trx('decisions').where(isNumber).whereNot({ plan_activity: planActivity }).first('id')) !== undefined;
}
