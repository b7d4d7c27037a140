import { describe, expect, test } from 'vitest';
import type { NewTask } from '../../../db/lives/task-row-read-model.ts';
import { findTask } from '../../../db/lives/task-row-read-model.ts';
import { closeNumbered, closeTasks, closeTasksAbout, closeTasksOfKind, finishTask, holdOpenTask, openTask } from '../../../db/lives/task-store.ts';
import { mailGate } from '../../../db/mail/mail-gate-read-model.ts';
import { setMailGate } from '../../../db/mail/mail-gate-store.ts';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail, enqueueMails } from '../../../db/mail/mail-store.ts';
import { now, withCases } from '../../support/builders/seeded-portfolio.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';

const mail = (key: string, changes: Partial<NewMail> = {}): NewMail =>
  sampleMail(key, { planActivity: 'pa-1', obligation: 'report-P1', dueVersion: 1, rung: 'remindBefore-1', step: 3, askedAt: now, ...changes });
const task = (id: string, changes: Partial<NewTask> = {}): NewTask => ({
  id,
  kind: 'callLead',
  planActivity: 'pa-1',
  obligation: 'report-P1',
  period: 'P1',
  organisation: 'ltu',
  details: { why: 'tyst' },
  openedAt: now,
  ...changes,
});

describe.each(engines)('mails and tasks on $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCases('pa-1', 'pa-2'));

  test('a mail is asked for once for each key, and the first wording stands', async () => {
    const { knex } = database;
    expect([await enqueueMail(knex, mail('once')), await enqueueMail(knex, mail('once', { subject: 'another' }))]).toEqual([true, false]);
    const untouched = { outcome: 'queued', attempts: 0, answer: null, acceptedAt: null, settledAt: null, troubleSince: null };
    expect(await findMail(knex, 'once')).toEqual({ ...mail('once'), ...untouched });
    expect(await findMail(knex, 'never')).toBeUndefined();
  });

  test('many mails are asked for at once, each once', async () => {
    const { knex } = database;
    const keys = Array.from({ length: 250 }, (_, index) => `many-${index}`);
    await enqueueMail(knex, mail('many-7', { subject: 'another' }));
    expect(
      await enqueueMails(
        knex,
        [...keys, 'many-8'].map((key) => mail(key)),
      ),
    ).toBe(249);
    expect(await enqueueMails(knex, [])).toBe(0);
    expect((await findMail(knex, 'many-7'))?.subject).toBe('another');
  });

  test('the gate is closed until somebody opens it', async () => {
    const { knex, people } = database;
    expect(await mailGate(knex)).toEqual({ open: false, reason: null, person: null, at: null });
    await setMailGate(knex, { open: true, reason: 'Adresserna är kontrollerade', person: people.coordinator, at: now });
    expect(await mailGate(knex)).toEqual({ open: true, reason: 'Adresserna är kontrollerade', person: people.coordinator, at: now });
    await setMailGate(knex, { open: false, reason: 'Fel adress', person: people.coordinator, at: now });
    expect((await mailGate(knex)).open).toBe(false);
  });

  test('of the tasks about one thing one is open: the next has the next number, and what has a longer name is another thing', async () => {
    const { knex } = database;
    const { id: _, ...about } = task('alike');
    const hold = (what: string) => knex.transaction((trx) => holdOpenTask(trx, what, about));
    expect([await hold('alike'), await hold('alike'), await hold('alike-business')]).toEqual(['alike-1', 'alike-1', 'alike-business-1']);
    await knex.transaction((trx) => closeNumbered(trx, 'alike', now));
    expect([(await findTask(knex, 'alike-1'))?.doneAt, (await findTask(knex, 'alike-business-1'))?.doneAt]).toEqual([now, null]);
    expect(await hold('alike')).toBe('alike-2');
  });

  test('a task is opened once and done once', async () => {
    const { knex, people } = database;
    expect([await openTask(knex, task('t-1')), await openTask(knex, task('t-1'))]).toEqual([true, false]);
    expect(await finishTask(knex, 't-1', { at: now, person: people.coordinator, note: 'Ringde' })).toBe(true);
    expect(await finishTask(knex, 't-1', { at: now, person: null, note: null })).toBe(false);
    expect(await openTask(knex, task('t-1'))).toBe(false);
    expect(await findTask(knex, 't-1')).toEqual({ ...task('t-1'), dueAt: null, assignee: null, doneAt: now, doneBy: people.coordinator, note: 'Ringde' });
  });

  test('tasks of a kind close together, whatever they are about', async () => {
    const { knex } = database;
    for (const id of ['kind-a', 'kind-b']) await openTask(knex, task(id, { kind: 'mailServerTrouble', planActivity: null, obligation: null }));
    await openTask(knex, task('kind-c'));
    expect(await closeTasksOfKind(knex, 'mailServerTrouble', now)).toBe(2);
    expect(await closeTasksOfKind(knex, 'mailServerTrouble', now)).toBe(0);
    expect((await findTask(knex, 'kind-a'))?.doneAt).toBe(now);
    expect((await findTask(knex, 'kind-c'))?.doneAt).toBeNull();
  });

  test('tasks of a life close together, by obligation or by kind', async () => {
    const { knex } = database;
    for (const id of ['a', 'b']) await openTask(knex, task(`close-${id}`, { planActivity: 'pa-2', obligation: `report-${id}` }));
    await openTask(knex, task('close-c', { planActivity: 'pa-2', obligation: null, kind: 'noContact' }));
    expect(await closeTasksAbout(knex, 'pa-2', ['report-a', 'report-x'], { at: now, step: 2 })).toBe(1);
    expect(await closeTasks(knex, 'pa-2', ['noContact', 'task'], { at: now, step: 2 })).toBe(1);
    expect(await closeTasksAbout(knex, 'pa-2', ['report-a', 'report-b'], { at: now, step: 2 })).toBe(1);
    expect(await closeTasksAbout(knex, 'pa-2', ['report-a', 'report-b'], { at: now, step: 2 })).toBe(0);
  });
});
