/** The record of a life in SQL: sound as it was written, and each break that is planted in its rows is found. */
import type { Knex } from 'knex';
import { beforeEach, expect, test } from 'vitest';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { setAsideStep } from '../../../db/lives/set-aside-store.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { noMoney } from '../../support/builders/pure-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { databaseForEach } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';
import { checkRecord } from './check.ts';
import { troubleStandingStill, troubleWithRest } from './checks/rest.ts';

const database = databaseForEach(emptySqlite, withCoordinator);
let db: Knex;
let id: string;
const noCalls: [] = [];

beforeEach(async () => {
  db = database.knex;
  const life = recordedLife(db);
  id = life.id;
  await life.propose(database.coordinator, 'ltu');
  await life.take(database.coordinator, 'fundingDecision', noMoney, { grounds: 'Ordinarie verksamhet.', decidedBy: 'Anna Lind' });
  await life.take(database.coordinator, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  const refused = await life.store(database.coordinator, 'evaluation', {});
  await life.record(refused);
  await db('commands').update({ in_history: true });
});

/** What was due first, taken by the clock at an instant. */
async function takeDue(at?: string): Promise<void> {
  const item = nextDue((await findPlanActivity(db, id))?.life as never);
  if (!item) throw new Error('nothing is due');
  await recordedLife(db, id).clock(item, at ?? item.at);
}

test('a record as it was written is sound', async () => {
  expect(await checkRecord(db, noCalls)).toEqual([]);
});

test('a step of the clock that says a day to come is found', async () => {
  await takeDue();
  expect((await checkRecord(db, noCalls)).join('\n')).toMatch(/had not come when it was read/);
});

const withoutTriggers = async (): Promise<void> => {
  for (const change of ['update', 'delete']) await db.raw(`drop trigger audit_refuses_${change}`);
};
const lastStep = () => db('steps').where({ plan_activity: id, seq: 3 });

test.each<[string, () => Promise<unknown>, string[]]>([
  ['a step is gone', async () => lastStep().delete(), ['the row is at step 3, and there are 2', 'with 0 steps']],
  ['a step has another number', () => lastStep().update({ seq: 4 }), ['step 3 has the number 4']],
  [
    'a step is another than was made',
    () => lastStep().update({ patch: JSON.stringify({ stage: 'closed' }) }),
    ['not what its steps make up', 'not what the rules make of it'],
  ],
  ['the row is another than its steps', () => db('plan_activities').where({ id }).update({ life: '{}' }), ['not what its steps make up']],
  [
    'a line of the audit is gone',
    () => withoutTriggers().then(() => db('audit').where({ plan_activity: id, seq: 2 }).delete()),
    ['does not stand in the audit'],
  ],
  ['a line of the audit is there twice', async () => db('audit').insert({ ...(await db('audit').where({ seq: 2 }).first()), id: undefined }), ['twice']],
  [
    'the audit has a gap in its numbers',
    () => withoutTriggers().then(() => db('audit').where({ plan_activity: id, seq: 3 }).update({ id: 900 })),
    ['the last has the number 900'],
  ],
  [
    'a refused command has left a step',
    () => lastStep().update({ command: db('commands').where({ state: 'refused' }).select('id') }),
    ['is refused, with 1 steps'],
  ],
  ['a command that was taken has no step', () => db('commands').where({ state: 'refused' }).update({ state: 'taken' }), ['is taken, with 0 steps']],
])('found: %s', async (_what, plant, said) => {
  await plant();
  const found = (await checkRecord(db, noCalls)).join('\n');
  for (const one of said) expect(found).toContain(one);
});

test('a program at rest has nothing to do, and nothing stands still', async () => {
  expect(await troubleStandingStill(db)).toEqual([]);
  await db('mails').update({ outcome: 'accepted' });
  expect(await troubleWithRest(db)).toEqual([]);
});

const long = '2026-01-01T00:00:00.000Z';

test.each<[string, () => Promise<unknown>, string[]]>([
  [
    'a command that nobody settles',
    () => db('commands').where({ state: 'refused' }).update({ state: 'received', received_at: long }),
    ['neither taken nor refused'],
  ],
  [
    'a command that no workflow knows of',
    () => db('commands').where({ name: 'assignment' }).update({ in_history: false, received_at: long }),
    ['no workflow knows'],
  ],
  ['what was due and is not taken', () => db('plan_activities').update({ next_due_at: long }), ['is due at 2026-01-01', 'the life stands still']],
  [
    'a step that is set aside',
    () => setAsideStep(db, { planActivity: id, stepKey: 'report-P1/1/rung-1', error: 'TypeError' }),
    ['is set aside', 'a task tells of stepSetAside'],
  ],
  ['a lease of somebody who is gone', () => db('mails').update({ lease: 'gone', lease_until: long }), ['nobody has taken it back']],
  [
    'a lease of a mail that is settled',
    () => db('mails').update({ outcome: 'accepted', lease: 'gone', lease_until: addMs(long, 10 ** 12) }),
    ['settled and leased'],
  ],
])('stands still: %s', async (_what, plant, said) => {
  await plant();
  const found = (await troubleStandingStill(db)).join('\n');
  for (const one of said) expect(found).toContain(one);
});

test('what is due within a minute, and mails under way, keep a program from rest', async () => {
  await db('plan_activities').update({ next_due_at: new Date(Date.now() + 30_000).toISOString() });
  const found = (await troubleWithRest(db)).join('\n');
  for (const one of ['something is due at', 'mails are under way']) expect(found).toContain(one);
});
