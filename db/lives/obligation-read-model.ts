/** Obligations as the API shows them: what is owed, by whom, by when and why, and what the clock will do about it. */

import type { Knex } from 'knex';
import type { ComingStepView, ObligationView, PlanActivityListItem } from '../../contracts/views/plan-activity-view.ts';
import { byDueOrder } from '../../workflows/domain/agenda.ts';
import type { LifeState, ObligationKind, ObligationState, Party, ReportForm, ReportState } from '../../workflows/domain/life-state.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { fromJson } from '../queries/json-column.ts';

export interface ObligationRow {
  plan_activity: string;
  id: string;
  kind: ObligationKind;
  owed_role: 'coordinator' | 'referenceGroup' | 'steeringGroup' | null;
  owed_organisation: string | null;
  period: string | null;
  period_starts_at: Instant | null;
  period_ends_at: Instant | null;
  opened_at: Instant;
  due_at: Instant;
  state: ObligationState;
  due_version: number;
  reason: string;
  settled_at: Instant | null;
  report: ReportState | null;
  report_form: ReportForm | null;
  on_time: number | null;
  received_at: Instant | null;
}

/** States in which something is still owed. */
export const owedStates: ObligationState[] = ['open', 'late'];

const partyOf = (row: Pick<ObligationRow, 'owed_role' | 'owed_organisation'>): Party =>
  row.owed_role === null ? { organisation: row.owed_organisation as string } : { role: row.owed_role };

export const obligationColumns = [
  'plan_activity',
  'id',
  'kind',
  'owed_role',
  'owed_organisation',
  'period',
  'period_starts_at',
  'period_ends_at',
  'opened_at',
  'due_at',
  'state',
  'due_version',
  'reason',
  'settled_at',
  'report',
  'report_form',
  'on_time',
  'received_at',
] as const satisfies (keyof ObligationRow)[];

/** Of a life's obligations those that it still carries: what is owed first, the soonest due first. */
export function currentObligations(rows: ObligationRow[], life: LifeState): ObligationView[] {
  const carried = rows.filter((row) => row.id in life.obligations);
  return [...carried.filter(isOwed), ...carried.filter((row) => !isOwed(row))].map((row) => toObligationView(row, life));
}

/** An obligation with what its life's clock will do about it. */
export function toObligationView(row: ObligationRow, life: LifeState): ObligationView {
  return {
    id: row.id,
    kind: row.kind,
    owedBy: partyOf(row),
    period: row.period,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    dueOn: dayOf(row.due_at),
    state: row.state,
    dueVersion: row.due_version,
    reason: fromJson(row.reason),
    settledAt: row.settled_at,
    next: isOwed(row) ? nextOf(life, row.id) : [],
  };
}

/** What the clock will do about one obligation, soonest first. */
export const nextOf = (life: LifeState, obligation: string): ComingStepView[] =>
  Object.values(life.agenda)
    .filter((item) => item.obligation === obligation)
    .sort(byDueOrder)
    .map((item) => ({
      what: item.kind,
      at: item.at,
      role: item.role ?? null,
      waitsForAdvice: item.requires === 'advice',
      ...(item.why && { reason: item.why }),
    }));

/** What an obligation that coordinators owe is about; undefined where they owe none by that name. */
export async function obligationKind(knex: Knex, planActivity: string, id: string): Promise<ObligationKind | undefined> {
  const row = (await knex('obligations').where({ plan_activity: planActivity, id, owed_role: 'coordinator' }).first('kind')) as
    | { kind: ObligationKind }
    | undefined;
  return row?.kind;
}

type Owed = Pick<PlanActivityListItem, 'nextDue' | 'overdue'>;
export const owedColumns = ['plan_activity', 'kind', 'due_at', 'owed_role', 'owed_organisation', 'state'] as const;
export type OwedRow = Pick<ObligationRow, (typeof owedColumns)[number]>;

/** Of one plan activity's obligations, the soonest due first: the first still owed, and how many an organisation has let pass. */
export function owedIn(rows: OwedRow[]): Owed {
  const next = rows.find(isOwed);
  return {
    nextDue: next ? { kind: next.kind, dueAt: next.due_at, owedBy: partyOf(next) } : null,
    overdue: rows.filter(({ state, owed_organisation }) => state === 'late' && owed_organisation !== null).length,
  };
}
