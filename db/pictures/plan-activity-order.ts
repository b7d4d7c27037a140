/** The orders that the list of plan activities can have; each ends in a tie-break, so that nothing is on two pages. */
import type { Knex } from 'knex';
import { stages } from '../../workflows/domain/stages.ts';
import { byBytes } from '../engine/expressions.ts';
import { owedStates } from '../lives/obligation-read-model.ts';

export const planActivityOrders = ['caseNumber', 'title', 'lead', 'stage', 'nextDue', 'granted', 'overdue'] as const;

export interface PlanActivityOrder {
  by: (typeof planActivityOrders)[number];
  descending: boolean;
}

type Column = { column: string | Knex.Raw; order: 'asc' | 'desc' };

export function inOrder(knex: Knex, { by, descending }: PlanActivityOrder): Column[] {
  const order = descending ? 'desc' : 'asc';
  const first: Column[] = by === 'caseNumber' ? [] : [{ column: wanted[by](knex), order }];
  return [...first, { column: 'case_number', order: by === 'caseNumber' ? order : 'asc' }, { column: 'id', order: 'asc' }];
}

// Sorts after every Swedish name and every instant: missing values come last.
const last = '~';

const wanted: Record<Exclude<PlanActivityOrder['by'], 'caseNumber'>, (knex: Knex) => Knex.Raw> = {
  // Lowered already, and begins with the title; å, ä and ö take the places after z.
  title: (knex) => knex.raw(`replace(replace(replace(search, 'å', '{'), 'ä', '|'), 'ö', '}')${byBytes(knex)}`),
  lead: (knex) => knex.raw(`coalesce((select sort_name from organisations where organisations.id = plan_activities.lead), ?)`, [last]),
  stage: (knex) => knex.raw(`case stage ${stages.map((_, index) => `when ? then ${index}`).join(' ')} end`, [...stages]),
  nextDue: (knex) =>
    knex.raw(
      `coalesce((select min(due_at) from obligations where obligations.plan_activity = plan_activities.id and state in (${owedStates.map(() => '?').join(', ')})), ?)`,
      [...owedStates, last],
    ),
  granted: (knex) => knex.raw(`coalesce((select sum(amount_sek) from grants where grants.plan_activity = plan_activities.id and outcome = 'approved'), 0)`),
  // The concatenation keeps the database from using its index on states, by which all late obligations would be read again for every row.
  overdue: (knex) =>
    knex.raw(
      `(select count(*) from obligations where obligations.plan_activity = plan_activities.id and obligations.state || '' = 'late' and owed_organisation is not null)`,
    ),
};
