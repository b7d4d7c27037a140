/** The days by which somebody owes something: as an organisation, as the county board, as a body, or in tasks of its own. */
import type { Knex } from 'knex';
import type { ObligationKind } from '../../workflows/domain/life-state.ts';
import type { Day, Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { owedStates } from '../lives/obligation-read-model.ts';
import { ownTask } from '../lives/tasks/own-task-read-model.ts';
import { fromJson } from '../queries/json-column.ts';
import type { PersonAt, PersonRole } from '../registers/person-read-model.ts';

export interface DueDay {
  /** The same for as long as it is owed, whatever its day. */
  id: string;
  day: Day;
  /** Raised when anything of it may have changed. */
  sequence: number;
  what: OwedDay | { task: string };
  /** Null for a task of no case. */
  activity: { id: string; title: string; caseNumber: string } | null;
}

export interface OwedDay {
  obligation: ObligationKind;
  period: string | null;
  byOrganisation: boolean;
  /** The matter in which a body owes its word; null otherwise. */
  matter: string | null;
}

/** A calendar holds this many days; the soonest come first. */
const most = 1000;

/** Whose days somebody has by its role: a secretary enters what either body says. */
const owing: Partial<Record<PersonRole, readonly PersonRole[]>> = {
  coordinator: ['coordinator'],
  secretary: ['referenceGroup', 'steeringGroup'],
  referenceGroup: ['referenceGroup'],
  steeringGroup: ['steeringGroup'],
};

interface OwedRow {
  plan_activity: string;
  id: string;
  kind: ObligationKind;
  period: string | null;
  owed_organisation: string | null;
  due_at: Instant;
  escalation: string | null;
  title: string;
  case_number: string;
  seq: number;
}

/** What a person's organisations and roles owe, the soonest due first, and its own tasks. */
export async function dueDaysOf(knex: Knex, { id, roles, organisations }: Pick<PersonAt, 'id' | 'roles' | 'organisations'>, at: Instant): Promise<DueDay[]> {
  const rows: OwedRow[] = await knex('obligations')
    .join('plan_activities', 'plan_activities.id', 'obligations.plan_activity')
    .whereIn('obligations.state', owedStates)
    .where((own) =>
      own.whereIn('owed_organisation', organisations).orWhereIn(
        'owed_role',
        roles.flatMap((role) => owing[role] ?? []),
      ),
    )
    .orderBy(['due_at', 'obligations.plan_activity', 'obligations.id'])
    .limit(most)
    .select('obligations.plan_activity', 'obligations.id', 'kind', 'period', 'owed_organisation', 'due_at', 'escalation', 'title', 'case_number', 'seq');
  return [...rows.map(toDueDay), ...(roles.includes('coordinator') ? await ownTaskDays(knex, id, at) : [])];
}

const toDueDay = (row: OwedRow): DueDay => ({
  id: `${row.plan_activity}/${row.id}`,
  day: dayOf(row.due_at),
  sequence: row.seq,
  what: { obligation: row.kind, period: row.period, byOrganisation: row.owed_organisation !== null, matter: row.escalation },
  activity: { id: row.plan_activity, title: row.title, caseNumber: row.case_number },
});

interface TaskDayRow {
  id: string;
  details: string;
  due_at: Instant;
  plan_activity: string | null;
  title: string | null;
  case_number: string | null;
}

/** Before the first calendar was made. */
const tasksCountFrom = Date.parse('2025-01-01T00:00:00.000Z');

/** Tasks with a day that the person is to do, or nobody in particular. */
async function ownTaskDays(knex: Knex, person: string, at: Instant): Promise<DueDay[]> {
  const rows: TaskDayRow[] = await knex('tasks')
    .leftJoin('plan_activities', 'plan_activities.id', 'tasks.plan_activity')
    .where({ kind: ownTask, done_at: null })
    .whereNotNull('tasks.due_at')
    .where((own) => own.where({ assignee: person }).orWhereNull('assignee'))
    .orderBy(['tasks.due_at', 'tasks.id'])
    .limit(most)
    .select('tasks.id', 'details', 'tasks.due_at', 'tasks.plan_activity', 'title', 'case_number');
  return rows.map(({ id, details, due_at, plan_activity, title, case_number }) => ({
    id: `task/${id}`,
    day: dayOf(due_at),
    // A task has no version: by the second, since what it says may have changed since it was last asked for.
    sequence: Math.max(0, Math.floor((Date.parse(at) - tasksCountFrom) / 1000)),
    what: { task: fromJson<{ text?: string }>(details).text ?? '' },
    activity: plan_activity === null ? null : { id: plan_activity, title: title ?? '', caseNumber: case_number ?? '' },
  }));
}
