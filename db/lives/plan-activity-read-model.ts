/** One plan activity whole: what was proposed, what was decided, who answers for it, and what is owed now. */
import type { Knex } from 'knex';
import type { WaitingCommand } from '../../contracts/views/held-command.ts';
import type { DecisionView } from '../../contracts/views/money-view.ts';
import type { PartialityView } from '../../contracts/views/partiality-view.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import { accountsAfterEnd, expectedForm } from '../../workflows/domain/money/money.ts';
import { shownPolicy } from '../../workflows/domain/policy.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Asked, Found, Key } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import { inSnapshot } from '../engine/connection.ts';
import { partialitiesIn } from '../people/partiality-read-model.ts';
import { leadByPlan } from '../plan/said-by-plan.ts';
import { fromJson, fromJsonOrNull } from '../queries/json-column.ts';
import type { ContactRow } from '../registers/contact-read-model.ts';
import { contactsIn, toContact } from '../registers/contact-read-model.ts';
import type { NamedContactRow } from '../registers/named-contact-read-model.ts';
import { namedContactsIn, toNamedContact } from '../registers/named-contact-read-model.ts';
import { waitingIn } from './command-read-model.ts';
import type { PlanActivityRow, StoredLifeRow } from './life-read-model.ts';
import { lifeColumns, toPlanActivityRow } from './life-read-model.ts';
import type { ObligationRow } from './obligation-read-model.ts';
import { currentObligations, obligationColumns, owedIn } from './obligation-read-model.ts';
import { termsToComeIn } from './terms/terms-to-come.ts';

/** The whole view of a plan activity as it stands after its last step, by one statement; undefined when there is none. */
export async function planActivityView(knex: Knex, id: string): Promise<PlanActivityView | undefined> {
  return inSnapshot(knex, async (trx) => wholeIn(await batchSelect<PlanActivityRows>(trx, planActivityLists(trx, id))));
}

/** The same of a row that has been read already, or is locked. */
export async function viewOfPlanActivity(knex: Knex, row: PlanActivityRow): Promise<PlanActivityView> {
  return viewIn(row, await batchSelect<Belonging>(knex, belongingTo(knex, row.id)));
}

export type PlanActivityRows = Belonging & { planActivities: StoredLifeRow };

/** The lists that tell of a plan activity. @param id its id, or a query that finds it */
export const planActivityLists = (trx: Knex, id: Key): Asked<PlanActivityRows> => ({
  planActivities: batchOf(trx('plan_activities').where({ id }), lifeColumns),
  ...belongingTo(trx, id),
});

/** The plan activity that its lists tell of. */
export function wholeIn({ planActivities: [row], ...belonging }: Found<PlanActivityRows>): PlanActivityView | undefined {
  return row && viewIn(toPlanActivityRow(row), belonging);
}

function viewIn(row: PlanActivityRow, found: Found<Belonging>): PlanActivityView {
  const { life, facts, seq, proposedContact: _, turn: __, candidate, partyUnit, ...described } = row;
  const { obligations, partners, contacts, named, decisions, grants, instalments, payments, evaluations, partialities, waiting } = found;
  return {
    ...described,
    ...facts,
    ...(partyUnit !== null && { partyUnit }),
    version: seq,
    leadByPlan: leadByPlan({ ...row, candidate, more: facts.more }),
    // The first decision of what came in with a plan is the plan's adoption.
    adoptedOn: row.planRef === null ? null : (decisions[0]?.decided_on ?? null),
    runs: { from: life.runs.from ?? null, to: life.runs.to ?? null },
    recurs: life.yearly ? 'yearly' : null,
    reportForm: expectedForm(life),
    policy: shownPolicy(life.policy),
    ...(life.termsToCome && { termsToCome: termsToComeIn(life, life.termsToCome) }),
    candidate: life.candidate ? { organisation: life.candidate.organisation, handover: life.candidate.handover } : null,
    partners,
    contacts: contacts.map(toContact),
    namedContacts: named.map(toNamedContact),
    obligations: currentObligations(obligations, life),
    ...owedIn(obligations),
    decisions: decisions.map(toDecision),
    grants: grants.map(toGrant),
    grantedSek: summed(grants.map(({ outcome, amount_sek }) => (outcome === 'approved' ? amount_sek : 0))),
    paidSek: summed(grants.map(({ paid_sek }) => paid_sek)),
    instalments: instalments.map(toInstalment),
    payments: payments.map(toPayment),
    pausedAt: life.pausedAt ?? null,
    accounts: hasEnded(life.stage) ? accountsAfterEnd(life) : null,
    evaluation: evaluations[0] ? fromJson(evaluations[0].content) : null,
    partialities,
    ...(waiting.length > 0 && { waiting }),
  };
}

