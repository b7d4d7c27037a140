/** Reports that have fallen due, quarter by quarter: how many came in time, late or not at all, and how many nobody had to write. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';

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
  const query = knex('obligations').whereIn('kind', ['report', 'finalReport']).whereNot({ state: 'void' }).where('due_at', '<=', at);
  if (developmentArea !== undefined) query.whereIn('plan_activity', knex('plan_activities').where({ development_area: developmentArea }).select('id'));
  // Grouped by due instant in the database, in the order of its index: many reports fall due at the same instant, the end of a day.
  const rows = (await query
    .groupBy('due_at')
    .orderBy('due_at')
    .select('due_at')
    .sum(
      Object.fromEntries(reportOutcomes.map((reportOutcome) => [reportOutcome, knex.raw(`case when ${conditions[reportOutcome]} then 1 else 0 end`)])),
    )) as CountedRow[];
  const quarters = new Map<string, QuarterOfReports>();
  for (const row of rows) {
    const quarter = quarterOf(row.due_at);
    const counts = quarters.get(quarter) ?? { quarter, onTime: 0, late: 0, missing: 0, excused: 0 };
    for (const reportOutcome of reportOutcomes) counts[reportOutcome] += row[reportOutcome];
    quarters.set(quarter, counts);
  }
  return [...quarters.values()];
}

const reportOutcomes = ['onTime', 'late', 'missing', 'excused'] as const;
type ReportOutcome = (typeof reportOutcomes)[number];

/** A report that is open past its due instant counts as missing: its step `late` is about to be recorded. */
const conditions: Record<ReportOutcome, string> = {
  onTime: `state = 'met' and coalesce(on_time, 1) = 1`,
  late: `state = 'met' and on_time = 0`,
  missing: `state in ('open', 'late')`,
  excused: `state = 'excused'`,
};

function quarterOf(due: Instant): string {
  const day = dayOf(due);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

type CountedRow = Record<ReportOutcome, number> & { due_at: Instant };
