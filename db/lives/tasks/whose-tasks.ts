/** Whose of what waits is listed, and in which order. */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { validAt } from '../../queries/validity-range.ts';

/** What one person has taken, or what lies with a unit: in its cases, or taken by somebody who works there. */
export type Whose = { person: string } | { unit: string; at: Instant };

export const taskOrders = ['oldest', 'due'] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** Who has taken an obligation of the coordinators. */
export const assigneeOf = `(select assignee from assigned_obligations as taken where taken.plan_activity = obligations.plan_activity and taken.obligation = obligations.id)`;

/** Narrows rows that have `assignee` and `plan_activity`. */
export function ofWhom(trx: Knex, rows: Knex.QueryBuilder, whose: Whose | undefined): Knex.QueryBuilder {
  if (whose === undefined) return rows;
  const narrowed = trx.from(rows.as('waits_for')).select('*');
  if ('person' in whose) return narrowed.where('assignee', whose.person);
  const { unit, at } = whose;
  const colleagues = trx('person_units').where({ unit }).where(validAt('person_units', at)).select('person');
  const cases = trx('plan_activities').where({ unit }).select('id');
  return narrowed.where((either) => either.whereIn('assignee', colleagues).orWhereIn('plan_activity', cases));
}

/** Columns in their order: the day by which it is to be done first, or since when it waits. */
export const orderOf = (order: TaskOrder = 'oldest'): string[] => (order === 'due' ? ['due_order', 'opened_at', 'id'] : ['opened_at', 'id']);