const summed = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** What the plan activity's row does not hold itself, each list in its order. */
function belongingTo(trx: Knex, id: Key): Asked<Belonging> {
  const own = (table: string, ...order: string[]) => trx(table).where({ plan_activity: id }).orderBy(order);
  const standing = (table: string, ...order: string[]) => own(table, ...order).whereNull('taken_back_by');
  const newestFirst = ['recorded_at', 'id'].map((column) => ({ column, order: 'desc' as const }));
  return {
    obligations: batchOf(own('obligations', 'due_at', 'id'), obligationColumns),
    partners: batchOf(own('plan_activity_partners', 'position'), ['organisation', 'role']),
    contacts: contactsIn(trx, id),
    named: namedContactsIn(trx, id),
    decisions: batchOf(standing('decisions', 'recorded_at', 'id'), decisionColumns),
    grants: batchOf(own('grants', 'funder'), ['funder', 'outcome', 'amount_sek', 'paid_sek', 'source', 'reference']),
    instalments: batchOf(own('instalments', 'number'), ['number', 'amount_sek', 'release_period', 'release_on', 'released_at', 'paid_sek']),
    payments: batchOf(standing('payments', 'paid_on', 'recorded_at', 'id'), ['funder', 'instalment', 'amount_sek', 'paid_on', 'reference']),
    evaluations: batchOf(trx('evaluations').where({ plan_activity: id, taken_back_by: null }).orderBy(newestFirst).limit(1), ['content']),
    partialities: partialitiesIn(trx, id),
    waiting: waitingIn(trx, id),
  };
}

interface Belonging extends Record<string, object> {
  obligations: ObligationRow;
  partners: PlanActivityView['partners'][number];
  contacts: ContactRow;
  named: NamedContactRow;
  decisions: DecisionRow;
  grants: GrantRow;
  instalments: InstalmentRow;
  payments: PaymentRow;
  evaluations: { content: string };
  partialities: PartialityView;
  waiting: WaitingCommand;
}

const decisionColumns = [
  'outcome',
  'grounds',
  'conditions',
  'decided_by',
  'prepared_by',
  'delegation',
  'decided_on',
  'case_number',
  'meeting',
  'recorded_at',
  'decided_by_person',
  'prepared_by_person',
  'register_asked',
] as const satisfies (keyof DecisionRow)[];
interface DecisionRow {
  outcome: DecisionView['outcome'];
  grounds: string;
  conditions: string;
  decided_by: string;
  prepared_by: string;
  delegation: string | null;
  decided_on: string;
  case_number: string;
  meeting: string | null;
  recorded_at: Instant;
  decided_by_person: string | null;
  prepared_by_person: string | null;
  register_asked: number;
}
const toDecision = (row: DecisionRow): DecisionView => ({
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
  ...(row.register_asked === 1 && { namedPersons: { decidedBy: row.decided_by_person, preparedBy: row.prepared_by_person } }),
});

type Grant = PlanActivityView['grants'][number];
type GrantRow = Pick<Grant, 'funder' | 'outcome' | 'source' | 'reference'> & { amount_sek: number; paid_sek: number };
const toGrant = ({ funder, outcome, amount_sek, paid_sek, source, reference }: GrantRow): Grant => ({
  funder,
  outcome,
  amountSek: amount_sek,
  paidSek: paid_sek,
  source,
  reference,
});

interface InstalmentRow {
  number: number;
  amount_sek: number;
  release_period: string | null;
  release_on: string | null;
  released_at: Instant | null;
  paid_sek: number;
}
const toInstalment = (row: InstalmentRow): PlanActivityView['instalments'][number] => ({
  number: row.number,
  amountSek: row.amount_sek,
  release: row.release_period === null ? { on: row.release_on as string } : { period: row.release_period },
  releasedAt: row.released_at,
  paidSek: row.paid_sek,
});

type Payment = PlanActivityView['payments'][number];
type PaymentRow = Pick<Payment, 'funder' | 'instalment' | 'reference'> & { amount_sek: number; paid_on: string };
const toPayment = ({ amount_sek, paid_on, ...rest }: PaymentRow): Payment => {
  const { funder, instalment, reference } = rest;
  return { funder, instalment, amountSek: amount_sek, paidOn: paid_on, reference };
};
