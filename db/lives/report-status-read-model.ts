/** How it is going, by the reports that wait to be read. */
import type { Knex } from 'knex';
import type { ReportContent } from '../../contracts/commands/stored-report.ts';
import { reportIn } from '../../contracts/commands/stored-report.ts';
import { fromJson } from '../queries/json-column.ts';

interface OfPeriod {
  plan_activity: string | null;
  period: string | null;
}

export type ReportStatus = 'green' | 'yellow' | 'red';

/** Which report something is about. */
export const reportKey = ({ plan_activity, period }: OfPeriod): string => `${plan_activity}/${period}`;

/** The status in the last version of each report; a report that says nothing new has none. */
export async function reportStatuses(knex: Knex, about: OfPeriod[]): Promise<Map<string, ReportStatus>> {
  const statuses = new Map<string, ReportStatus>();
  if (about.length === 0) return statuses;
  const activities = about.flatMap(({ plan_activity }) => plan_activity ?? []);
  const periods = about.flatMap(({ period }) => period ?? []);
  const rows = (await knex('reports')
    .whereIn('plan_activity', activities)
    .whereIn('period', periods)
    .whereNull('taken_back_by')
    .orderBy('version')
    .select('plan_activity', 'period', 'content')) as (OfPeriod & { content: string })[];
  for (const row of rows) {
    const status = reportIn(fromJson<ReportContent>(row.content))?.status;
    if (status) statuses.set(reportKey(row), status);
    else statuses.delete(reportKey(row));
  }
  return statuses;
}
