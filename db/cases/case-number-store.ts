/** Case numbers (diarienummer of our own): "HIT-2026-0001", counted within the year. Which letters they begin with is the plan's. */
import type { Knex } from 'knex';
import { fromJson } from '../queries/json-column.ts';

/** Where the plan names no letters of its own. */
const usualSeries = 'HIT';

/**
 * The year's next number that no case has. Two transactions never get the same; one that is rolled back gives its number back.
 * @param authority id of who coordinates the plan
 */
export async function nextCaseNumber(trx: Knex, year: number, authority?: string): Promise<string> {
  const series = authority === undefined ? usualSeries : await seriesOf(trx, authority);
  for (;;) {
    const [row] = (await trx('case_numbers')
      .insert({ year, last: 1 })
      .onConflict('year')
      .merge({ last: trx.raw('case_numbers.last + 1') })
      .returning('last')) as { last: number }[];
    const number = `${series}-${year}-${String(row?.last).padStart(4, '0')}`;
    if ((await ownerOf(trx, number)) === undefined) return number;
  }
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
  const owner = await ownerOf(trx, number);
  return owner !== undefined && owner !== planActivity;
}

/** Gives a plan activity a number that nobody has. Of two who take the same at once the second waits for the first. @returns false where it is another's */
export async function takeCaseNumber(trx: Knex.Transaction, number: string, planActivity: string): Promise<boolean> {
  await trx('taken_case_numbers').insert({ number: number.toLowerCase(), plan_activity: planActivity }).onConflict('number').ignore();
  return !(await isCaseNumberOfAnother(trx, number, planActivity));
}

async function ownerOf(trx: Knex, number: string): Promise<string | undefined> {
  const row = (await trx('taken_case_numbers').where({ number: number.toLowerCase() }).first('plan_activity')) as { plan_activity: string } | undefined;
  return row?.plan_activity;
}
