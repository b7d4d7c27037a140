/** One plan activity whole: what was proposed, what was decided, who answers for it, and what is owed now. */
import type { Knex } from 'knex';
import { dayOf } from '../workflows/domain/instants.ts';
import { expectedForm } from '../workflows/domain/money.ts';
import { inSnapshot } from './connection.ts';
import { fromJson, fromJsonOrNull } from './json-column.ts';
import { findPlanActivity } from './life-store.ts';
import { currentObligations, obligationRows, owedIn } from './obligation-read-model.ts';
import { partialitiesIn } from './partiality-store.ts';
import { partnersOf } from './plan-activity-list-read-model.ts';
import type { DecisionView, PlanActivityView } from './views.ts';

/** The whole view of a plan activity as it stands after its last step; undefined when there is none. */
export async function planActivityView(knex: Knex, id: string): Promise<PlanActivityView | undefined> {
  return inSnapshot(knex, async (trx) => {
    const row = await findPlanActivity(trx, id);
    if (!row) return undefined;
    const { life, facts, seq, proposedContact: _, candidate: __, ...described } = row;
    const obligations = await obligationRows(trx, id);
    const grants = await grantsOf(trx, id);
    return {
      ...described,
      ...facts,
      version: seq,
      runs: { from: life.runs.from ?? null, to: life.runs.to ?? null },
      recurs: life.yearly ? 'yearly' : null,
      reportForm: expectedForm(life),
      policy: life.policy,
      candidate: life.candidate ? { organisation: life.candidate.organisation, handover: life.candidate.handover } : null,
      partners: (await partnersOf(trx, [id])).get(id) ?? [],
      contacts: await contactsOf(trx, id),
      obligations: currentObligations(obligations, life),
      ...owedIn(obligations),
      decisions: await decisionsOf(trx, id),
      grants,
      grantedSek: summed(grants.map(({ outcome, amountSek }) => (outcome === 'approved' ? amountSek : 0))),
      paidSek: summed(grants.map(({ paidSek }) => paidSek)),
      instalments: await instalmentsOf(trx, id),
      payments: await paymentsOf(trx, id),
      pausedAt: life.pausedAt ?? null,
      evaluation: await lastEvaluation(trx, id),
      partialities: await partialitiesIn(trx, id),
    };
  });
}

const summed = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

async function contactsOf(knex: Knex, planActivity: string): Promise<PlanActivityView['contacts']> {
  const rows = (await knex('contacts')
    .join('people', 'people.id', 'contacts.person')
    .where({ plan_activity: planActivity })
    .orderBy(['from_at', 'organisation', 'email'])
    .select('organisation', 'name', 'email', 'from_at', 'to_at')) as {
    organisation: string;
    name: string;
    email: string;
    from_at: string;
    to_at: string | null;
  }[];
  return rows.map(({ organisation, name, email, from_at, to_at }) => ({ organisation, name, email, from: dayOf(from_at), to: to_at && dayOf(to_at) }));
}

async function decisionsOf(knex: Knex, planActivity: string): Promise<DecisionView[]> {
  const rows = (await knex('decisions').where({ plan_activity: planActivity }).orderBy(['recorded_at', 'id'])) as DecisionRow[];
  return rows.map((row) => ({
    outcome: row.outcome,
    grounds: row.grounds,
    conditions: fromJson(row.conditions),
    decidedBy: row.decided_by,
    preparedBy: row.prepared_by,
    delegation: row.delegation,
    decidedOn: row.decided_on,
    caseNumber: row.case_number,
    meeting: fromJsonOrNull(row.meeting),
    recordedAt: row.recorded_at,
  }));
}
interface DecisionRow {
  outcome: string;
  grounds: string;
  conditions: string;
  decided_by: string;
  prepared_by: string;
  delegation: string | null;
  decided_on: string;
  case_number: string;
  meeting: string | null;
  recorded_at: string;
}

async function grantsOf(knex: Knex, planActivity: string): Promise<PlanActivityView['grants']> {
  return knex('grants')
    .where({ plan_activity: planActivity })
    .orderBy('funder')
    .select({ funder: 'funder', outcome: 'outcome', amountSek: 'amount_sek', paidSek: 'paid_sek', source: 'source', reference: 'reference' });
}

async function instalmentsOf(knex: Knex, planActivity: string): Promise<PlanActivityView['instalments']> {
  const rows = (await knex('instalments').where({ plan_activity: planActivity }).orderBy('number')) as {
    number: number;
    amount_sek: number;
    release_period: string | null;
    release_on: string | null;
    released_at: string | null;
    paid_sek: number;
  }[];
  return rows.map((row) => ({
    number: row.number,
    amountSek: row.amount_sek,
    release: row.release_period === null ? { on: row.release_on as string } : { period: row.release_period },
    releasedAt: row.released_at,
    paidSek: row.paid_sek,
  }));
}

async function paymentsOf(knex: Knex, planActivity: string): Promise<PlanActivityView['payments']> {
  return knex('payments')
    .where({ plan_activity: planActivity })
    .orderBy(['paid_on', 'recorded_at', 'id'])
    .select({ funder: 'funder', instalment: 'instalment', amountSek: 'amount_sek', paidOn: 'paid_on', reference: 'reference' });
}

async function lastEvaluation(knex: Knex, planActivity: string): Promise<Record<string, unknown> | null> {
  const row = (await knex('evaluations')
    .where({ plan_activity: planActivity })
    .orderBy([
      { column: 'recorded_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first()) as { content: string } | undefined;
  return row ? fromJson(row.content) : null;
}
