/** Plan activities along time: how long each runs, its stage, its periods and what became of the reports that are due after them. Area by area, a page at a time. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { LifeState, ObligationState } from '../../workflows/domain/life-state.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { inSnapshot, parallelReads } from '../engine/connection.ts';
import { byActivity } from '../queries/by-activity.ts';
import { fromJson } from '../queries/json-column.ts';
import { counted } from '../queries/list-page.ts';
import type { Tally } from '../queries/tallies.ts';
import { tallies } from '../queries/tallies.ts';
import { planTerms } from '../registers/plan-read-model.ts';

export interface TimelineReport {
  period: string;
  /** First instant of the period, and first instant after it. */
  startsAt: Instant;
  endsAt: Instant;
  dueAt: Instant;
  state: ObligationState;
}

export interface TimelineItem {
  id: string;
  title: string;
  stage: Stage;
  developmentArea: string;
  /** The day it runs from, or entered the register where no day is set. */
  from: Day;
  /** Absent while it is open-ended. */
  to: Day | null;
  /** In the order of the periods; none that no longer holds. */
  reports: TimelineReport[];
}

export interface Timeline extends ListPage<TimelineItem> {
  /** Of all that the filter leaves, not only of the page. */
  inProgress: number;
  /** In how many an organisation has let something pass. */
  late: number;
}

/** @param developmentArea narrows to one area; absent: the whole plan */
export async function timeline(knex: Knex, developmentArea: string | undefined, page: ListPageRequest): Promise<Timeline> {
  return inSnapshot(knex, async (trx) => {
    const activities = () => (developmentArea === undefined ? trx('plan_activities') : trx('plan_activities').where({ development_area: developmentArea }));
    const [found, inProgress, late] = await parallelReads(
      trx,
      () => areaByArea(trx, developmentArea, page),
      () => counted(activities().where({ stage: 'inProgress' })),
      () => counted(activities().whereRaw('overdue > 0')),
    );
    return { items: await toItems(trx, found.ids), page: page.page, limit: page.limit, total: found.total, inProgress, late };
  });
}

/** In the plan's order of areas, what has none of its areas last. Each area is read by its own index: the whole plan would have to be sorted for every page. */
async function areaByArea(trx: Knex, developmentArea: string | undefined, { page, limit }: ListPageRequest): Promise<{ ids: string[]; total: number }> {
  const areas = developmentArea === undefined ? (await planTerms(trx, 'developmentArea')).map(({ id }) => id) : [developmentArea];
  const sums = ((await tallies(trx)) as Tally[]).filter(({ grouped_by }) => grouped_by === 'developmentArea');
  const activitiesIn = (area: string) => sums.find(({ id }) => id === area)?.activities ?? 0;
  const others = sums.map(({ id }) => id).filter((id) => !areas.includes(id));
  const groups = [...areas.map((area) => [area]), ...(developmentArea === undefined && others.length > 0 ? [others] : [])];
  const ids: string[] = [];
  let before = (page - 1) * limit;
  let total = 0;
  for (const group of groups) {
    const size = group.reduce((sum, area) => sum + activitiesIn(area), 0);
    total += size;
    if (before < size && ids.length < limit) {
      const rows = trx('plan_activities')
        .whereIn('development_area', group)
        .orderBy('case_number')
        .limit(limit - ids.length);
      ids.push(...((await rows.offset(before).pluck('id')) as string[]));
    }
    before = Math.max(0, before - size);
  }
  return { ids, total };
}

/** The rows hold a life and are long: only those that are shown are read. */
async function toItems(knex: Knex, ids: string[]): Promise<TimelineItem[]> {
  const rows = (await knex('plan_activities').whereIn('id', ids).select('id', 'title', 'stage', 'development_area', 'life', 'created_at')) as ActivityRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const reports = await reportsOf(knex, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toItem(row, (reports.get(id) ?? []).map(toReport))] : [];
  });
}

function toItem({ id, title, stage, development_area, life, created_at }: ActivityRow, reports: TimelineReport[]): TimelineItem {
  const { runs, at } = fromJson<LifeState>(life);
  return {
    id,
    title,
    stage,
    developmentArea: development_area,
    from: runs.from ?? dayOf(created_at),
    to: hasEnded(stage) ? dayOf(at) : (runs.to ?? null),
    reports,
  };
}

async function reportsOf(knex: Knex, ids: string[]): Promise<Map<string, ReportRow[]>> {
  const rows = (await knex('obligations')
    .whereIn('plan_activity', ids)
    .whereIn('kind', ['report', 'finalReport'])
    .whereNot({ state: 'void' })
    .orderBy(['period_starts_at', 'id'])
    .select('plan_activity', 'period', 'due_at', 'state', 'period_starts_at', 'period_ends_at')) as ReportRow[];
  return byActivity(rows);
}

const toReport = ({ period, due_at, state, period_starts_at, period_ends_at }: ReportRow): TimelineReport => ({
  period,
  startsAt: period_starts_at,
  endsAt: period_ends_at,
  dueAt: due_at,
  state,
});

interface ActivityRow {
  id: string;
  title: string;
  stage: Stage;
  development_area: string;
  life: string;
  created_at: Instant;
}
interface ReportRow {
  plan_activity: string;
  period: string;
  due_at: Instant;
  state: ObligationState;
  period_starts_at: Instant;
  period_ends_at: Instant;
}
