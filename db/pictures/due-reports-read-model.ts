/** Reports that have fallen due, quarter by quarter or area by area: how many came in time, late or not at all, and how many nobody had to write. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMonths, dayOf, startOfDay } from '../../workflows/domain/time/instants.ts';
import { inSnapshot } from '../engine/connection.ts';
import { keptSums } from '../queries/kept-sums.ts';

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
  return inSnapshot(knex, async (trx) => {
    const hour = hourOf(at);
    const kept = keptSums(trx, 'due_reports', ['due_hour'], Object.values(columns)).where('due_hour', '<', hour).orderBy('due_hour');
    if (developmentArea !== undefined) kept.where({ development_area: developmentArea });
    const quarters = new Map<string, QuarterOfReports>();
    for (const row of [...((await kept) as KeptRow[]), ...(await dueInHour(trx, hour, at, developmentArea))]) {
      const quarter = quarterOf(`${row.due_hour}:00:00.000Z`);
      const counts = quarters.get(quarter) ?? { quarter, onTime: 0, late: 0, missing: 0, excused: 0 };
      for (const outcome of reportOutcomes) counts[outcome] += row[columns[outcome]];
      if (reportOutcomes.some((outcome) => counts[outcome] > 0)) quarters.set(quarter, counts);
    }
    return [...quarters.values()];
  });
}

/** Of the hour that is not over yet, by the reports themselves. */
async function dueInHour(trx: Knex, hour: string, at: Instant, developmentArea: string | undefined): Promise<KeptRow[]> {
  const query = dueSince(trx, hour, at);
  // Asked of each report's activity: from the area's side there are far more.
  if (developmentArea !== undefined) query.whereRaw(`${areaOfReport} = ?`, [developmentArea]);
  const [found] = (await query.select(counted(trx))) as Omit<KeptRow, 'due_hour'>[];
  return found ? [{ ...found, due_hour: hour }] : [];
}

const areaOfReport = '(select development_area from plan_activities where plan_activities.id = obligations.plan_activity)';
const dueSince = (trx: Knex, hour: string, at: Instant): Knex.QueryBuilder =>
  trx('obligations').whereIn('kind', ['report', 'finalReport']).whereBetween('due_at', [hour, at]);
const counted = (trx: Knex): Knex.Raw[] =>
  reportOutcomes.map((outcome) => trx.raw(`coalesce(sum(case when ${conditions[outcome]} then 1 else 0 end), 0) as ??`, [columns[outcome]]));

/** What became of the reports of one development area. */
export interface ReportsOfArea {
  /** Those that fell due in the last twelve months. */
  onTime: number;
  late: number;
  missing: number;
  /** All that are missing, however long ago they fell due. */
  lateNow: number;
}

/** By the ids of development areas; an area of whose reports none has fallen due is left out. */
export async function reportsByArea(knex: Knex, at: Instant): Promise<ReadonlyMap<string, ReportsOfArea>> {
  return inSnapshot(knex, async (trx) => {
    const hour = hourOf(at);
    const since = startOfDay(addMonths(dayOf(at), -12));
    const kept = (sums: string[]) => keptSums(trx, 'due_reports', ['development_area'], sums).where('due_hour', '<', hour);
    const ofYear = (await kept(['on_time', 'late', 'missing']).where('due_hour', '>=', hourOf(since))) as AreaRow[];
    const late = (await kept(['missing'])) as AreaRow[];
    const ofHour = (await dueSince(trx, hour, at)
      .groupByRaw('1')
      .select(trx.raw(`${areaOfReport} as development_area`), ...counted(trx))) as AreaRow[];
    const areas = new Map<string, ReportsOfArea>();
    const areaOf = ({ development_area: id }: AreaRow): ReportsOfArea => {
      const found = areas.get(id) ?? { onTime: 0, late: 0, missing: 0, lateNow: 0 };
      areas.set(id, found);
      return found;
    };
    for (const row of [...ofYear, ...ofHour])
      for (const outcome of ['onTime', 'late', 'missing'] as const) areaOf(row)[outcome] += Number(row[columns[outcome]]);
    for (const row of [...late, ...ofHour]) areaOf(row).lateNow += Number(row.missing);
    return areas;
  });
}

type AreaRow = Record<(typeof columns)['onTime' | 'late' | 'missing'], number> & { development_area: string };

const hourOf = (at: Instant): string => at.slice(0, 'YYYY-MM-DDTHH'.length);

const reportOutcomes = ['onTime', 'late', 'missing', 'excused'] as const;
type ReportOutcome = (typeof reportOutcomes)[number];
const columns = { onTime: 'on_time', late: 'late', missing: 'missing', excused: 'excused' } as const satisfies Record<ReportOutcome, string>;
type KeptRow = Record<(typeof columns)[ReportOutcome], number> & { due_hour: string };

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
