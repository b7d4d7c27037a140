/** Makes the mails that remind people of tasks of their own, on the task's day: to whoever is to do it, else to all coordinators. */
import type { Knex } from 'knex';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { tasksToRemindOf } from '../../db/lives/tasks/own-task-read-model.ts';
import { noteReminded } from '../../db/lives/tasks/own-task-store.ts';
import { enqueueMails } from '../../db/mail/mail-store.ts';
import { mailPacesOf } from '../../db/people/mail-pace-read-model.ts';
import type { Person } from '../../db/registers/person-read-model.ts';
import { findPerson, peopleWithRole, rolesOf } from '../../db/registers/person-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { MailSettings } from '../mail-facts/mail-settings.ts';
import { taskReminder } from '../mail-facts/task-reminder.ts';

/** One check: reminds of what has come to its day, each task once however many processes look. */
export async function remindOfTasks(db: Knex, mailSettings: MailSettings, now: Instant): Promise<void> {
  for (const task of await tasksToRemindOf(db, now)) {
    const activity = task.planActivity === null ? undefined : await findPlanActivity(db, task.planActivity);
    await db.transaction(async (trx) => {
      if (!(await noteReminded(trx, task.id, now))) return;
      const people = await peopleOf(trx, task, now);
      const paces = await mailPacesOf(
        trx,
        people.map(({ id }) => id),
      );
      await enqueueMails(
        trx,
        people.map((to) => taskReminder({ task, activity, to, pace: paces.get(to.id), at: now }, mailSettings)),
      );
    });
  }
}

/** Of whoever has left the task is everybody's. */
async function peopleOf(trx: Knex, { assignee }: TaskRow, now: Instant): Promise<Person[]> {
  const person = assignee === null || (await rolesOf(trx, assignee, now)).length === 0 ? undefined : await findPerson(trx, assignee);
  return person ? [person] : peopleWithRole(trx, 'coordinator', now);
}
