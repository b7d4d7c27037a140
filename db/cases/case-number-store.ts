/** Case numbers (diarienummer of our own): "HIT-2026-0001", counted within the year. Which letters they begin with is the plan's. */
import type { Knex } from 'knex';
import type { List } from '../engine/batch-select.ts';
import { batchOf } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';

/** Where the plan names no letters of its own. */
const usualSeries = 'HIT';

/** What of the plans says which letters their numbers begin with. */
export interface PlanFacts {
  facts: string;
}

/** Every plan, in an order that stays. */
export const plansList = (trx: Knex): List => batchOf(trx('plans').orderBy('id'), ['facts']);

/** The letters of the plan that somebody coordinates. */
export function seriesOf(plans: readonly PlanFacts[], authority: string): string {
  const said = plans.map(({ facts }) => fromJson<{ coordinatedBy?: unknown; numberSeries?: unknown }>(facts));
  const series = said.find(({ coordinatedBy }) => coordinatedBy === authority)?.numberSeries;
  return typeof series === 'string' ? series : usualSeries;
}

/** Gives a plan activity the year's next number that no case has. Two transactions never get the same; one that is rolled back gives its number back. */
export async function takeNextCaseNumber(trx: Knex, series: string, year: number, planActivity: string): Promise<string> {
  for (;;) {
    const [row] = (await trx('case_numbers')
      .insert({ year, last: 1 })
      .onConflict('year')
      .merge({ last: trx.raw('case_numbers.last + 1') })
      .returning('last')) as { last: number }[];
    const number = `${series}-${year}-${String(row?.last).padStart(4, '0')}`;
    if (await insertTaken(trx, number, planActivity)) return number;
  }
}

/** Whether another plan activity has a number, by itself or in a decision; capitals are of no account. */
export async function isCaseNumberOfAnother(trx: Knex, number: string, planActivity: string): Promise<boolean> {
  const owner = await ownerOf(trx, number);
  return owner !== undefined && owner !== planActivity;
}

/** Gives a plan activity a number that nobody has. Of two who take the same at once the second waits for the first. @returns false where it is another's */
export async function takeCaseNumber(trx: Knex.Transaction, number: string, planActivity: string): Promise<boolean> {
  return (await insertTaken(trx, number, planActivity)) || !(await isCaseNumberOfAnother(trx, number, planActivity));
}

/** A decision that named a number is taken back: unless it is the case's own, or stands in another of its decisions, anybody may have it. */
export async function giveBackCaseNumber(trx: Knex, number: string, planActivity: string): Promise<void> {
  const lower = number.toLowerCase();
  const standing = (await trx('decisions').where({ plan_activity: planActivity }).whereNull('taken_back_by').pluck('case_number')) as string[];
  const own = (await trx('plan_activities').where({ id: planActivity }).pluck('case_number')) as string[];
  if ([...standing, ...own].some((one) => one.toLowerCase() === lower)) return;
  await trx('taken_case_numbers').where({ number: lower, plan_activity: planActivity }).delete();
}

/** @returns whether nobody had it */
async function insertTaken(trx: Knex, number: string, planActivity: string): Promise<boolean> {
  const taken = trx('taken_case_numbers').insert({ number: number.toLowerCase(), plan_activity: planActivity });
  return ((await taken.onConflict('number').ignore().returning('number')) as unknown[]).length > 0;
}

async function ownerOf(trx: Knex, number: string): Promise<string | undefined> {
  const row = (await trx('taken_case_numbers').where({ number: number.toLowerCase() }).first('plan_activity')) as { plan_activity: string } | undefined;
  return row?.plan_activity;
}
