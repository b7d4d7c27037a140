/** The list of plan activities: filtered, in the order asked for, a page at a time. */
import type { Knex } from 'knex';
import type { Stage } from '../workflows/domain/stages.ts';
import { inSnapshot } from './connection.ts';
import { owedIn, whatIsOwed } from './obligation-read-model.ts';
import { mapPage, pageOf } from './page-of.ts';
import type { PlanActivityOrder } from './plan-activity-order.ts';
import { inOrder } from './plan-activity-order.ts';
import { containing } from './search-text.ts';
import type { Page, PageRequest, PlanActivityListItem } from './views.ts';

export interface PlanActivityFilter {
  stage?: Stage;
  developmentArea?: string;
  /** As lead, asked lead, partner or proposer. */
  organisation?: string;
  /** True: an organisation has let something pass; false: none has. */
  overdue?: boolean;
  /** True: a matter of it waits before a body. */
  escalated?: boolean;
  /** The unit at Länsstyrelsen that follows it. */
  unit?: string;
  /** Any part of title, description, case number or plan reference, capitals or not. */
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
} as const;
type ListRow = Pick<PlanActivityListItem, keyof typeof columns>;

const byCaseNumber: PlanActivityOrder = { by: 'caseNumber', descending: false };

export async function listPlanActivities(knex: Knex, filter: PlanActivityFilter, page: PageRequest, order = byCaseNumber): Promise<Page<PlanActivityListItem>> {
  return inSnapshot(knex, async (trx) => {
    const rows = await pageOf<ListRow>(filtered(trx, filter), [columns], inOrder(trx, order), page);
    return mapPage(rows, (found) => toListItems(trx, found));
  });
}

function filtered(knex: Knex, filter: PlanActivityFilter): Knex.QueryBuilder {
  const query = knex('plan_activities');
  if (filter.stage) query.where({ stage: filter.stage });
  if (filter.developmentArea) query.where({ development_area: filter.developmentArea });
  if (filter.organisation) query.where(concerning(knex, [filter.organisation]));
  if (filter.visibleTo) query.where(concerning(knex, filter.visibleTo));
  if (filter.q?.trim()) query.whereRaw(`search like ? escape '\\'`, [containing(filter.q)]);
  if (filter.unit) query.where({ unit: filter.unit });
  if (filter.escalated) query.whereIn('id', knex('escalations').whereIn('state', ['open', 'advised']).select('plan_activity'));
  if (filter.overdue !== undefined) {
    const late = knex('obligations').where({ state: 'late' }).whereNotNull('owed_organisation').select('plan_activity');
    if (filter.overdue) query.whereIn('id', late);
    else query.whereNotIn('id', late);
  }
  return query;
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
  const ids = rows.map(({ id }) => id);
  const partners = await partnersOf(knex, ids);
  const money = await moneyOf(knex, ids);
  const owed = await whatIsOwed(knex, ids);
  return rows.map((row) => ({
    ...row,
    partners: partners.get(row.id) ?? [],
    grantedSek: money.get(row.id)?.granted ?? 0,
    paidSek: money.get(row.id)?.paid ?? 0,
    ...(owed.get(row.id) ?? owedIn([])),
  }));
}

/** The partners of plan activities, in their order, by plan activity. */
export async function partnersOf(knex: Knex, ids: string[]): Promise<Map<string, PlanActivityListItem['partners']>> {
  const rows = (await knex('plan_activity_partners').whereIn('plan_activity', ids).orderBy(['plan_activity', 'position'])) as {
    plan_activity: string;
    organisation: string;
    role: string | null;
  }[];
  const partners = new Map<string, PlanActivityListItem['partners']>();
  for (const { plan_activity, organisation, role } of rows) partners.set(plan_activity, [...(partners.get(plan_activity) ?? []), { organisation, role }]);
  return partners;
}

async function moneyOf(knex: Knex, ids: string[]): Promise<Map<string, { granted: number; paid: number }>> {
  const rows = (await knex('grants')
    .whereIn('plan_activity', ids)
    .groupBy('plan_activity')
    .select('plan_activity')
    .sum({ granted: knex.raw(`case when outcome = 'approved' then amount_sek else 0 end`), paid: 'paid_sek' })) as {
    plan_activity: string;
    granted: number;
    paid: number;
  }[];
  return new Map(rows.map((row) => [row.plan_activity, row]));
}
