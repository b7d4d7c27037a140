/** The row of a plan activity: what was proposed, and the latest copy of its life. Locking the row is how recordings of one life take turns. */
import type { Knex } from 'knex';
import { nextDue } from '../../workflows/domain/agenda.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Turn } from '../../workflows/domain/time/turns.ts';
import { betweenTurnsMs, mostAhead } from '../../workflows/domain/time/turns.ts';
import { instantAfter } from '../engine/expressions.ts';
import { toJson } from '../queries/json-column.ts';
import { listedColumns } from '../queries/listed-columns.ts';
import { searchText, sortKey } from '../queries/search-text.ts';
import type { NewPlanActivity, Partner, PlanActivityRow, StoredLifeRow } from './life-read-model.ts';
import { toPlanActivityRow } from './life-read-model.ts';

/** Takes the life's lock until the transaction ends, and returns the row as it then stands. Must be the transaction's first statement. */
export async function lockLife(trx: Knex, id: string): Promise<PlanActivityRow | undefined> {
  const [row] = (await trx('plan_activities').where({ id }).increment('touched', 1).returning('*')) as StoredLifeRow[];
  return row && toPlanActivityRow(row);
}

/** What is told beside a life of what is due in it next. */
export interface NextDue {
  /** Keys of steps that are not waited for. */
  setAside?: ReadonlySet<string>;
  /** Its turn, or that it is behind all who wait for the same instant; where nothing is given, it is taken at its instant. */
  turn?: Turn | 'last' | undefined;
}

/** Writes the first row of a life, with its partners; its case number has been taken for it. @returns the row; @throws a unique violation when the id or plan reference is taken */
export async function insertPlanActivity(trx: Knex, activity: NewPlanActivity, next: NextDue = {}): Promise<PlanActivityRow> {
  const made = trx('plan_activities').insert({
    id: activity.id,
    plan_ref: activity.planRef,
    case_number: activity.caseNumber,
    ...describing(activity),
    proposed_by: activity.proposedBy,
    proposed_contact: activity.proposedContact,
    unit: activity.unit,
    created_at: activity.createdAt,
    ...living(trx, activity.life, next),
  });
  const row = await rowLeftBy(made, activity.id);
  await insertPartners(trx, activity.id, activity.partners);
  return row;
}

export type Description = Pick<
  NewPlanActivity,
  'caseNumber' | 'planRef' | 'title' | 'description' | 'developmentArea' | 'focusArea' | 'activityArea' | 'facts'
>;

/** Writes a corrected description; the life is left alone. @returns the row as it then stands */
export function describePlanActivity(trx: Knex, id: string, description: Description): Promise<PlanActivityRow> {
  return rowLeftBy(trx('plan_activities').where({ id }).update(describing(description)), id);
}

/** What a step may change of the row beside the life. */
export interface Beside {
  description?: Description;
  /** The unit at Länsstyrelsen that follows the plan activity. */
  unit?: string | null | undefined;
  /** Another proposer, with the person who answers for it, as far as one is known. */
  proposer?: { organisation: string; contact: string | null };
}

/** Writes the life after a step, with the columns that lists are made from. @returns the row as it then stands */
export function saveLife(trx: Knex, life: LifeState, next: NextDue = {}, { description, unit, proposer }: Beside = {}): Promise<PlanActivityRow> {
  const changed = {
    ...living(trx, life, next),
    ...(description && describing(description)),
    ...(unit !== undefined && { unit }),
    ...(proposer && { proposed_by: proposer.organisation, proposed_contact: proposer.contact }),
  };
  return rowLeftBy(trx('plan_activities').where({ id: life.id }).update(changed), life.id);
}

/** Writes what is due next in a life, and nothing else of it. */
export async function saveNextDue(trx: Knex, life: LifeState, next: NextDue = {}): Promise<void> {
  await trx('plan_activities')
    .where({ id: life.id })
    .update(nextDueColumns(trx, life, next));
}

/** Names the unit at Länsstyrelsen that is itself a party. Returns whether that is new. */
export async function namePartyUnit(trx: Knex, id: string, unit: string | null): Promise<boolean> {
  const another = (query: Knex.QueryBuilder) =>
    unit === null ? query.whereNotNull('party_unit') : query.whereNull('party_unit').orWhereNot({ party_unit: unit });
  return (await trx('plan_activities').where({ id }).where(another).update({ party_unit: unit })) > 0;
}

/** The row after a change, returned by the changing statement itself. @throws Error where there is no row */
async function rowLeftBy(change: Knex.QueryBuilder, id: string): Promise<PlanActivityRow> {
  const [row] = (await change.returning('*')) as StoredLifeRow[];
  if (!row) throw new Error(`There is no plan activity ${id}.`);
  return toPlanActivityRow(row);
}

/** Replaces the partners, in the order given. */
export async function replacePartners(trx: Knex, planActivity: string, partners: Partner[]): Promise<void> {
  await trx('plan_activity_partners').where({ plan_activity: planActivity }).delete();
  await insertPartners(trx, planActivity, partners);
}

/** Writes the partners of a plan activity that has none, in the order given. */
export async function insertPartners(trx: Knex, planActivity: string, partners: Partner[]): Promise<void> {
  if (partners.length === 0) return;
  await trx('plan_activity_partners').insert(
    partners.map(({ organisation, role }, position) => ({ plan_activity: planActivity, organisation, role, position })),
  );
}

const describing = (activity: Description) => ({
  title: activity.title,
  title_key: sortKey(activity.title),
  description: activity.description,
  search: searchText(activity.title, activity.caseNumber, activity.planRef, activity.description, activity.facts.ownReference),
  development_area: activity.developmentArea,
  focus_area: activity.focusArea,
  activity_area: activity.activityArea,
  facts: toJson(activity.facts),
});

const living = (trx: Knex, life: LifeState, next: NextDue) => ({
  stage: life.stage,
  seq: life.seq,
  life: toJson(life),
  lead: life.lead ?? null,
  candidate: life.candidate?.organisation ?? null,
  requested_sek: life.money.requestedSek ?? null,
  ...listedColumns(trx, life),
  ...nextDueColumns(trx, life, next),
});

function nextDueColumns(trx: Knex, life: LifeState, { setAside, turn }: NextDue) {
  const at = nextDue(life, setAside)?.at ?? null;
  if (at === null) return { next_due_at: null, next_turn_at: null };
  if (turn === 'last') return { next_due_at: at, next_turn_at: lastTurn(trx, life.id, at) };
  return { next_due_at: at, next_turn_at: turn?.due === at ? turn.at : at };
}

/** The turn behind all other lives that wait for an instant, counted by the statement that writes it. */
function lastTurn(trx: Knex, id: string, due: Instant): Knex.Raw {
  const waiting = trx('plan_activities').where({ next_due_at: due }).whereNot({ id }).limit(mostAhead).select('id').as('waiting');
  return instantAfter(trx, due, trx.raw('? * ?', [trx.from(waiting).count('*'), betweenTurnsMs]));
}
