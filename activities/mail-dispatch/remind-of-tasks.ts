/** Makes the mails that remind people of tasks of their own, on the task's day: to whoever is to do it, else to the case's unit, else to all coordinators. */
import type { Knex } from 'knex';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { tasksToRemindOf } from '../../db/lives/tasks/own-task-read-model.ts';
import { noteReminded } from '../../db/lives/tasks/own-task-store.ts';
import { enqueueMails } from '../../db/mail/mail-store.ts';
import { mailPacesOf } from '../../db/people/mail-pace-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addresseesOf, coordinators } from '../mail-facts/mail-recipients.ts';
import type { MailSettings } from '../mail-facts/mail-settings.ts';
import { taskReminder } from '../mail-facts/task-reminder.ts';

/** One check: reminds of what has come to its day, each task once however many processes look. */
export async function remindOfTasks(db: Knex, mailSettings: MailSettings, now: Instant): Promise<void> {
  for (const task of await tasksToRemindOf(db, now)) {
    const activity = task.planActivity === null ? undefined : await findPlanActivity(db, task.planActivity);
    await db.transaction(async (trx) => {
      if (!(await noteReminded(trx, task.id, now))) return;
      const found = await addresseesOf(trx, activity ?? null, [{ role: 'coordinator' }], now);
      const people = coordinators(found, task.assignee === null ? [] : [task.assignee]);
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
