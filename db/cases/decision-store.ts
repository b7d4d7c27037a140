/** Funding decisions, where grants come from, and payments: the texts and references beside what the life judges by. */
import type { Knex } from 'knex';
import type { DecisionView } from '../../contracts/views/money-view.ts';

import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson, toJson, toJsonOrNull } from '../queries/json-column.ts';

export interface NewDecision extends Omit<DecisionView, 'namedPersons'> {
  /** The command's id. */
  id: string;
  planActivity: string;
  byPerson: string | null;
  /** Undefined where nobody asked the register. */
  namedPersons: DecisionView['namedPersons'];
}

export async function insertDecision(trx: Knex, decision: NewDecision): Promise<void> {
  await trx('decisions').insert({
    id: decision.id,
    plan_activity: decision.planActivity,
    outcome: decision.outcome,
    grounds: decision.grounds,
    conditions: toJson(decision.conditions),
    decided_by: decision.decidedBy,
    prepared_by: decision.preparedBy,
    delegation: decision.delegation,
    decided_on: decision.decidedOn,
    case_number: decision.caseNumber,
    meeting: toJsonOrNull(decision.meeting),
    recorded_at: decision.recordedAt,
    by_person: decision.byPerson,
    decided_by_person: decision.namedPersons?.decidedBy ?? null,
    prepared_by_person: decision.namedPersons?.preparedBy ?? null,
    register_asked: decision.namedPersons ? 1 : 0,
  });
}

/** The conditions of the latest decision that stands: none where nothing has been decided. */
export async function conditionsOf(trx: Knex, planActivity: string): Promise<string[]> {
  const decisions = trx('decisions').where({ plan_activity: planActivity, taken_back_by: null });
  const [latest] = (await decisions
    .orderBy([{ column: 'recorded_at', order: 'desc' }, 'id'])
    .limit(1)
    .pluck('conditions')) as string[];
  return latest === undefined ? [] : fromJson(latest);
}

/** Where a funder's money comes from, and under which number the funder has it. */
export interface GrantNote {
  funder: string;
  source: string | null;
  reference: string | null;
}

/** What is noted of a plan activity's grants. */
export const grantNotes = async (trx: Knex, planActivity: string): Promise<GrantNote[]> =>
  trx('grants').where({ plan_activity: planActivity }).orderBy('funder').select('funder', 'source', 'reference');

/**
 * Writes the source and the funder's reference number of a grant; null leaves what was written before.
 * @throws Error unless the life has been projected with the grant in it
 */
export async function noteGrant(trx: Knex, planActivity: string, funder: string, note: Omit<GrantNote, 'funder'>): Promise<void> {
  const said = { ...(note.source !== null && { source: note.source }), ...(note.reference !== null && { reference: note.reference }) };
  if (Object.keys(said).length === 0) return;
  const written = await trx('grants').where({ plan_activity: planActivity, funder }).update(said);
  if (written === 0) throw new Error(`${planActivity} has no grant of ${funder} to note a source for.`);
}

export interface NewPayment {
  /** The command's id. */
  id: string;
  planActivity: string;
  funder: string;
  instalment: number | null;
  /** Whole SEK. */
  amountSek: number;
  paidOn: Day;
  reference: string | null;
  recordedAt: Instant;
  byPerson: string | null;
}

export async function insertPayment(trx: Knex, payment: NewPayment): Promise<void> {
  await trx('payments').insert({
    id: payment.id,
    plan_activity: payment.planActivity,
    funder: payment.funder,
    instalment: payment.instalment,
    amount_sek: payment.amountSek,
    paid_on: payment.paidOn,
    reference: payment.reference,
    recorded_at: payment.recordedAt,
    by_person: payment.byPerson,
  });
}
