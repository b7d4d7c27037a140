/** The adopted plan and its words: areas, target groups, goals, groups, measures, aliases. */
import type { Knex } from 'knex';
import { toJson } from '../queries/json-column.ts';
import type { RowWriter } from '../queries/upsert.ts';
import { upsert } from '../queries/upsert.ts';
import type { PlanTerm } from './plan-read-model.ts';

/** Lets those who load one plan wait for each other, until the transaction ends; called first, for a transaction that has begun by reading could not wait. */
export async function lockPlan(trx: Knex.Transaction, id: string): Promise<void> {
  await trx('plans').where({ id }).update({ id });
}

/** Writes the plan's own facts. Returns whether anything changed. */
export async function savePlan(trx: Knex, plan: { id: string; facts: Record<string, unknown> }, write: RowWriter = upsert): Promise<boolean> {
  return write(trx, 'plans', { id: plan.id }, { facts: toJson(plan.facts) });
}

/** Writes one of the plan's words. Returns whether anything changed. */
export async function savePlanTerm(trx: Knex, term: PlanTerm, write: RowWriter = upsert): Promise<boolean> {
  return write(trx, 'plan_terms', { kind: term.kind, id: term.id }, { name: term.name, position: term.position, facts: toJson(term.facts) });
}
