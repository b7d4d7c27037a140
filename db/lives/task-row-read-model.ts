/** Tasks as their rows tell: what waits for a coordinator beside the coordinators' own obligations. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { fromJson } from '../queries/json-column.ts';

export interface NewTask {
  /** Unique in the whole database and the same over retries. */
  id: string;
  kind: string;
  planActivity: string | null;
  obligation: string | null;
  period: string | null;
  organisation: string | null;
  details: Record<string, unknown>;
  openedAt: Instant;
  /** The number of the step that opens it; absent where none does. */
  step?: number;
  /** By when it is to be done; absent or null: it has no day. */
  dueAt?: Instant | null;
  /** Whoever is to do it; absent or null: all coordinators. */
  assignee?: string | null;
}

export interface TaskRow extends Required<Omit<NewTask, 'step'>> {
  doneAt: Instant | null;
  doneBy: string | null;
  note: string | null;
}

/** The open tasks of some kinds, the oldest first. */
export async function openTasksOf(knex: Knex, kinds: string[]): Promise<TaskRow[]> {
  const rows = (await knex('tasks').where({ done_at: null }).whereIn('kind', kinds).orderBy(['opened_at', 'id'])) as StoredRow[];
  return rows.map(toTaskRow);
}

export async function findTask(trx: Knex, id: string): Promise<TaskRow | undefined> {
  const row = (await trx('tasks').where({ id }).first()) as StoredRow | undefined;
  return row && toTaskRow(row);
}

/** Tasks by their ids, open or done. */
export async function tasksNamed(knex: Knex, ids: readonly string[]): Promise<TaskRow[]> {
  const rows = (await knex('tasks').whereIn('id', ids).orderBy(['opened_at', 'id'])) as StoredRow[];
  return rows.map(toTaskRow);
}

/** The kind of task that says that somebody has given itself rights. */
export const ownRights = 'ownRights';

/** Who has given itself rights, where a task is about that. */
export const whoseOwnRights = (task: { kind: string; details: { person?: unknown } }): string | undefined =>
  task.kind === ownRights && typeof task.details.person === 'string' ? task.details.person : undefined;

interface StoredRow {
  id: string;
  kind: string;
  plan_activity: string | null;
  obligation: string | null;
  period: string | null;
  organisation: string | null;
  details: string;
  opened_at: Instant;
  done_at: Instant | null;
  done_by: string | null;
  note: string | null;
  due_at: Instant | null;
  assignee: string | null;
}

export const toTaskRow = (row: StoredRow): TaskRow => ({
  id: row.id,
  kind: row.kind,
  planActivity: row.plan_activity,
  obligation: row.obligation,
  period: row.period,
  organisation: row.organisation,
  details: fromJson(row.details),
  openedAt: row.opened_at,
  doneAt: row.done_at,
  doneBy: row.done_by,
  note: row.note,
  dueAt: row.due_at,
  assignee: row.assignee,
});

/** By id, the kinds of the tasks that are open in a case. */
export async function openTasksIn(trx: Knex, planActivity: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await trx('tasks').where({ plan_activity: planActivity }).whereNull('done_at').orderBy('id').select('id', 'kind')) as {
    id: string;
    kind: string;
  }[];
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
