/** Reports that say something: found by a part of what people have written in them, in the version that stands. */
import type { Knex } from 'knex';
import type { ReportContent } from '../../contracts/commands/stored-report.ts';
import { saidIn } from '../../contracts/commands/stored-report.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { reportsSaying } from '../engine/search-index.ts';
import { concerning } from '../pictures/plan-activity-list-read-model.ts';
import { fromJson } from '../queries/json-column.ts';

export interface SayingReport {
  planActivity: string;
  title: string;
  caseNumber: string;
  period: string;
  receivedAt: Instant;
  /** A piece of the report with what was searched for in it. */
  said: string;
}

export interface SaidSearch {
  q: string;
  /** Only those of activities that concern one of these organisations. */
  visibleTo?: readonly string[] | undefined;
}

/** @param most so many at most, the newest first */
export async function reportsThatSay(knex: Knex, { q, visibleTo }: SaidSearch, most: number): Promise<SayingReport[]> {
  const later = knex({ later: 'reports' })
    .whereRaw('later.plan_activity = reports.plan_activity and later.period = reports.period and later.version > reports.version')
    .whereNull('later.taken_back_by');
  const query = knex('reports')
    .join('plan_activities', 'plan_activities.id', 'reports.plan_activity')
    .where(await reportsSaying(knex, q))
    .whereNull('reports.taken_back_by')
    .whereNotExists(later);
  if (visibleTo)
    query.whereIn(
      'reports.plan_activity',
      knex('plan_activities')
        .where(concerning(knex, [...visibleTo]))
        .select('id'),
    );
  const rows = (await query
    .orderBy([{ column: 'reports.received_at', order: 'desc' }, { column: 'reports.id' }])
    .limit(most)
    .select({
      planActivity: 'plan_activities.id',
      title: 'plan_activities.title',
      caseNumber: 'plan_activities.case_number',
      period: 'reports.period',
      receivedAt: 'reports.received_at',
      content: 'reports.content',
    })) as (Omit<SayingReport, 'said'> & { content: string })[];
  return rows.map(({ content, ...row }) => ({ ...row, said: pieceWith(q, saidIn(fromJson<ReportContent>(content))) }));
}

/** Characters that are shown before and after what was found. */
const around = 80;

/** The first part in which it stands, cut between words. */
function pieceWith(q: string, parts: string[]): string {
  const wanted = q.trim().toLowerCase();
  const part = parts.find((each) => each.toLowerCase().includes(wanted)) ?? parts[0] ?? '';
  const at = Math.max(0, part.toLowerCase().indexOf(wanted));
  const end = at + wanted.length;
  const before = at > around ? `… ${part.slice(at - around, at).replace(/^\S*\s/, '')}` : part.slice(0, at);
  const after = part.length > end + around ? `${part.slice(end, end + around).replace(/\s\S*$/, '')} …` : part.slice(end);
  return `${before}${part.slice(at, end)}${after}`;
}
