/** The rows of what waits for coordinators: open tasks, and what the coordinators owe themselves. */
import type { Knex } from 'knex';
import { clockExpression } from '../../engine/connection.ts';
import type { TaskOrder, Whose } from './whose-tasks.ts';
import { assigneeOf, ofWhom } from './whose-tasks.ts';

/** What is listed, and in which order; absent: all of it, the oldest first. */
export interface Listed {
  whose?: Whose | undefined;
  order?: TaskOrder | undefined;
}

/** Open tasks, and what the coordinators owe themselves, with the same columns. */
export function bothKinds(trx: Knex, { whose, order }: Listed): [tasks: Knex.QueryBuilder, obligations: Knex.QueryBuilder] {
  const listed = (rows: Knex.QueryBuilder) => ofWhom(trx, order === 'due' ? rows.select(dueOrder(trx)) : rows, whose);
  return [listed(openTasks(trx)), listed(ownObligations(trx))];
}

/** What has no day comes after all that has one. */
const dueOrder = (trx: Knex): Knex.Raw => trx.raw(`coalesce(due_at, '9999') as due_order`);

const openTasks = (knex: Knex): Knex.QueryBuilder =>
  knex('tasks')
    .whereNull('done_at')
    .select(
      'id',
      'kind',
      'plan_activity',
      'period',
      'obligation',
      'organisation',
      'details',
      'opened_at',
      'due_at',
      knex.raw(`case when due_at < ? then 'late' else 'open' end as state`, [clockExpression(knex)]),
      'assignee',
    );

const ownObligations = (knex: Knex): Knex.QueryBuilder =>
  knex('obligations')
    // As the index says it, which holds these only.
    .whereRaw(`owed_role = 'coordinator' and state in ('open', 'late')`)
    .select(
      knex.raw(`plan_activity || '/' || id as id`),
      'kind',
      'plan_activity',
      'period',
      knex.raw('id as obligation'),
      knex.raw('null as organisation'),
      knex.raw(`'{}' as details`),
      'opened_at',
      'due_at',
      'state',
      knex.raw(`${assigneeOf} as assignee`),
    );

export const waitingColumns = [
  'id',
  'kind',
  'plan_activity',
  'title',
  'period',
  'obligation',
  'organisation',
  'details',
  'opened_at',
  'due_at',
  'state',
  'assignee',
  'assignee_name',
] as const;
export interface WaitingRow {
  id: string;
  kind: string;
  plan_activity: string | null;
  title: string | null;
  period: string | null;
  obligation: string | null;
  organisation: string | null;
  details: string;
  opened_at: string;
  due_at: string | null;
  state: 'open' | 'late';
  assignee: string | null;
  assignee_name: string | null;
}
