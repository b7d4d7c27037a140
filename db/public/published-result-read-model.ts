/** Results that have been cleared for everybody to read, every version of them. */
import type { Knex } from 'knex';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson } from '../queries/json-column.ts';
import type { ChosenNumbers, Indicator } from './small-counts.ts';

/** What is cleared of one report. */
export interface ClearedResult extends ChosenNumbers {
  planActivity: string;
  period: string;
  firstDay: Day;
  lastDay: Day;
  summary: string;
}

export interface PublishedResult extends ClearedResult {
  id: string;
  /** From 1 within its period. */
  version: number;
  /** The officer's name. */
  clearedBy: string;
  clearedAt: Instant;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
}

/** How many times a period's result has been published or taken back; 0: never. @param last its last version */
export const actsOn = (last: Pick<PublishedResult, 'version' | 'withdrawnAt'> | undefined): number =>
  last === undefined ? 0 : 2 * last.version - (last.withdrawnAt === null ? 1 : 0);

/** The last version of a period's result, also where it was taken back. */
export async function lastResult(trx: Knex, planActivity: string, period: string): Promise<PublishedResult | undefined> {
  const [row] = (await lastRows(trx).where({ plan_activity: planActivity, period })) as Row[];
  return row && toResult(row);
}

export async function resultWithId(trx: Knex, id: string): Promise<PublishedResult | undefined> {
  const [row] = (await rows(trx).where({ 'published_results.id': id })) as Row[];
  return row && toResult(row);
}

/** All that stands: of one plan activity, or of all. The newest period first. */
export async function publishedResults(trx: Knex, planActivity?: string): Promise<PublishedResult[]> {
  const published = standingRows(trx);
  return ((await (planActivity === undefined ? published : published.where({ plan_activity: planActivity }))) as Row[]).map(toResult);
}

/** Every version, also what was taken back, in the order it was published: of one plan activity, or of all. The newest period first. */
export async function publishedVersions(trx: Knex, planActivity?: string): Promise<PublishedResult[]> {
  const all = rows(trx).orderBy('version');
  return ((await (planActivity === undefined ? all : all.where({ plan_activity: planActivity }))) as Row[]).map(toResult);
}

/** The last version of each result that was not taken back. */
export const standingRows = (trx: Knex): Knex.QueryBuilder => lastRows(trx).whereNull('withdrawn_at');

function lastRows(trx: Knex): Knex.QueryBuilder {
  const later = trx('published_results as later').whereRaw(
    'later.plan_activity = published_results.plan_activity and later.period = published_results.period and later.version > published_results.version',
  );
  return rows(trx).whereNotExists(later);
}

const rows = (trx: Knex): Knex.QueryBuilder =>
  trx('published_results')
    .join('people', 'people.id', 'published_results.cleared_by')
    .orderBy([{ column: 'last_day', order: 'desc' }, { column: 'first_day', order: 'desc' }, { column: 'period' }])
    .select('published_results.*', { cleared_by_name: 'people.name' });

const toResult = (row: Row): PublishedResult => ({
  id: row.id,
  planActivity: row.plan_activity,
  period: row.period,
  version: row.version,
  firstDay: row.first_day,
  lastDay: row.last_day,
  summary: row.summary,
  women: row.women,
  men: row.men,
  other: row.other,
  indicators: fromJson<Indicator[]>(row.indicators),
  guarded: fromJson<number[]>(row.guarded),
  clearedBy: row.cleared_by_name,
  clearedAt: row.cleared_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
});

interface Row {
  id: string;
  plan_activity: string;
  period: string;
  version: number;
  first_day: Day;
  last_day: Day;
  summary: string;
  women: number | null;
  men: number | null;
  other: number | null;
  indicators: string;
  guarded: string;
  cleared_by_name: string;
  cleared_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_reason: string | null;
}
