/** Whether something of a case has left the house: handed out to somebody, or published. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { lastResult } from '../../public/published-result-read-model.ts';

/** @param since.at by the database's clock; @param since.period whose result may have been published, where the step is about one */
export async function hasLeftSince(trx: Knex, planActivity: string, { at, period }: { at: Instant; period: string | undefined }): Promise<boolean> {
  const handedOut = await trx('handed_out').where({ plan_activity: planActivity }).whereNot({ outcome: 'refused' }).where('recorded_at', '>=', at).first('id');
  if (handedOut !== undefined) return true;
  const result = period === undefined ? undefined : await lastResult(trx, planActivity, period);
  return result !== undefined && result.withdrawnAt === null && result.clearedAt >= at;
}
