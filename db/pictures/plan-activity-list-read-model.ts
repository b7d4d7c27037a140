/** The list of plan activities: filtered, in the order asked for, a page at a time. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { PlanActivityListItem } from '../../contracts/views/plan-activity-view.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { inSnapshot } from '../engine/connection.ts';
import { fewHits, textHits, textHolds } from '../engine/search-index.ts';
import type { PlanActivityFacts } from '../lives/life-read-model.ts';
import type { OwedRow } from '../lives/obligation-read-model.ts';
import { owedColumns, owedIn, owedStates } from '../lives/obligation-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import type { TermFilter } from '../plan/term-filter.ts';
import { activitiesNaming, namesFound, namingAny, narrowedByTerms, searchedTerms } from '../plan/term-filter.ts';
import { byActivity } from '../queries/by-activity.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { activitiesBy } from '../queries/tallies.ts';
import type { PlanActivityOrder } from './plan-activity-order.ts';
import { inOrder } from './plan-activity-order.ts';

export interface PlanActivityFilter extends TermFilter {
  stage?: Stage;
  /** As lead, asked lead, partner or proposer. */
  organisation?: string;
  /** True: an organisation has let something pass; false: none has. */
  overdue?: boolean;
  /** True: a matter of it waits before a body. */
  escalated?: boolean;
  /** The unit at Länsstyrelsen that follows it. */
  unit?: string;
  /** Any part of title, description, case number or plan reference, or of the name of an area, target group, goal or phase; capitals or not. */
  q?: string;
  /** Only what concerns one of these organisations, as in `organisation`. */
  visibleTo?: string[];
}

/** What an item has of its own row, under the names that it has in the view. */
const columns = {
  id: 'id',
  caseNumber: 'case_number',
  title: 'title',
  stage: 'stage',
  version: 'seq',
  developmentArea: 'development_area',
  focusArea: 'focus_area',
  activityArea: 'activity_area',
  proposedBy: 'proposed_by',
  lead: 'lead',
  requestedSek: 'requested_sek',
  unit: 'unit',
  planRef: 'plan_ref',
  candidate: 'candidate',
  facts: 'facts',
} as const;
interface ListRow extends Pick<PlanActivityListItem, Exclude<keyof typeof columns, 'candidate' | 'facts'>> {
  candidate: string | null;
  facts: string;
}

const byCaseNumber: PlanActivityOrder = { by: 'caseNumber', descending: false };

export async function listPlanActivities(
  knex: Knex,
  filter: PlanActivityFilter,
  page: ListPageRequest,
  order = byCaseNumber,
): Promise<ListPage<PlanActivityListItem>> {
  return inSnapshot(knex, async (trx) => {
    const query = trx('plan_activities');
    await narrow(trx, query, filter);
    const q = filter.q?.trim();
    const isCounted = !q || !(await searchedFor(trx, query, q));
    const total = await keptTotal(trx, filter, isCounted);
    const counting = { ...(total !== undefined && { total }), ...(!isCounted && { countUpTo: fewHits }) };
    return mapListPage(await listPage<ListRow>(query, [columns], inOrder(order), { ...page, ...counting }), (found) => toListItems(trx, found));
  });
}

const tallied = ['stage', 'developmentArea', 'focusArea', 'activityArea'] as const;

/** How many a filter leaves, where that is kept: it need not be counted for each page. */
async function keptTotal(trx: Knex, filter: PlanActivityFilter, isCounted: boolean): Promise<number | undefined> {
  const narrowing = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  const [first] = narrowing;
  if (first === undefined) return activitiesBy(trx, 'stage');
  const [name, value] = first;
  if (narrowing.length > 1) return undefined;
  // What only a search for words leaves out is many, or it would have been counted.
  if (name === 'q') return isCounted ? undefined : fewHits + 1;
  const by = tallied.find((each) => each === name);
  return by === undefined ? activitiesNaming(trx, name, String(value)) : activitiesBy(trx, by, String(value));
}

