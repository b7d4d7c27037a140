/** What waits for a coordinator: open tasks and the coordinators' own obligations in one list, the oldest first. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { TaskView } from '../../contracts/views/register-view.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import type { List } from '../engine/batch-select.ts';
import { batchSelect } from '../engine/batch-select.ts';
import { inSnapshot } from '../engine/connection.ts';
import { mailOfTask, whoseDeadAddress } from '../mail/mail-tasks.ts';
import { fromJson } from '../queries/json-column.ts';
import { livesOf } from './life-read-model.ts';
import { nextOf } from './obligation-read-model.ts';
import { reportKey, reportStatuses } from './report-status-read-model.ts';
import type { TaskGroup } from './task-groups.ts';
import { groupOf, kindsOf, ofGroup, taskGroups } from './task-groups.ts';
import { whoseOwnRights } from './task-row-read-model.ts';
import type { TaskDetails } from './tasks/task-details.ts';
import { toldOf } from './tasks/task-details.ts';
import { mattersOf } from './tasks/task-matters.ts';
import type { Listed, WaitingRow } from './tasks/waiting-rows.ts';
import { bothKinds, waitingColumns } from './tasks/waiting-rows.ts';
import { orderOf } from './tasks/whose-tasks.ts';

/** The id of an obligation in this list is "plan activity/obligation": it is met by the act it asks for, not ticked off. */
export async function listTasks(knex: Knex, page: ListPageRequest, { group, ...listed }: Listed & { group?: TaskGroup } = {}): Promise<ListPage<TaskView>> {
  return inSnapshot(knex, async (trx) => {
    const total = (await groupSizes(trx, listed)).reduce((sum, { task_group, size }) => (group === undefined || task_group === group ? sum + size : sum), 0);
    const rows = (await waiting(trx, group, { ...page, total, ...listed })) as WaitingRow[];
    return { ...page, items: await toTaskViews(trx, rows), total };
  });
}

/** The first of every group, with how many it has. */
export async function firstTasksOfGroups(knex: Knex, limit: number, listed: Listed = {}): Promise<Map<TaskGroup, ListPage<TaskView>>> {
  return inSnapshot(knex, async (trx) => {
    const sizes = await groupSizes(trx, listed);
    const sizeOf = (group: TaskGroup) => sizes.reduce((sum, { task_group, size }) => (task_group === group ? sum + size : sum), 0);
    const first = (group: TaskGroup): List => ({ rows: waiting(trx, group, { page: 1, limit, total: sizeOf(group), ...listed }), columns: waitingColumns });
    const rows = await batchSelect<Record<TaskGroup, WaitingRow>>(trx, {
      decide: first('decide'),
      assign: first('assign'),
      review: first('review'),
      moreTime: first('moreTime'),
      addresses: first('addresses'),
      other: first('other'),
    });
    const views = new Map((await toTaskViews(trx, Object.values(rows).flat())).map((view) => [view.id, view]));
    return new Map(taskGroups.map((group) => [group, { items: rows[group].flatMap(({ id }) => views.get(id) ?? []), page: 1, limit, total: sizeOf(group) }]));
  });
}

async function groupSizes(trx: Knex, { whose }: Listed): Promise<{ task_group: TaskGroup; size: number }[]> {
  const sizes = bothKinds(trx, { whose }).map((rows) => rows.clearSelect().groupBy('kind').select('kind').count({ size: '*' }));
  const found = (await trx.unionAll(sizes)) as { kind: string; size: number }[];
  return found.map(({ kind, size }) => ({ task_group: groupOf(kind), size: Number(size) }));
}

type Asked = ListPageRequest & Listed & { total: number };

/** A page of what waits. Of either kind no more rows are read than the page may need, from the end that is nearer to it. */
function waiting(trx: Knex, group: TaskGroup | undefined, { page, limit, total, whose, order: by }: Asked): Knex.QueryBuilder {
  const before = Math.min((page - 1) * limit, total);
  const shown = Math.min(limit, total - before);
  const fromEnd = total - before - shown < before;
  const skipped = fromEnd ? total - before - shown : before;
  const order = (names: string[], turned: boolean) => names.map((column) => ({ column, order: turned ? ('desc' as const) : ('asc' as const) }));
  const nearest = (rows: Knex.QueryBuilder, name: string) =>
    trx
      .from(
        ofGroup(rows, group)
          .orderBy(order(orderOf(by), fromEnd))
          .limit(skipped + shown)
          .as(name),
      )
      .select('*');
  const [tasks, obligations] = bothKinds(trx, { whose, order: by });
  const both = trx.unionAll([nearest(tasks, 'some_tasks'), nearest(obligations, 'some_obligations')]);
  const inPage = trx
    .from(both.as('both'))
    .select('*')
    .orderBy(order(orderOf(by), fromEnd))
    .limit(shown)
    .offset(skipped);
  return trx
    .from(inPage.as('waiting'))
    .leftJoin('plan_activities', 'plan_activities.id', 'waiting.plan_activity')
    .leftJoin('people', 'people.id', 'waiting.assignee')
    .orderBy(
      order(
        orderOf(by).map((column) => `waiting.${column}`),
        false,
      ),
    )
    .select('waiting.*', 'plan_activities.title', { assignee_name: 'people.name' });
}

async function toTaskViews(knex: Knex, rows: WaitingRow[]): Promise<TaskView[]> {
  const lives = await livesOf(
    knex,
    rows.flatMap((row) => row.plan_activity ?? []),
  );
  const people = await registered(
    knex,
    rows.flatMap((row) => whoseIn(row) ?? []),
  );
  const matters = await mattersOf(knex, rows);
  const statuses = await reportStatuses(knex, rows.filter(isOfReading));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    planActivity: row.plan_activity,
    title: row.title,
    period: row.period,
    obligation: row.obligation,
    organisation: row.organisation,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    state: row.state,
    doneAt: null,
    next: comingFor(row, row.plan_activity === null ? undefined : lives.get(row.plan_activity)),
    ...toldOf(fromJson<TaskDetails>(row.details)),
    assignee: row.assignee,
    assigneeName: row.assignee_name,
    person: people.find((id) => id === whoseIn(row)) ?? null,
    escalation: matters.findLast((matter) => matter.plan_activity === row.plan_activity && matter.obligation === row.obligation)?.id ?? null,
    mail: mailOfTask({ ...row, details: fromJson<TaskDetails>(row.details) }) ?? null,
    reportStatus: (isOfReading(row) && statuses.get(reportKey(row))) || null,
  }));
}

const isOfReading = ({ kind }: WaitingRow): boolean => kindsOf.review.includes(kind);
const whoseIn = (row: WaitingRow): string | undefined => whoseDeadAddress(row) ?? whoseOwnRights({ ...row, details: fromJson<TaskDetails>(row.details) });

const comingFor = ({ obligation }: WaitingRow, life: LifeState | undefined): TaskView['next'] => (life && obligation !== null ? nextOf(life, obligation) : []);

const registered = async (knex: Knex, ids: string[]): Promise<string[]> => (ids.length > 0 ? knex('people').whereIn('id', ids).pluck('id') : []);
