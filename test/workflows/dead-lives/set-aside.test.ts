/** A step that cannot be recorded for a reason of our own is set aside after ten tries, and the rest of the life goes on. */
import { expect, test } from 'vitest';
import { tryAgainSteps } from '../../../db/lives/set-aside-store.ts';
import { exactPolicy } from '../../support/mail/mail-world.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { skipTimeTo } from '../../support/server/time-skipping.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

/** The database refuses one step of one life, whatever is tried, until it is mended. @returns mends it */
async function brokenStep(life: Life, key: string): Promise<() => Promise<unknown>> {
  const name = `broken_${life.id.slice(0, 8)}`;
  await hit.db.raw(
    `create trigger ${name} before insert on steps when new.plan_activity = '${life.id}' and new.step_key = '${key}' begin select raise(abort, 'broken'); end`,
  );
  return () => hit.db.raw(`drop trigger ${name}`);
}

const setAside = (life: Life) => hit.db('set_aside_steps').where({ plan_activity: life.id }).pluck('step_key');
const openTasks = (life: Life) => hit.db('tasks').where({ plan_activity: life.id, kind: 'stepSetAside', done_at: null }).pluck('id');
const rowOf = async (life: Life) => hit.db('plan_activities').where({ id: life.id }).first('next_due_at');

test('a step of the clock: the steps after it are taken, a task tells of it, and once mended it is taken late', async () => {
  const life = await hit.propose({ policy: exactPolicy });
  await life.accept();
  const before = await life.state();
  const reminder = Object.values(before.agenda).find(({ kind, side }) => kind === 'remind' && side === 'before');
  if (!reminder) throw new Error('no reminder is planned');
  const mend = await brokenStep(life, reminder.key);
  const late = Object.values(before.agenda).find(({ kind, obligation }) => kind === 'late' && obligation === reminder.obligation);
  // Past the reminder, which is waited for no longer than ten tries.
  await skipTimeTo(hit.client, life.workflowId, late?.at as string);
  await expect.poll(async () => (await life.steps()).map(({ step_key }) => step_key), { timeout: 90_000 }).toContain(late?.key);
  expect(await setAside(life)).toEqual([reminder.key]);
  expect(await openTasks(life)).toHaveLength(1);
  expect((await life.steps()).map(({ step_key }) => step_key)).not.toContain(reminder.key);
  // The life does not wait for a step that is set aside.
  expect((await rowOf(life)).next_due_at > reminder.at).toBe(true);

  await mend();
  expect(await tryAgainSteps(hit.db, life.id)).toBe(1);
  await life.take('pause', {}, { reason: 'Sjukdom.' });
  await life.take('resume', {}, { reason: 'Frisk.' });
  await expect.poll(async () => (await life.steps()).map(({ step_key }) => step_key), { timeout: 20_000 }).toContain(reminder.key);
  expect(await openTasks(life)).toEqual([]);
}, 180_000);

test('a report: it stays received, the life goes on, and once mended it is taken', async () => {
  const life = await hit.propose({ policy: exactPolicy });
  await life.accept();
  const id = 'a0a0a0a0-0000-4000-8000-000000000001';
  const mend = await brokenStep(life, id);
  const report = () => hit.send(life.id, 'report', { period: 'P1', form: 'short' }, { status: 'green', done: 'Klart.' }, id);
  expect(await report()).toMatchObject({ status: 202 });
  await expect.poll(() => setAside(life), { timeout: 90_000 }).toEqual([id]);
  expect(await openTasks(life)).toHaveLength(1);
  await life.take('pause', {}, { reason: 'Sjukdom.' });
  await life.take('resume', {}, { reason: 'Frisk.' });
  // It is not tried over and over.
  expect(await hit.sweep()).toBe(0);

  await mend();
  expect(await tryAgainSteps(hit.db, life.id)).toBe(1);
  expect(await report()).toMatchObject({ status: 201 });
  expect(await setAside(life)).toEqual([]);
  expect(await openTasks(life)).toEqual([]);
}, 180_000);
