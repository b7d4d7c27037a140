/** The results that were cleared last, with the activities that they are of: what everybody is told first. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { inThePlan } from './public-plan-read-model.ts';
import { standingRows } from './published-result-read-model.ts';

export interface NewestResult {
  planActivity: string;
  title: string;
  period: string;
  summary: string;
  clearedAt: Instant;
}

/** What stands, the last cleared first. Its numbers are shown on the activity's page alone. */
export async function newestResults(knex: Knex, most: number): Promise<NewestResult[]> {
  const rows = await standingRows(knex)
    .join('plan_activities', 'plan_activities.id', 'published_results.plan_activity')
    .whereIn('stage', inThePlan)
    .clearOrder()
    .orderBy([{ column: 'cleared_at', order: 'desc' }, { column: 'published_results.id' }])
    .limit(most)
    .clearSelect()
    .select('title', { planActivity: 'plan_activity', period: 'period', summary: 'summary', clearedAt: 'cleared_at' });
  return rows as NewestResult[];
}
