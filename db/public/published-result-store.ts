/** Results cleared for everybody to read. Each clearing is a version; the last one of a period stands unless it was taken back. What was written is never changed. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';
import type { ClearedResult, PublishedResult } from './published-result-read-model.ts';
import { lastResult } from './published-result-read-model.ts';

/** Keeps a result under an id as the next version of its period. Those who may do so at once call holdResults first. */
export async function publishResult(
  trx: Knex,
  result: ClearedResult,
  { id, person, at }: { id: string; person: string; at: Instant },
): Promise<PublishedResult> {
  const version = ((await lastResult(trx, result.planActivity, result.period))?.version ?? 0) + 1;
  await trx('published_results').insert({
    id,
    plan_activity: result.planActivity,
    period: result.period,
    version,
    first_day: result.firstDay,
    last_day: result.lastDay,
    summary: result.summary,
    women: result.women,
    men: result.men,
    other: result.other,
    indicators: toJson(result.indicators),
    guarded: toJson(result.guarded),
    cleared_by: person,
    cleared_at: at,
  });
  return (await lastResult(trx, result.planActivity, result.period)) as PublishedResult;
}

/** Lets those who publish and take back results of one plan activity wait for each other, until the transaction ends. */
export async function holdResults(trx: Knex, planActivity: string): Promise<void> {
  await trx('plan_activities').where({ id: planActivity }).forUpdate().first('id');
}

/** Takes a version back. Returns false when that was done already. */
export async function withdrawResult(
  trx: Knex,
  { planActivity, period, version }: PublishedResult,
  { person, at, reason }: { person: string; at: Instant; reason: string },
): Promise<boolean> {
  const taken = trx('published_results').where({ plan_activity: planActivity, period, version }).whereNull('withdrawn_at');
  return (await taken.update({ withdrawn_by: person, withdrawn_at: at, withdrawn_reason: reason })) > 0;
}