/** Narrows the list to what holds a part in its texts, or names something whose name does. @returns whether these are many */
async function searchedFor(trx: Knex, query: Knex.QueryBuilder, q: string): Promise<boolean> {
  const searched = await searchedTerms(trx);
  const hits = await textHits(trx, q);
  const named = namesFound(searched, q);
  query.where((either) => void either.where(textHolds(hits)).orWhere(namingAny(trx, named)));
  return hits.ids === null;
}

async function narrow(knex: Knex, query: Knex.QueryBuilder, filter: PlanActivityFilter): Promise<void> {
  await narrowedByTerms(knex, query, filter);
  if (filter.stage) query.where({ stage: filter.stage });
  if (filter.organisation) query.where(concerning(knex, [filter.organisation]));
  if (filter.visibleTo) query.where(concerning(knex, filter.visibleTo));
  if (filter.unit) query.where({ unit: filter.unit });
  if (filter.escalated) query.where({ escalated: 1 });
  // As the index says it, which holds what is late only.
  if (filter.overdue !== undefined) query.whereRaw(filter.overdue ? 'overdue > 0' : 'overdue = 0');
}

/** Narrows plan_activities to those in which one of the organisations is lead, asked lead, partner or proposer. */
export function concerning(knex: Knex, organisations: string[]): (query: Knex.QueryBuilder) => void {
  return (query) => {
    for (const column of ['lead', 'candidate', 'proposed_by']) query.orWhereIn(column, organisations);
    query.orWhereIn('id', knex('plan_activity_partners').whereIn('organisation', organisations).select('plan_activity'));
  };
}

/** Completes rows with partners, money and what is owed. */
async function toListItems(knex: Knex, rows: ListRow[]): Promise<PlanActivityListItem[]> {
  if (rows.length === 0) return [];
  const { partners, money, owed } = await belongingTo(
    knex,
    rows.map(({ id }) => id),
  );
  return rows.map(({ facts, candidate, ...row }) => ({
    ...row,
    ...ofFacts(fromJson<PlanActivityFacts>(facts), { ...row, candidate }),
    partners: (partners.get(row.id) ?? []).map(({ organisation, role }) => ({ organisation, role })),
    grantedSek: money.get(row.id)?.[0]?.granted ?? 0,
    paidSek: money.get(row.id)?.[0]?.paid ?? 0,
    ...owedIn(owed.get(row.id) ?? []),
  }));
}

function ofFacts({ targetGroups, goals, establishmentPhase, more }: PlanActivityFacts, standing: Pick<ListRow, 'planRef' | 'lead' | 'candidate'>) {
  return { targetGroups, goals, establishmentPhase, leadByPlan: leadByPlan({ ...standing, more }) };
}

type PartnerRow = PlanActivityListItem['partners'][number] & { plan_activity: string };
type MoneyRow = { plan_activity: string; granted: number; paid: number };

/** By plan activity, each in its order. */
async function belongingTo(knex: Knex, ids: string[]) {
  const own = (table: string) => knex(table).whereIn('plan_activity', ids);
  const amounts = { granted: knex.raw(`case when outcome = 'approved' then amount_sek else 0 end`), paid: 'paid_sek' };
  const { partners, money, owed } = await batchSelect<{ partners: PartnerRow; money: MoneyRow; owed: OwedRow }>(knex, {
    partners: batchOf(own('plan_activity_partners').orderBy('position'), ['plan_activity', 'organisation', 'role']),
    money: { rows: own('grants').groupBy('plan_activity').select('plan_activity').sum(amounts), columns: ['plan_activity', 'granted', 'paid'] },
    owed: batchOf(own('obligations').whereIn('state', owedStates).orderBy(['due_at', 'id']), owedColumns),
  });
  return { partners: byActivity(partners), money: byActivity(money), owed: byActivity(owed) };
}
