/** The adopted plan and its words: areas, target groups, goals, groups, measures, aliases. */
import type { Knex } from 'knex';
import { fromJson, toJson } from './json-column.ts';
import { upsert } from './upsert.ts';

export type PlanTermKind = 'developmentArea' | 'focusArea' | 'activityArea' | 'targetGroup' | 'goal' | 'group' | 'measure' | 'alias';

export interface PlanTerm {
  kind: PlanTermKind;
  id: string;
  name: string;
  /** Place in the plan's own order, from 0. */
  position: number;
  /** What else the plan says about it, kept as it came. */
  facts: Record<string, unknown>;
}

/** Writes the plan's own facts. Returns whether anything changed. */
export async function savePlan(trx: Knex, plan: { id: string; facts: Record<string, unknown> }): Promise<boolean> {
  return upsert(trx, 'plans', { id: plan.id }, { facts: toJson(plan.facts) });
}

/** The plan's own facts by its id. */
export async function findPlan(trx: Knex, id: string): Promise<Record<string, unknown> | undefined> {
  const row = (await trx('plans').where({ id }).first()) as { facts: string } | undefined;
  return row && fromJson(row.facts);
}

/** The adopted plan, and the organisation that coordinates it. @throws Error, for a person, when no plan has been imported */
export async function adoptedPlan(trx: Knex): Promise<{ id: string; coordinatedBy: string }> {
  const row = (await trx('plans').orderBy('id').first()) as { id: string; facts: string } | undefined;
  if (!row) throw new Error('No plan has been imported: npm run import -- plan/hit-norrbotten.json');
  return { id: row.id, coordinatedBy: String(fromJson<Record<string, unknown>>(row.facts).coordinatedBy) };
}

/** Writes one of the plan's words. Returns whether anything changed. */
export async function savePlanTerm(trx: Knex, term: PlanTerm): Promise<boolean> {
  return upsert(trx, 'plan_terms', { kind: term.kind, id: term.id }, { name: term.name, position: term.position, facts: toJson(term.facts) });
}

/** The plan's words of one kind, in the plan's order. */
export async function planTerms(trx: Knex, kind: PlanTermKind): Promise<PlanTerm[]> {
  const rows = (await trx('plan_terms').where({ kind }).orderBy(['position', 'id'])) as (Omit<PlanTerm, 'facts'> & { facts: string })[];
  return rows.map((row) => ({ ...row, facts: fromJson(row.facts) }));
}

/** Of the given ids those that are no word of the kind, in the order given. */
export async function unknownTerms(trx: Knex, kind: PlanTermKind, ids: string[]): Promise<string[]> {
  const known = new Set((await trx('plan_terms').where({ kind }).whereIn('id', ids).pluck('id')) as string[]);
  return ids.filter((id) => !known.has(id));
}
