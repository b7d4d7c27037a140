import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailGate, setMailGate } from '../../db/mail-gate-store.ts';
import type { NewMail } from '../../db/mail-store.ts';
import { askMail, findMail, heldMailKeys, holdMail, noteMailTrouble, settleMail, undeliveredMailKeys } from '../../db/mail-store.ts';
import type { NewTask } from '../../db/task-store.ts';
import { closeTasks, findTask, finishTask, openTask, tasksDoneWith } from '../../db/task-store.ts';
import type { TestDatabase } from '../support/databases.ts';
import { engines, migrated } from '../support/databases.ts';
import type { People } from '../support/seeded-portfolio.ts';
import { begun, now, seededLife, seedPlanActivity, seedRegisters } from '../support/seeded-portfolio.ts';

const mail = (key: string, changes: Partial<NewMail> = {}): NewMail => ({
  key,
  messageId: `<${key}@hit.example>`,
  threadId: '<thread@hit.example>',
  planActivity: 'pa-1',
  kind: 'reminder',
  person: null,
  recipient: 'actor@ltu.example',
  recipientName: 'Ölwin Aktör',
  language: 'sv',
  subject: 'Lägesrapport senast fredag',
  text: 'text',
  html: '<p>text</p>',
  obligation: 'report-P1',
  dueVersion: 1,
  rung: 'remindBefore-1',
  askedAt: now,
  ...changes,
});
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
  let database: TestDatabase;
  let people: People;
  beforeAll(async () => {
    database = await migrated(empty);
    people = await seedRegisters(database.knex);
    await seedPlanActivity(database.knex, seededLife('pa-1'));
    await seedPlanActivity(database.knex, seededLife('pa-2'));
  });
  afterAll(() => database.remove());

  test('a mail is asked for once for each key, and the first wording stands', async () => {
    const { knex } = database;
    expect([await askMail(knex, mail('once')), await askMail(knex, mail('once', { subject: 'another' }))]).toEqual([true, false]);
    expect(await findMail(knex, 'once')).toEqual({ ...mail('once'), outcome: 'queued', attempts: 0, answer: null, acceptedAt: null, settledAt: null });
    expect(await findMail(knex, 'never')).toBeUndefined();
  });

  test('a mail is tried until it ends, and ends once', async () => {
    const { knex } = database;
    await askMail(knex, mail('tried'));
    await noteMailTrouble(knex, 'tried', '451 later');
    await noteMailTrouble(knex, 'tried', '451 later still');
    expect(await findMail(knex, 'tried')).toMatchObject({ outcome: 'retrying', attempts: 2, answer: '451 later still' });
    expect(await settleMail(knex, 'tried', { outcome: 'accepted', answer: '250 ok', tried: true }, now)).toBe(true);
    expect(await settleMail(knex, 'tried', { outcome: 'expired', answer: null, tried: false }, now)).toBe(false);
    await noteMailTrouble(knex, 'tried', 'too late');
    await holdMail(knex, 'tried', now);
    expect(await findMail(knex, 'tried')).toMatchObject({ outcome: 'accepted', attempts: 3, answer: '250 ok', acceptedAt: now, settledAt: now });
  });

  test('a mail no longer true is superseded without a try', async () => {
    const { knex } = database;
    await askMail(knex, mail('untrue'));
    await settleMail(knex, 'untrue', { outcome: 'superseded', answer: null, tried: false }, now);
    expect(await findMail(knex, 'untrue')).toMatchObject({ outcome: 'superseded', attempts: 0, acceptedAt: null, settledAt: now });
  });

  test('held mails wait in order, and are not among those a workflow asks for again', async () => {
    const { knex } = database;
    for (const [key, askedAt] of [
      ['held-b', now],
      ['held-a', begun],
      ['queued', now],
    ] as const)
      await askMail(knex, mail(key, { askedAt, planActivity: 'pa-2' }));
    await holdMail(knex, 'held-a', now);
    await holdMail(knex, 'held-b', now);
    expect(await heldMailKeys(knex, 10)).toEqual(['held-a', 'held-b']);
    expect(await heldMailKeys(knex, 1)).toEqual(['held-a']);
    expect(await heldMailKeys(knex, 1, 'held-a')).toEqual(['held-b']);
    expect(await heldMailKeys(knex, 1, 'held-b')).toEqual([]);
    expect(await undeliveredMailKeys(knex, 'pa-2')).toEqual(['queued']);
  });

  test('the gate is closed until somebody opens it', async () => {
    const { knex } = database;
    expect(await mailGate(knex)).toEqual({ open: false, reason: null, person: null, at: null });
    await setMailGate(knex, { open: true, reason: 'Adresserna är kontrollerade', person: people.coordinator, at: now });
    expect(await mailGate(knex)).toEqual({ open: true, reason: 'Adresserna är kontrollerade', person: people.coordinator, at: now });
    await setMailGate(knex, { open: false, reason: 'Fel adress', person: people.coordinator, at: now });
    expect((await mailGate(knex)).open).toBe(false);
  });

  test('no mail is held behind an opening of the gate: it is among the held ones by then, or is not held', async () => {
    const { knex } = database;
    for (let round = 0; round < 20; round += 1) {
      const key = `race-${round}`;
      await askMail(knex, mail(key));
      await setMailGate(knex, { open: false, reason: 'Vänta', person: people.coordinator, at: now });
      const holding = holdMail(knex, key, now);
      await setMailGate(knex, { open: true, reason: 'Nu', person: people.coordinator, at: now });
      const found = await heldMailKeys(knex, 1000);
      expect(found.includes(key)).toBe(await holding);
    }
  });

  test('counts the tasks that are done among those whose ids begin alike', async () => {
    const { knex } = database;
    for (const id of ['alike-1', 'alike-2', 'other-1']) await openTask(knex, task(id));
    for (const id of ['alike-1', 'other-1']) await finishTask(knex, id, { at: now, person: null, note: null });
    expect(await tasksDoneWith(knex, 'alike-')).toBe(1);
  });

  test('a task is opened once and done once', async () => {
    const { knex } = database;
    expect([await openTask(knex, task('t-1')), await openTask(knex, task('t-1'))]).toEqual([true, false]);
    expect(await finishTask(knex, 't-1', { at: now, person: people.coordinator, note: 'Ringde' })).toBe(true);
    expect(await finishTask(knex, 't-1', { at: now, person: null, note: null })).toBe(false);
    expect(await openTask(knex, task('t-1'))).toBe(false);
    expect(await findTask(knex, 't-1')).toEqual({ ...task('t-1'), doneAt: now, doneBy: people.coordinator, note: 'Ringde' });
  });

  test('tasks of a life close together, by obligation or by kind', async () => {
    const { knex } = database;
    for (const id of ['a', 'b']) await openTask(knex, task(`close-${id}`, { planActivity: 'pa-2', obligation: `report-${id}` }));
    await openTask(knex, task('close-c', { planActivity: 'pa-2', obligation: null, kind: 'noContact' }));
    expect(await closeTasks(knex, { planActivity: 'pa-2', obligation: 'report-a' }, now)).toBe(1);
    expect(await closeTasks(knex, { planActivity: 'pa-2', kind: 'noContact' }, now)).toBe(1);
    expect(await closeTasks(knex, { planActivity: 'pa-2' }, now)).toBe(1);
    expect(await closeTasks(knex, { planActivity: 'pa-2' }, now)).toBe(0);
  });
});
