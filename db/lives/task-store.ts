/** What waits for a coordinator beside the coordinators' own obligations. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJson } from '../queries/json-column.ts';
import type { NewTask } from './task-row-read-model.ts';

/** Opens a task, once: a second with its id changes nothing, also when the first is done. Returns whether it was opened. */
export const openTask = async (trx: Knex, task: NewTask): Promise<boolean> => (await openTasks(trx, [task])) > 0;

/** Opens tasks, each once. Returns how many were opened. */
export async function openTasks(trx: Knex, tasks: NewTask[]): Promise<number> {
  if (tasks.length === 0) return 0;
  const rows = tasks.map((task) => ({
    id: task.id,
    kind: task.kind,
    plan_activity: task.planActivity,
    obligation: task.obligation,
    period: task.period,
    organisation: task.organisation,
    details: toJson(task.details),
    opened_at: task.openedAt,
    opened_step: task.step ?? null,
    due_at: task.dueAt ?? null,
    assignee: task.assignee ?? null,
  }));
  return ((await trx('tasks').insert(rows).onConflict('id').ignore().returning('id')) as unknown[]).length;
}

/**
 * Keeps one open task for a subject: opens the next unless one is open, and locks it until the transaction ends, so that nobody closes it without knowing what
 * is written beside it.
 * @param about what the ids of these tasks begin with, before a number
 * @returns the task's id
 */
export async function holdOpenTask(trx: Knex.Transaction, about: string, task: Omit<NewTask, 'id'>): Promise<string> {
  for (;;) {
    const id = await openOrNext(trx, about);
    await openTask(trx, { ...task, id });
    if (await lockOpenTask(trx, id)) return id;
  }
}

/** Id of the open task, else the next number. Other subjects whose names begin with this one have no number after the dash. */
async function openOrNext(trx: Knex.Transaction, about: string): Promise<string> {
  const rows = (await trx('tasks').where('id', 'like', `${about}-%`).select('id', 'done_at')) as { id: string; done_at: Instant | null }[];
  const numbered = rows.filter(({ id }) => id.startsWith(`${about}-`) && /^\d+$/.test(id.slice(about.length + 1)));
  const open = numbered.find(({ done_at }) => done_at === null);
  return open?.id ?? `${about}-${Math.max(0, ...numbered.map(({ id }) => Number(id.slice(about.length + 1)))) + 1}`;
}

/** Closes the open one of the tasks about something, as `holdOpenTask` numbers them. */
export async function closeNumbered(trx: Knex.Transaction, about: string, at: Instant): Promise<void> {
  await trx('tasks')
    .where({ id: await openOrNext(trx, about), done_at: null })
    .update({ done_at: at });
}

/** Whether a task is open, and stays so until the transaction ends. */
export const lockOpenTask = async (trx: Knex.Transaction, id: string): Promise<boolean> =>
  (await trx('tasks').where({ id, done_at: null }).forUpdate().first('id')) !== undefined;

interface Done {
  at: Instant;
  person: string | null;
  note: string | null;
  /** The number of the step that does it; absent where none does. */
  step?: number;
}

/** What ends tasks: a step of their life. */
interface DoneByStep {
  at: Instant;
  step: number;
}

/** A coordinator has done a task. Returns false when it is not there or was done already. */
export async function finishTask(trx: Knex, id: string, done: Done): Promise<boolean> {
  const ended = { done_at: done.at, done_by: done.person, note: done.note, done_step: done.step ?? null };
  return (await trx('tasks').where({ id, done_at: null }).update(ended)) === 1;
}

/** Closes the open tasks of a life about some of its obligations. Returns how many. */
export const closeTasksAbout = async (trx: Knex, planActivity: string, obligations: string[], { at, step }: DoneByStep): Promise<number> =>
  openOf(trx, planActivity).whereIn('obligation', obligations).update({ done_at: at, done_step: step });

/** Closes the open tasks of a life of some kinds. Returns how many. */
export const closeTasks = async (trx: Knex, planActivity: string, kinds: string[], { at, step }: DoneByStep): Promise<number> =>
  openOf(trx, planActivity).whereIn('kind', kinds).update({ done_at: at, done_step: step });

/** Opens tasks again that a step of their life had closed with what they were about. Returns how many. */
export const reopenTasks = async (trx: Knex, planActivity: string, { doneBy, about }: { doneBy: number; about: string[] }): Promise<number> =>
  trx('tasks').where({ plan_activity: planActivity, done_step: doneBy, done_by: null }).whereIn('obligation', about).update({ done_at: null, done_step: null });

const openOf = (trx: Knex, planActivity: string): Knex.QueryBuilder => trx('tasks').where({ plan_activity: planActivity, done_at: null });

/** Closes all open tasks of a kind: what they were about is over. Returns how many. */
export async function closeTasksOfKind(trx: Knex, kind: string, at: Instant): Promise<number> {
  return trx('tasks').where({ kind, done_at: null }).update({ done_at: at });
}
