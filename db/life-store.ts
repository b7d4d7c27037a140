/** The row of a plan activity: what was proposed, and the latest copy of its life. Locking the row is how recordings of one life take turns. */
import type { Knex } from 'knex';
import type { Budget, Indicator } from '../contracts/bodies/proposal.ts';
import { nextDue } from '../workflows/domain/agenda.ts';
import type { Instant, LifeState } from '../workflows/domain/life-state.ts';
import type { Stage } from '../workflows/domain/stages.ts';
import { fromJson, toJson } from './json-column.ts';
import { searchText } from './search-text.ts';

/** What a proposal or the imported plan says beside what has a column of its own. */
export interface PlanActivityFacts {
  targetGroups: string[];
  establishmentPhase: string | null;
  priority: string | null;
  budget: Budget | null;
  expectedResults: string | null;
  indicators: Indicator[];
  goals: string[];
  /** Every other field, kept as it came. */
  more: Record<string, unknown>;
}

export interface NewPlanActivity {
  id: string;
  /** Id in the imported plan. */
  planRef: string | null;
  caseNumber: string;
  title: string;
  description: string | null;
  developmentArea: string;
  focusArea: string;
  activityArea: string | null;
  /** Organisation and person. */
  proposedBy: string;
  proposedContact: string | null;
  facts: PlanActivityFacts;
  partners: Partner[];
  unit: string | null;
  life: LifeState;
  createdAt: Instant;
}
export interface Partner {
  organisation: string;
  role: string | null;
}

export interface PlanActivityRow extends Omit<NewPlanActivity, 'partners'> {
  stage: Stage;
  seq: number;
  lead: string | null;
  candidate: string | null;
  /** Whole SEK asked for. */
  requestedSek: number | null;
}

/** Takes the life's lock until the transaction ends, and returns the row as it then stands. Must be the transaction's first statement. */
export async function lockLife(trx: Knex, id: string): Promise<PlanActivityRow | undefined> {
  const [row] = (await trx('plan_activities').where({ id }).increment('touched', 1).returning('*')) as StoredRow[];
  return row && toPlanActivityRow(row);
}

export async function findPlanActivity(trx: Knex, id: string): Promise<PlanActivityRow | undefined> {
  const row = (await trx('plan_activities').where({ id }).first()) as StoredRow | undefined;
  return row && toPlanActivityRow(row);
}

/** The latest copies of several lives, by id. */
export async function livesOf(trx: Knex, ids: string[]): Promise<Map<string, LifeState>> {
  if (ids.length === 0) return new Map();
  const rows = (await trx('plan_activities').whereIn('id', ids).select('id', 'life')) as { id: string; life: string }[];
  return new Map(rows.map(({ id, life }) => [id, fromJson<LifeState>(life)]));
}

/** Id of the plan activity that was imported under a reference of the plan. */
export async function planActivityByRef(trx: Knex, planRef: string): Promise<string | undefined> {
  const [id] = (await trx('plan_activities').where({ plan_ref: planRef }).pluck('id')) as string[];
  return id;
}

/** Writes the first row of a life, with its partners. @returns the row; @throws a unique violation when the id, plan reference or case number is taken */
export async function insertPlanActivity(trx: Knex, activity: NewPlanActivity): Promise<PlanActivityRow> {
  const made = trx('plan_activities').insert({
    id: activity.id,
    plan_ref: activity.planRef,
    case_number: activity.caseNumber,
    ...describing(activity),
    proposed_by: activity.proposedBy,
    proposed_contact: activity.proposedContact,
    unit: activity.unit,
    created_at: activity.createdAt,
    ...living(activity.life),
  });
  const row = await rowLeftBy(made, activity.id);
  await replacePartners(trx, activity.id, activity.partners);
  return row;
}

export type Description = Pick<
  NewPlanActivity,
  'caseNumber' | 'planRef' | 'title' | 'description' | 'developmentArea' | 'focusArea' | 'activityArea' | 'facts'
>;

