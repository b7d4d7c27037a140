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
  for (const obligation of changed(before?.obligations, after.obligations)) await writeObligation(trx, id, obligation);
  for (const escalation of changed(before?.escalations, after.escalations)) await writeEscalation(trx, id, escalation);
  for (const [funder, grant] of changedEntries(before?.money.grants, after.money.grants)) await writeGrant(trx, id, funder, grant);
  for (const [number, instalment] of changedEntries(before?.money.instalments, after.money.instalments))
    await writeInstalment(trx, id, Number(number), instalment);
}

function changedEntries<T>(before: Record<string, T> | undefined, after: Record<string, T>): [string, T][] {
  const moved = diff(before ?? {}, after);
  return Object.entries(after).filter(([key]) => key in moved);
}
const changed = <T>(before: Record<string, T> | undefined, after: Record<string, T>): T[] => changedEntries(before, after).map(([, value]) => value);

async function writeObligation(trx: Knex, planActivity: string, obligation: Obligation): Promise<void> {
  await trx('obligations')
    .insert({
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
    })
    .onConflict(['plan_activity', 'id'])
    .merge();
}

async function writeEscalation(trx: Knex, planActivity: string, escalation: Escalation): Promise<void> {
  const body = await bodyWithRole(trx, escalation.role, dayOf(escalation.raisedAt));
  await trx('escalations')
    .insert({
      id: escalation.id,
      plan_activity: planActivity,
      obligation: escalation.obligation,
      due_version: escalation.dueVersion,
      period: escalation.period,
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

async function writeGrant(trx: Knex, planActivity: string, funder: string, grant: Grant): Promise<void> {
  await trx('grants')
    .insert({ plan_activity: planActivity, funder, outcome: grant.outcome, amount_sek: grant.amountSek, paid_sek: grant.paidSek })
    .onConflict(['plan_activity', 'funder'])
    // Source and reference are texts outside the life: left as they are.
    .merge(['outcome', 'amount_sek', 'paid_sek']);
}

async function writeInstalment(trx: Knex, planActivity: string, number: number, instalment: Instalment): Promise<void> {
  await trx('instalments')
    .insert({
      plan_activity: planActivity,
      number,
      amount_sek: instalment.amountSek,
      release_period: 'period' in instalment.release ? instalment.release.period : null,
      release_on: 'on' in instalment.release ? instalment.release.on : null,
      released_at: instalment.releasedAt ?? null,
      paid_sek: instalment.paidSek,
    })
    .onConflict(['plan_activity', 'number'])
    .merge();
}
