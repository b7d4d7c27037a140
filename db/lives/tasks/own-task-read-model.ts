/** Tasks that a coordinator has made: what is to be done, by which day and by whom. */
import type { Knex } from 'knex';
import { addWorkingDays, isWorkingDay } from '../../../workflows/domain/time/calendar.ts';
import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, clockAt, dayOf, endOfDay } from '../../../workflows/domain/time/instants.ts';
import type { TaskRow } from '../task-row-read-model.ts';
import { findTask, toTaskRow } from '../task-row-read-model.ts';

export const ownTask = 'ownTask';
/** A message that went to the wrong person, to be handled as a personal data breach (GDPR, article 33). */
export const dataBreach = 'dataBreach';

/** Whether a person has made it: then no life knows of it, and none moves when it is done. */
export const isMadeByHand = ({ kind }: Pick<TaskRow, 'kind'>): boolean => kind === ownTask || kind === dataBreach;

/** When a reminder of a task of the day goes out. */
const remindedAt = '08:00';

/** The last day of which is reminded on a working day: with it the free days that follow, so that what is to be done on a Sunday is known on Friday. */
const lastRemindedOn = (workingDay: Day): Day => addDays(addWorkingDays(workingDay, 1), -1);

/** Open own tasks whose day has come, and of which nobody has been reminded yet; none on a day on which nobody works. */
export async function tasksToRemindOf(knex: Knex, now: Instant): Promise<TaskRow[]> {
  const today = dayOf(now);
  if (!isWorkingDay(today)) return [];
  const last = endOfDay(clockAt(now) >= remindedAt ? lastRemindedOn(today) : addDays(today, -1));
  const rows = await knex('tasks').where({ done_at: null, kind: ownTask }).whereNull('reminded_at').where('due_at', '<=', last).orderBy(['due_at', 'id']);
  return rows.map(toTaskRow);
}

/** All open tasks of a case: those with a day first, by their day. */
export async function openTasksIn(knex: Knex, planActivity: string): Promise<(TaskRow & { assigneeName: string | null })[]> {
  const rows = await knex('tasks')
    .leftJoin('people', 'people.id', 'tasks.assignee')
    .where({ plan_activity: planActivity, done_at: null })
    .orderByRaw(`coalesce(due_at, '~'), opened_at, tasks.id`)
    .select('tasks.*', 'people.name');
  return rows.map((row) => ({ ...toTaskRow(row), assigneeName: row.name }));
}

/** What begins the key of a mail that reminds of an own task. */
const reminders = `${ownTask}/`;

/** Key of the reminder to a person. @param assignee who was to do it then, where that was another: who has left, or whom the person stands in for */
export const reminderKey = (task: string, day: Day, person: string, assignee: string | null): string =>
  [`${reminders}${task}`, day, ...(assignee === null || assignee === person ? [] : [assignee]), person].join('/');

/** Whether a mail reminds of an own task that is done by now, waits for another day, or is somebody else's. */
export async function remindsOfNothing(knex: Knex, key: string): Promise<boolean> {
  if (!key.startsWith(reminders)) return false;
  const [task = '', day, assignee] = key.slice(reminders.length).split('/');
  const found = await findTask(knex, task);
  if (!found || found.doneAt !== null || found.dueAt === null || dayOf(found.dueAt) !== day) return true;
  return found.assignee !== null && found.assignee !== assignee;
}