/** Writes a completed or corrected description; the life is left alone. @returns the row as it then stands */
export function describePlanActivity(trx: Knex, id: string, description: Description): Promise<PlanActivityRow> {
  return rowLeftBy(trx('plan_activities').where({ id }).update(describing(description)), id);
}

/**
 * Writes the life after a step, with the columns that lists are made from.
 * @param setAside keys of steps that are not waited for
 * @returns the row as it then stands
 */
export function saveLife(trx: Knex, life: LifeState, setAside: ReadonlySet<string> = new Set()): Promise<PlanActivityRow> {
  return rowLeftBy(trx('plan_activities').where({ id: life.id }).update(living(life, setAside)), life.id);
}

/** Writes what is due next in a life, and nothing else of it. @param setAside keys of steps that are not waited for */
export async function saveNextDue(trx: Knex, life: LifeState, setAside: ReadonlySet<string> = new Set()): Promise<void> {
  await trx('plan_activities').where({ id: life.id }).update(nextDueColumn(life, setAside));
}

/** Names the unit at Länsstyrelsen that follows the plan activity. @returns the row as it then stands */
export function assignUnit(trx: Knex, id: string, unit: string | null): Promise<PlanActivityRow> {
  return rowLeftBy(trx('plan_activities').where({ id }).update({ unit }), id);
}

/** The row that a change leaves, told by the change itself. @throws Error where there is no row */
async function rowLeftBy(change: Knex.QueryBuilder, id: string): Promise<PlanActivityRow> {
  const [row] = (await change.returning('*')) as StoredRow[];
  if (!row) throw new Error(`There is no plan activity ${id}.`);
  return toPlanActivityRow(row);
}

/** Replaces the partners, in the order given. */
export async function replacePartners(trx: Knex, planActivity: string, partners: Partner[]): Promise<void> {
  await trx('plan_activity_partners').where({ plan_activity: planActivity }).delete();
  if (partners.length === 0) return;
  await trx('plan_activity_partners').insert(
    partners.map(({ organisation, role }, position) => ({ plan_activity: planActivity, organisation, role, position })),
  );
}

const describing = (activity: Description) => ({
  title: activity.title,
  description: activity.description,
  search: searchText(activity.title, activity.caseNumber, activity.planRef, activity.description),
  development_area: activity.developmentArea,
  focus_area: activity.focusArea,
  activity_area: activity.activityArea,
  facts: toJson(activity.facts),
});

const living = (life: LifeState, setAside: ReadonlySet<string> = new Set()) => ({
  stage: life.stage,
  seq: life.seq,
  life: toJson(life),
  lead: life.lead ?? null,
  candidate: life.candidate?.organisation ?? null,
  requested_sek: life.money.requestedSek ?? null,
  ...nextDueColumn(life, setAside),
});

const nextDueColumn = (life: LifeState, setAside: ReadonlySet<string>) => ({ next_due_at: nextDue(life, setAside)?.at ?? null });

interface StoredRow {
  id: string;
  plan_ref: string | null;
  case_number: string;
  title: string;
  description: string | null;
  development_area: string;
  focus_area: string;
  activity_area: string | null;
  proposed_by: string;
  proposed_contact: string | null;
  facts: string;
  requested_sek: number | null;
  stage: Stage;
  seq: number;
  life: string;
  lead: string | null;
  candidate: string | null;
  unit: string | null;
  created_at: Instant;
}

const toPlanActivityRow = (row: StoredRow): PlanActivityRow => ({
  id: row.id,
  planRef: row.plan_ref,
  caseNumber: row.case_number,
  title: row.title,
  description: row.description,
  developmentArea: row.development_area,
  focusArea: row.focus_area,
  activityArea: row.activity_area,
  proposedBy: row.proposed_by,
  proposedContact: row.proposed_contact,
  facts: fromJson(row.facts),
  requestedSek: row.requested_sek,
  stage: row.stage,
  seq: row.seq,
  life: fromJson(row.life),
  lead: row.lead,
  candidate: row.candidate,
  unit: row.unit,
  createdAt: row.created_at,
});
