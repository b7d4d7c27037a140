/** What has happened to a plan activity, oldest first, from the audit. */
import type { Knex } from 'knex';
import type { FactChanges } from '../../contracts/views/fact-changes.ts';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { HistoryItem } from '../../contracts/views/plan-activity-view.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Key, List } from '../engine/batch-select.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { internalEvents } from './audit-store.ts';

/** One page of a plan activity's history. @param page.withoutInternal without what only the county board's own people are told of */
export async function listHistory(
  knex: Knex,
  planActivity: string,
  { withoutInternal, ...page }: ListPageRequest & { withoutInternal?: boolean },
): Promise<ListPage<HistoryItem>> {
  const rows = recorded(knex, planActivity);
  if (withoutInternal) rows.whereNotIn('audit.what', [...internalEvents]);
  return mapListPage(await listPage<HistoryRow>(rows, columns, [{ column: 'audit.id' }], page), (found) => found.map(toHistoryItem));
}

/** The whole history of a plan activity, for a dossier. */
export const historyList = (knex: Knex, planActivity: Key): List => ({
  rows: recorded(knex, planActivity).select(columns).orderBy('audit.id'),
  columns: ['seq', 'at', 'person', 'name', 'what', 'details', 'stage'] satisfies (keyof HistoryRow)[],
});

/** What a correction, or a change of terms, changed, as the record has it. @param seq the step's number */
export async function changesOfFacts(trx: Knex, planActivity: string, seq: number): Promise<FactChanges | undefined> {
  const row = (await trx('audit').where({ plan_activity: planActivity, seq }).whereIn('what', ['correction', 'changeTerms']).first('details')) as
    | Pick<HistoryRow, 'details'>
    | undefined;
  return row && fromJson<{ changes: FactChanges }>(row.details).changes;
}

const recorded = (knex: Knex, planActivity: Key): Knex.QueryBuilder =>
  knex('audit').leftJoin('people', 'people.id', 'audit.person').where({ 'audit.plan_activity': planActivity });

const columns = ['audit.seq', 'audit.at', 'audit.person', 'people.name', 'audit.what', 'audit.details', 'audit.stage'];
export interface HistoryRow {
  seq: number | null;
  at: Instant;
  person: string | null;
  name: string | null;
  what: string;
  details: string;
  stage: Stage | null;
}

export const toHistoryItem = (row: HistoryRow): HistoryItem => ({
  seq: row.seq,
  at: row.at,
  by: row.person,
  byName: row.name,
  what: row.what,
  details: fromJson(row.details),
  stage: row.stage,
});
