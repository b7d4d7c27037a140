/** Reports that have fallen due, quarter by quarter: how many came in time, late or not at all, and how many nobody had to write. */
import type { Knex } from 'knex';
import { dayOf } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';

export interface QuarterOfReports {
  /** "2026-Q1", by the due day in Sweden. */
  quarter: string;
  onTime: number;
  late: number;
  missing: number;
  excused: number;
}

/**
 * Quarters in which any report fell due, the first first.
 * @param at what is due after it has become of nothing yet, and is left out
 */
export async function dueReports(knex: Knex, at: Instant, developmentArea?: string): Promise<QuarterOfReports[]> {
  const query = knex('obligations').whereIn('kind', ['report', 'finalReport']).whereIn('state', ['open', 'late', 'met', 'excused']).where('due_at', '<=', at);
  if (developmentArea !== undefined) query.whereIn('plan_activity', knex('plan_activities').where({ development_area: developmentArea }).select('id'));
  // Many fall due at the same instant, a day's last: by it they are counted before they leave the database.
  const rows = (await query.groupBy('due_at', 'state', 'on_time').orderBy('due_at').select('due_at', 'state', 'on_time').count({ count: '*' })) as CountedRow[];
  const quarters = new Map<string, QuarterOfReports>();
  for (const row of rows) {
    const quarter = quarterOf(row.due_at);
    const counts = quarters.get(quarter) ?? { quarter, onTime: 0, late: 0, missing: 0, excused: 0 };
    counts[fateOf(row)] += Number(row.count);
    quarters.set(quarter, counts);
  }
  return [...quarters.values()];
}

function quarterOf(due: Instant): string {
  const day = dayOf(due);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** What is open past its due instant is so for a moment, until its clock has struck. */
function fateOf({ state, on_time }: CountedRow): 'onTime' | 'late' | 'missing' | 'excused' {
  if (state === 'excused') return 'excused';
  if (state !== 'met') return 'missing';
  return on_time === 0 ? 'late' : 'onTime';
}

interface CountedRow {
  due_at: Instant;
  state: string;
  on_time: number | null;
  count: number | string;
}
