/**
 * Projects what a step changed in a life to rows: obligations, escalations, grants, instalments. When an entry leaves the state of the life its row stays as it
 * last was.
 */
import type { Knex } from 'knex';
import type { Escalation, LifeState, Obligation } from '../../workflows/domain/life-state.ts';
import { diff } from '../../workflows/domain/merge-patch.ts';
import type { Grant, Instalment } from '../../workflows/domain/money/money.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { toJson } from '../queries/json-column.ts';
import { bodyWithRole } from '../registers/body-read-model.ts';

/**
 * Writes the rows that differ between two states of a life.
 * @param before null before the first step: everything is written
 */
export async function projectLife(trx: Knex, id: string, before: LifeState | null, after: LifeState): Promise<void> {
  const obligations = changed(before?.obligations, after.obligations).map((obligation) => obligationRow(id, obligation));
  if (obligations.length > 0) await trx('obligations').insert(obligations).onConflict(['plan_activity', 'id']).merge();
  for (const escalation of changed(before?.escalations, after.escalations))
    await writeEscalation(trx, id, escalation, before?.escalations[escalation.id] === undefined);
  const grants = changedEntries(before?.money.grants, after.money.grants).map(([funder, grant]) => grantRow(id, funder, grant));
  // Source and reference are texts outside the life: left as they are.
  if (grants.length > 0) await trx('grants').insert(grants).onConflict(['plan_activity', 'funder']).merge(['outcome', 'amount_sek', 'paid_sek']);
  const instalments = changedEntries(before?.money.instalments, after.money.instalments).map(([number, one]) => instalmentRow(id, Number(number), one));
  if (instalments.length > 0) await trx('instalments').insert(instalments).onConflict(['plan_activity', 'number']).merge();
}

function changedEntries<T>(before: Record<string, T> | undefined, after: Record<string, T>): [string, T][] {
  const moved = diff(before ?? {}, after);
  return Object.entries(after).filter(([key]) => key in moved);
}
const changed = <T>(before: Record<string, T> | undefined, after: Record<string, T>): T[] => changedEntries(before, after).map(([, value]) => value);

const obligationRow = (planActivity: string, obligation: Obligation) => ({
  plan_activity: planActivity,
  id: obligation.id,
  kind: obligation.kind,
  owed_role: 'role' in obligation.owedBy ? obligation.owedBy.role : null,
  owed_organisation: 'organisation' in obligation.owedBy ? obligation.owedBy.organisation : null,
  period: obligation.period?.name ?? null,
  period_starts_at: obligation.period?.startsAt ?? null,
  period_ends_at: obligation.period?.endsAt ?? null,
  opened_at: obligation.openedAt,
  due_at: obligation.dueAt,
  state: obligation.state,
  due_version: obligation.dueVersion,
  reason: toJson(obligation.why),
  exact: obligation.exact ? 1 : 0,
  settled_at: obligation.settledAt ?? null,
  report: obligation.report ?? null,
  report_form: obligation.reportForm ?? null,
  on_time: obligation.onTime === undefined ? null : Number(obligation.onTime),
  received_at: obligation.receivedAt ?? null,
  about: obligation.about ?? null,
  escalation: obligation.escalation ?? null,
  asked_for: obligation.askedFor ?? null,
});

async function writeEscalation(trx: Knex, planActivity: string, escalation: Escalation, isNew: boolean): Promise<void> {
  const body = isNew ? await bodyWithRole(trx, escalation.role, dayOf(escalation.raisedAt)) : undefined;
  await trx('escalations')
    .insert({
      id: escalation.id,
      plan_activity: planActivity,
      obligation: escalation.obligation,
      // A matter raised by hand is about no period, and its day is not moved.
      due_version: escalation.dueVersion ?? 1,
      period: escalation.period ?? '',
      role: escalation.role,
      body: body ?? null,
      raised_at: escalation.raisedAt,
      state: escalation.state,
      deferred_to: escalation.deferredTo ?? null,
      decided_at: escalation.decidedAt ?? null,
    })
    .onConflict('id')
    // The body that the row has stays: the one when the matter was raised, or the one that has been given its role since, while it was open.
    .merge(['state', 'deferred_to', 'decided_at']);
}

const grantRow = (planActivity: string, funder: string, { outcome, amountSek, paidSek }: Grant) => ({
  plan_activity: planActivity,
  funder,
  outcome,
  amount_sek: amountSek,
  paid_sek: paidSek,
});

const instalmentRow = (planActivity: string, number: number, { amountSek, release, releasedAt, paidSek }: Instalment) => ({
  plan_activity: planActivity,
  number,
  amount_sek: amountSek,
  release_period: 'period' in release ? release.period : null,
  release_on: 'on' in release ? release.on : null,
  released_at: releasedAt ?? null,
  paid_sek: paidSek,
});
