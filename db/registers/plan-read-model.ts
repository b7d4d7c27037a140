/** The adopted plan and its words, in the plan's own order. */
import type { Knex } from 'knex';
import { fromJson } from '../queries/json-column.ts';

export type PlanTermKind = 'developmentArea' | 'focusArea' | 'activityArea' | 'targetGroup' | 'goal' | 'group' | 'measure' | 'alias' | 'baseline';

export interface PlanTerm {
  kind: PlanTermKind;
  id: string;
  name: string;
  /** Place in the plan's own order, from 0. */
  position: number;
  /** What else the plan says about it, kept as it came. */
  facts: Record<string, unknown>;
}

/** The plan's own facts by its id. */
export async function findPlan(trx: Knex, id: string): Promise<Record<string, unknown> | undefined> {
  const row = (await trx('plans').where({ id }).first()) as { facts: string } | undefined;
  return row && fromJson(row.facts);
}

/** The adopted plan, and the organisation that coordinates it. @throws Error, for a person, when no plan has been imported */
export async function adoptedPlan(trx: Knex): Promise<{ id: string; coordinatedBy: string }> {
  const row = (await trx('plans').orderBy('id').first()) as { id: string; facts: string } | undefined;
  if (!row) throw new Error('No plan has been imported: npm run import -- FILE');
  return { id: row.id, coordinatedBy: String(fromJson<Record<string, unknown>>(row.facts).coordinatedBy) };
}

/** The plan's words of one kind, in the plan's order. */
export const planTerms = (trx: Knex, kind: PlanTermKind): Promise<PlanTerm[]> => planTermsOf(trx, [kind]);

/** Of several kinds, each in the plan's order. */
export async function planTermsOf(trx: Knex, kinds: readonly PlanTermKind[]): Promise<PlanTerm[]> {
  const rows = (await trx('plan_terms').whereIn('kind', kinds).orderBy(['position', 'id'])) as (Omit<PlanTerm, 'facts'> & { facts: string })[];
  return rows.map((row) => ({ ...row, facts: fromJson(row.facts) }));
}

/** Of the given ids those that are no word of the kind, in the order given. */
export async function unknownTerms(trx: Knex, kind: PlanTermKind, ids: string[]): Promise<string[]> {
  const known = new Set((await trx('plan_terms').where({ kind }).whereIn('id', ids).pluck('id')) as string[]);
  return ids.filter((id) => !known.has(id));
}
