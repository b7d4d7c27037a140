/** What organisations owe and have answered, over all their plan activities; and whether something still waits for one of them. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { ObligationKind, ObligationState, ReportState } from '../../workflows/domain/life-state.ts';
import type { DateReason } from '../../workflows/domain/time/date-reason.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { owedStates } from '../lives/obligation-read-model.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';

export interface OwnObligation {
  planActivity: string;
  title: string;
  caseNumber: string;
  organisation: string;
  id: string;
  kind: ObligationKind;
  period: string | null;
  dueAt: Instant;
  /** Why the day falls where it does. */
  reason: DateReason;
  state: ObligationState;
  /** Where a report stands. */
  report: ReportState | null;
  receivedAt: Instant | null;
  onTime: boolean | null;
}

/** What is still owed, of that what is due from an instant on, or what has come in. */
export type OwnPart = { part: 'owed' } | { part: 'coming'; from: Instant } | { part: 'earlier' };

/** What these organisations owe or have answered: what is owed the soonest due first, what has come in the last due first. */
export async function obligationsOf(knex: Knex, organisations: readonly string[], asked: OwnPart, page: ListPageRequest): Promise<ListPage<OwnObligation>> {
  const query = knex('obligations').whereIn('owed_organisation', organisations);
  if (asked.part === 'earlier') query.whereNot('state', 'void').whereNotNull('received_at');
  else query.whereIn('state', owedStates);
  if (asked.part === 'coming') query.where('due_at', '>=', asked.from);
  const order = asked.part === 'earlier' ? ('desc' as const) : ('asc' as const);
  const inOrder = ['due_at', 'id', 'plan_activity'].map((column) => ({ column, order }));
  const named = (column: string) => knex('plan_activities').where('plan_activities.id', knex.ref('obligations.plan_activity')).select(column).as(column);
  const found = await listPage<StoredObligation>(query, [...columns, named('title'), named('case_number')], inOrder, page);
  return mapListPage(found, (rows) => rows.map(toOwn));
}

const columns = ['plan_activity', 'owed_organisation', 'kind', 'period', 'due_at', 'reason', 'state', 'report', 'received_at', 'on_time', 'id'];

const toOwn = (row: StoredObligation): OwnObligation => ({
  planActivity: row.plan_activity,
  title: row.title,
  caseNumber: row.case_number,
  organisation: row.owed_organisation,
  id: row.id,
  kind: row.kind,
  period: row.period,
  dueAt: row.due_at,
  reason: fromJson(row.reason),
  state: row.state,
  report: row.report,
  receivedAt: row.received_at,
  onTime: row.on_time === null ? null : row.on_time === 1,
});

interface StoredObligation {
  plan_activity: string;
  title: string;
  case_number: string;
  owed_organisation: string;
  id: string;
  kind: ObligationKind;
  period: string | null;
  due_at: Instant;
  reason: string;
  state: ObligationState;
  report: ReportState | null;
  received_at: Instant | null;
  on_time: number | null;
}

/** Whether an organisation still owes one of these kinds in a case; of a report also whether it may be changed, for nobody has reviewed it. */
export async function stillWaitsFor(knex: Knex, planActivity: string, organisation: string, kinds: ObligationKind[], period: string): Promise<boolean> {
  const rows = await knex('obligations')
    .where({ plan_activity: planActivity, owed_organisation: organisation, ...(period && { period }) })
    .whereIn('kind', kinds)
    .where((open) => open.whereIn('state', owedStates).orWhere({ state: 'met', report: 'submitted' }))
    .first('id');
  return rows !== undefined;
}
