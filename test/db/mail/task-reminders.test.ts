/** On the day of a task of one's own its people are reminded, once; a reminder of what has been done or moved since is not sent. */
import { describe, expect, test } from 'vitest';
import { remindOfTasks } from '../../../activities/mail-dispatch/remind-of-tasks.ts';
import { finishTask, openTask } from '../../../db/lives/task-store.ts';
import { changeOwnTask } from '../../../db/lives/tasks/own-task-store.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { takeRole } from '../../../db/registers/person-store.ts';
import { endOfDay } from '../../../workflows/domain/time/instants.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCases } from '../../support/builders/seeded-portfolio.ts';
import { testMailSettings } from '../../support/builders/test-mail-settings.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { whyUntrueNow } from '../../support/mail/as-it-leaves.ts';

const openedAt = '2026-03-02T08:00:00.000Z';
const [before, morning, noon] = ['2026-04-01T05:59:59.000Z', '2026-04-01T06:00:00.000Z', '2026-04-01T10:00:00.000Z'];

describe.each(engines)('reminders of own tasks on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('case-1'));
  const remind = (now: string) => remindOfTasks(database.knex, testMailSettings, now);
  const open = (id: string, planActivity: string | null, assignee: string | null) =>
    openTask(database.knex, {
      ...{ id, kind: 'ownTask', planActivity, obligation: null, period: null, organisation: null },
      ...{ details: { text: `Fråga om lokalerna (${id}).` }, openedAt, dueAt: endOfDay('2026-04-01'), assignee },
    });
  async function mailsAbout(id: string): Promise<MailRow[]> {
    const keys = (await database.knex('mails').where('key', 'like', `ownTask/${id}/%`).orderBy(['asked_at', 'key']).pluck('key')) as string[];
    return Promise.all(keys.map(async (key) => (await findMail(database.knex, key)) as MailRow));
  }

  test('go to whoever is to do it, at 08:00 on the day and not before, once', async () => {
    const { people } = database;
    await open('t1', 'case-1', people.coordinator);
    await remind(before);
    expect(await mailsAbout('t1')).toEqual([]);
    await Promise.all([remind(morning), remind(morning)]);
    await remind(noon);
    const mails = await mailsAbout('t1');
    expect(mails).toMatchObject([{ kind: 'task', person: people.coordinator, planActivity: 'case-1', outcome: 'queued', carrier: 'dispatch' }]);
    expect(mails[0]?.subject).toContain('Fråga om lokalerna (t1).');
    expect(mails[0]?.text).toContain('https://hit.example/att-gora/t1/klar');
    expect(mails[0] && (await whyUntrueNow(database.knex, mails[0]))).toBeUndefined();
  });

  test('of a free day come on the working day before, and none on a free day', async () => {
    const dueOn = (id: string, day: string) =>
      openTask(database.knex, {
        ...{ id, kind: 'ownTask', planActivity: 'case-1', obligation: null, period: null, organisation: null },
        ...{ details: { text: id }, openedAt, dueAt: endOfDay(day), assignee: database.people.coordinator },
      });
    // Good Friday to Easter Monday 2026 are free: 3 to 6 April.
    for (const [id, day] of [
      ['w1', '2026-04-02'],
      ['w2', '2026-04-05'],
      ['w3', '2026-04-07'],
    ] as const)
      await dueOn(id, day);
    await remind('2026-04-02T06:00:00.000Z');
    const reminded = async () => (await Promise.all(['w1', 'w2', 'w3'].map(mailsAbout))).map(({ length }) => length);
    expect(await reminded()).toEqual([1, 1, 0]);
    await dueOn('w4', '2026-04-04');
    await remind('2026-04-04T06:00:00.000Z');
    expect((await mailsAbout('w4')).length).toBe(0);
    await remind('2026-04-07T06:00:00.000Z');
    expect([...(await reminded()), (await mailsAbout('w4')).length]).toEqual([1, 1, 1, 1]);
  });

  test('go to all coordinators where nobody is named, in no case too, and where whoever was named has left', async () => {
    const { knex } = database;
    const gone = await registerPerson(knex, { name: 'Gun Borta', email: 'gun@lansstyrelsen.example', roles: ['support'] }, openedAt);
    await open('t2', null, null);
    await open('t3', null, gone);
    await takeRole(knex, gone, 'support', '2026-03-20T08:00:00.000Z');
    await remind(morning);
    const all = (await mailsAbout('t2')).map(({ person }) => person);
    expect(all).toContain(database.people.coordinator);
    expect((await mailsAbout('t2'))[0]?.text).not.toContain('Diarienummer');
    expect((await mailsAbout('t3')).map(({ person }) => person)).toEqual(all);
  });

  test('of a task that was moved, given to another or done are not true any more, and the new day has its own', async () => {
    const { knex, people } = database;
    await open('t4', 'case-1', people.coordinator);
    await remind(morning);
    const [first] = await mailsAbout('t4');
    await changeOwnTask(knex, 't4', { dueAt: endOfDay('2026-04-08') });
    expect(first && (await whyUntrueNow(knex, first))).toEqual({ step: null });
    await remind(noon);
    expect(await mailsAbout('t4')).toHaveLength(1);
    await remind('2026-04-08T06:00:00.000Z');
    const [, second] = await mailsAbout('t4');
    expect(second && (await whyUntrueNow(knex, second))).toBeUndefined();
    await changeOwnTask(knex, 't4', { assignee: people.secretary });
    expect(second && (await whyUntrueNow(knex, second))).toEqual({ step: null });
    await changeOwnTask(knex, 't4', { assignee: null });
    await finishTask(knex, 't4', { at: noon, person: people.coordinator, note: null });
    expect(second && (await whyUntrueNow(knex, second))).toEqual({ step: null });
  });
});
