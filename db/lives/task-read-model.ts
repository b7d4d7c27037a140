/** What waits for a coordinator: open tasks and the coordinators' own obligations in one list, the oldest first. */
import type { Knex } from 'knex';
import type { ListPage, ListPageRequest } from '../../contracts/views/list-page.ts';
import type { TaskView } from '../../contracts/views/register-view.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { inSnapshot } from '../engine/connection.ts';
import { mailOfTask, whoseDeadAddress } from '../mail/mail-tasks.ts';
import { fromJson } from '../queries/json-column.ts';
import { listPage, mapListPage } from '../queries/list-page.ts';
import { livesOf } from './life-read-model.ts';
import { nextOf, owedStates } from './obligation-read-model.ts';
import { reportKey, reportStatuses } from './report-status-read-model.ts';
import { whoseOwnRights } from './task-row-read-model.ts';

/** What coordinators do with what waits, in the order of their day; `other` is all that no other group has. */
export const taskGroups = ['decide', 'assign', 'review', 'moreTime', 'addresses', 'other'] as const;

export type TaskGroup = (typeof taskGroups)[number];

const kindsOf: Record<Exclude<TaskGroup, 'other'>, string[]> = {
  decide: ['decision'],
  assign: ['assignment'],
  review: ['review', 'troubledReport'],
  moreTime: ['extensionAnswer'],
  addresses: ['deadAddress', 'noContact', 'mailUndelivered', 'mailServerTrouble'],
};

/** The id of an obligation in this list is "plan activity/obligation": it is met by the act it asks for, not ticked off. */
export async function listTasks(knex: Knex, page: ListPageRequest, filter: { group?: TaskGroup } = {}): Promise<ListPage<TaskView>> {
  return inSnapshot(knex, async (trx) => {
    const waiting = trx.unionAll([ofGroup(openTasks(trx), filter.group), ofGroup(ownObligations(trx), filter.group)]).as('waiting');
    const query = trx.from(waiting).leftJoin('plan_activities', 'plan_activities.id', 'waiting.plan_activity');
    const columns = ['waiting.*', 'plan_activities.title'];
    const rows = await listPage<WaitingRow>(query, columns, [{ column: 'waiting.opened_at' }, { column: 'waiting.id' }], page);
    return mapListPage(rows, (found) => toTaskViews(trx, found));
  });
}

/** The first of every group, with how many it has. By one statement: the start page shows them all. */
export async function firstTasksOfGroups(knex: Knex, limit: number): Promise<Map<TaskGroup, ListPage<TaskView>>> {
  return inSnapshot(knex, async (trx) => {
    const waiting = trx.unionAll([openTasks(trx), ownObligations(trx)]).as('waiting');
    const placed = trx.from(waiting).select('*', {
      task_group: groupOf(trx),
      place: trx.raw('row_number() over (partition by ? order by opened_at, id)', [groupOf(trx)]),
      group_size: trx.raw('count(*) over (partition by ?)', [groupOf(trx)]),
    });
    const rows = (await trx
      .from(placed.as('placed'))
      .leftJoin('plan_activities', 'plan_activities.id', 'placed.plan_activity')
      .where('place', '<=', limit)
      .orderBy(['placed.opened_at', 'placed.id'])
      .select('placed.*', 'plan_activities.title')) as PlacedRow[];
    const views = await toTaskViews(trx, rows);
    const ofOne = (group: TaskGroup): ListPage<TaskView> => ({
      items: views.filter((_, index) => rows[index]?.task_group === group),
      page: 1,
      limit,
      total: Number(rows.find(({ task_group }) => task_group === group)?.group_size ?? 0),
    });
    return new Map(taskGroups.map((group) => [group, ofOne(group)]));
  });
}

function groupOf(knex: Knex): Knex.Raw {
  const cases = Object.entries(kindsOf).map(([group, kinds]) => ({
    sql: `when kind in (${kinds.map(() => '?').join(', ')}) then ?`,
    values: [...kinds, group],
  }));
  return knex.raw(
    `case ${cases.map(({ sql }) => sql).join(' ')} else 'other' end`,
    cases.flatMap(({ values }) => values),
  );
}

type PlacedRow = WaitingRow & { task_group: TaskGroup; group_size: number | string };

function ofGroup(query: Knex.QueryBuilder, group: TaskGroup | undefined): Knex.QueryBuilder {
  if (group === undefined) return query;
  return group === 'other' ? query.whereNotIn('kind', Object.values(kindsOf).flat()) : query.whereIn('kind', kindsOf[group]);
}

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
      knex.raw('null as due_at'),
      knex.raw(`'open' as state`),
    );

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
      knex.raw(`'{}' as details`),
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
  details: string;
  opened_at: string;
  due_at: string | null;
  state: 'open' | 'late';
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
    recipient: fromJson<Details>(row.details).recipient ?? null,
    person: people.find((id) => id === whoseIn(row)) ?? null,
    escalation: matters.findLast((matter) => matter.plan_activity === row.plan_activity && matter.obligation === row.obligation)?.id ?? null,
    contact: fromJson<Details>(row.details).contact ?? null,
    answer: fromJson<Details>(row.details).answer ?? null,
    mail: mailOfTask({ ...row, details: fromJson<Details>(row.details) }) ?? null,
    reportStatus: (isOfReading(row) && statuses.get(reportKey(row))) || null,
  }));
}

const isOfReading = ({ kind }: WaitingRow): boolean => kindsOf.review.includes(kind);
const whoseIn = (row: WaitingRow): string | undefined => whoseDeadAddress(row) ?? whoseOwnRights({ ...row, details: fromJson<Details>(row.details) });

interface Details {
  person?: string;
  recipient?: string;
  contact?: string;
  answer?: string;
  mail?: string;
}

const comingFor = ({ obligation }: WaitingRow, life: LifeState | undefined): TaskView['next'] => (life && obligation !== null ? nextOf(life, obligation) : []);

const registered = async (knex: Knex, ids: string[]): Promise<string[]> => (ids.length > 0 ? knex('people').whereIn('id', ids).pluck('id') : []);

/** The matters that were raised because of what a task is about, or in which a body's word is waited for; the last raised last. */
async function mattersOf(knex: Knex, rows: WaitingRow[]): Promise<{ id: string; plan_activity: string; obligation: string }[]> {
  const activities = rows.flatMap(({ kind, plan_activity }) => (aboutMatters.includes(kind) && plan_activity !== null ? [plan_activity] : []));
  if (activities.length === 0) return [];
  const raised = await knex('escalations').whereIn('plan_activity', activities).orderBy(['raised_at', 'id']).select('id', 'plan_activity', 'obligation');
  const words = await knex('obligations')
    .where({ kind: 'bodyDecision' })
    .whereIn('plan_activity', activities)
    .select({ id: 'escalation', plan_activity: 'plan_activity', obligation: 'id' });
  return [...raised, ...words];
}

const aboutMatters = ['callLead', 'bodySilent', 'referredBack', 'giveSupport'];
