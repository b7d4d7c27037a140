/** What waits for a coordinator: open tasks and the coordinators' own obligations in one list, the oldest first. */
import type { Knex } from 'knex';
import { owedStates } from './obligation-read-model.ts';
import { mapPage, pageOf } from './page-of.ts';
import type { Page, PageRequest, TaskView } from './views.ts';

/** The id of an obligation in this list is "plan activity/obligation": it is met by the act it asks for, not ticked off. */
export async function listTasks(knex: Knex, page: PageRequest): Promise<Page<TaskView>> {
  const waiting = knex.unionAll([openTasks(knex), ownObligations(knex)]).as('waiting');
  const query = knex.from(waiting).leftJoin('plan_activities', 'plan_activities.id', 'waiting.plan_activity');
  const rows = await pageOf<WaitingRow>(query, ['waiting.*', 'plan_activities.title'], [{ column: 'waiting.opened_at' }, { column: 'waiting.id' }], page);
  return mapPage(rows, (found) => found.map(toTaskView));
}

const openTasks = (knex: Knex): Knex.QueryBuilder =>
  knex('tasks')
    .whereNull('done_at')
    .select('id', 'kind', 'plan_activity', 'period', 'obligation', 'organisation', 'opened_at', knex.raw('null as due_at'), knex.raw(`'open' as state`));

const ownObligations = (knex: Knex): Knex.QueryBuilder =>
  knex('obligations')
    .where({ owed_role: 'coordinator' })
    .whereIn('state', owedStates)
    .select(
      knex.raw(`plan_activity || '/' || id as id`),
      'kind',
      'plan_activity',
      'period',
      knex.raw('id as obligation'),
      knex.raw('null as organisation'),
      'opened_at',
      'due_at',
      'state',
    );

interface WaitingRow {
  id: string;
  kind: string;
  plan_activity: string | null;
  title: string | null;
  period: string | null;
  obligation: string | null;
  organisation: string | null;
  opened_at: string;
  due_at: string | null;
  state: 'open' | 'late';
}

const toTaskView = ({ plan_activity, opened_at, due_at, ...same }: WaitingRow): TaskView => ({
  id: same.id,
  kind: same.kind,
  planActivity: plan_activity,
  title: same.title,
  period: same.period,
  obligation: same.obligation,
  organisation: same.organisation,
  openedAt: opened_at,
  dueAt: due_at,
  state: same.state,
  doneAt: null,
});
