/** What falls due between two days: how much on each day, and what it is, a page at a time. What was excused or no longer holds is not owed and left out. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { ObligationKind, ObligationState, Party } from '../../workflows/domain/life-state.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf, endOfDay, startOfDay } from '../../workflows/domain/time/instants.ts';
import { inSnapshot } from '../engine/connection.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { planActivityTitles } from '../registers/names-read-model.ts';

export interface DueSpan {
  /** Both days are in it. */
  from: Day;
  to: Day;
  developmentArea?: string | undefined;
}

export interface DueItem {
  planActivity: string;
  title: string;
  kind: ObligationKind;
  period: string | null;
  owedBy: Party;
  dueOn: Day;
  state: ObligationState;
}

export interface DueDays {
  /** Only days on which anything falls due, the first first. */
  days: { day: Day; due: number }[];
  items: ListPage<DueItem>;
}

export async function dueDays(knex: Knex, span: DueSpan, page: ListPageRequest): Promise<DueDays> {
  return inSnapshot(knex, async (trx) => {
    const counts = (await due(trx, span).groupBy('due_at').orderBy('due_at').select('due_at').count({ count: '*' })) as { due_at: Instant; count: number }[];
    const days = new Map<Day, number>();
    for (const { due_at, count } of counts) days.set(dayOf(due_at), (days.get(dayOf(due_at)) ?? 0) + Number(count));
    const total = [...days.values()].reduce((sum, count) => sum + count, 0);
    const items = await mapListPage(await listPage<DueRow>(due(trx, span), columns, inOrder, { ...page, total }), (rows) => toItems(trx, rows));
    return { days: [...days].map(([day, count]) => ({ day, due: count })), items };
  });
}

function due(knex: Knex, { from, to, developmentArea }: DueSpan): Knex.QueryBuilder {
  const query = knex('obligations')
    .whereBetween('due_at', [startOfDay(from), endOfDay(to)])
    // Written so that the index on days is used: by their states the same rows would come in no order.
    .whereNotIn('state', ['excused', 'void']);
  if (developmentArea !== undefined) query.whereIn('plan_activity', knex('plan_activities').where({ development_area: developmentArea }).select('id'));
  return query;
}

const inOrder = ['due_at', 'plan_activity', 'id'].map((column) => ({ column }));
const columns = ['plan_activity', 'kind', 'period', 'owed_role', 'owed_organisation', 'due_at', 'state'];

async function toItems(knex: Knex, rows: DueRow[]): Promise<DueItem[]> {
  const titles = await planActivityTitles(
    knex,
    rows.map(({ plan_activity }) => plan_activity),
  );
  return rows.map((row) => toItem(row, titles.get(row.plan_activity) ?? row.plan_activity));
}

const toItem = ({ plan_activity, kind, period, owed_role, owed_organisation, due_at, state }: DueRow, title: string): DueItem => ({
  planActivity: plan_activity,
  title,
  kind,
  period,
  owedBy: owed_role === null ? { organisation: owed_organisation as string } : { role: owed_role },
  dueOn: dayOf(due_at),
  state,
});

interface DueRow {
  plan_activity: string;
  kind: ObligationKind;
  period: string | null;
  owed_role: 'coordinator' | 'referenceGroup' | 'steeringGroup' | null;
  owed_organisation: string | null;
  due_at: Instant;
  state: ObligationState;
}
