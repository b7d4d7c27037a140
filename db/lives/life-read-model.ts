/** The row of a plan activity as it is read: what was proposed, and the latest copy of its life. */
import type { Knex } from 'knex';
import type { Budget, Indicator } from '../../contracts/bodies/proposal.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { Position } from '../../workflows/domain/position.ts';
import { positionOf } from '../../workflows/domain/position.ts';
import type { Stage } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Turn } from '../../workflows/domain/time/turns.ts';
import { storedTurn } from '../../workflows/domain/time/turns.ts';
import { fromJson } from '../queries/json-column.ts';

/** What a proposal or the imported plan says beside what has a column of its own. */
export interface PlanActivityFacts {
  targetGroups: string[];
  establishmentPhase: string | null;
  priority: string | null;
  budget: Budget | null;
  expectedResults: string | null;
  indicators: Indicator[];
  goals: string[];
  /** What the organisations call it themselves, and the units that support the one that follows it: absent where nobody has named any. */
  ownReference?: string;
  supportingUnits?: string[];
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
  /** The county board's own unit that is itself a party: leads, is asked to, takes part, or asks for money. */
  partyUnit: string | null;
  /** Whole SEK asked for. */
  requestedSek: number | null;
  /** When what is due next is taken; absent while the life waits for people only. */
  turn: Turn | undefined;
}

export async function findPlanActivity(trx: Knex, id: string): Promise<PlanActivityRow | undefined> {
  const row = (await trx('plan_activities').where({ id }).first()) as StoredLifeRow | undefined;
  return row && toPlanActivityRow(row);
}

/** Keys of the steps of a life that are set aside: the clock does not wait for them. */
export async function setAsideKeys(trx: Knex, planActivity: string): Promise<Set<string>> {
  return new Set((await trx('set_aside_steps').where({ plan_activity: planActivity }).pluck('step_key')) as string[]);
}

/** Where a life stands. @param except keys of the agenda to pass over, beside those that are set aside @returns null where there is no such life */
export async function findPosition(trx: Knex, id: string, except: readonly string[] = []): Promise<Position | null> {
  const row = await findPlanActivity(trx, id);
  return row ? positionOf(withClockMarks(row.life), new Set([...(await setAsideKeys(trx, id)), ...except]), row.turn) : null;
}

/** Ids of all lives, in an order that stays. */
export async function lifeIds(knex: Knex): Promise<string[]> {
  return (await knex('plan_activities').orderBy('id').pluck('id')) as string[];
}

export const hasLife = async (knex: Knex, id: string): Promise<boolean> => (await knex('plan_activities').where({ id }).first('id')) !== undefined;

/** Whom a plan activity is carried with, in their order. */
export async function partnersOf(trx: Knex, planActivity: string): Promise<Partner[]> {
  return (await trx('plan_activity_partners').where({ plan_activity: planActivity }).orderBy('position').select('organisation', 'role')) as Partner[];
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

export const lifeColumns = [
  'id',
  'plan_ref',
  'case_number',
  'title',
  'description',
  'development_area',
  'focus_area',
  'activity_area',
  'proposed_by',
  'proposed_contact',
  'facts',
  'requested_sek',
  'stage',
  'seq',
  'life',
  'lead',
  'candidate',
  'unit',
  'party_unit',
  'created_at',
  'next_due_at',
  'next_turn_at',
] as const satisfies (keyof StoredLifeRow)[];

export interface StoredLifeRow {
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
  party_unit: string | null;
  created_at: Instant;
  next_due_at: Instant | null;
  next_turn_at: Instant | null;
}

export const toPlanActivityRow = (row: StoredLifeRow): PlanActivityRow => ({
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
  partyUnit: row.party_unit,
  createdAt: row.created_at,
  turn: storedTurn(row.next_due_at, row.next_turn_at),
});
