/** Money after the end, on the real server: a life with money of ours lives on until it is settled; one that ended before is begun again by what comes late. */
import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import type { Life } from '../support/server/hit-env.ts';
import { pollLimit } from '../support/server/until.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();
const funder = 'lansstyrelsen-norrbotten';
const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

const status = async (life: Life) => (await hit.client.workflow.getHandle(life.workflowId).describe()).status.name;
const hasLeft = (life: Life) => expect.poll(() => status(life), pollLimit).toBe('COMPLETED');
const openTasks = (life: Life) => hit.db('tasks').where({ plan_activity: life.id, done_at: null }).orderBy('kind').pluck('kind');

async function withdrawnWithMoney(): Promise<Life> {
  const life = await hit.propose();
  const grants = [{ funder, outcome: 'approved' as const, amountSek: 100 }];
  const on = addDays(dayOf((await life.state()).at), 10);
  await life.take('fundingDecision', { outcome: 'approved', grants, instalments: [{ amountSek: 60, release: { on } }] }, { ...words, grants });
  const locked = await life.send('payment', { funder, instalment: 1, amountSek: 60 });
  expect(locked).toMatchObject({ refusal: { type: 'InstalmentNotReleased' } });
  await life.skip('12 days');
  await life.take('payment', { funder, instalment: 1, amountSek: 40 });
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Kursen blev inte av.' });
  return life;
}

test('payments are taken long after the end, and the settlement lets the life rest', async () => {
  const life = await withdrawnWithMoney();
  expect(await openTasks(life)).toEqual(['accountsToSettle', 'paidToEnded']);
  await life.skip('120 days');
  expect(await status(life)).toBe('RUNNING');
  expect(await life.send('payment', { funder, amountSek: 1 })).toMatchObject({ refusal: { type: 'ValueNotAllowed', field: 'instalment' } });
  await life.take('payment', { funder, instalment: 1, amountSek: 20 });
  await life.take('settlement', {}, { comment: '40 kr återbetalades.' });
  expect(await openTasks(life)).toEqual([]);
  expect(await life.state()).toMatchObject({ stage: 'withdrawn', accounts: 'settled', atRest: true });
  await hasLeft(life);
  expect(await life.send('payment', { funder, instalment: 1, amountSek: 1 })).toMatchObject({ refusal: { type: 'AccountsSettled' } });
  const [settled] = await hit.db('audit').where({ plan_activity: life.id, what: 'settlement' });
  expect(JSON.parse(settled.details)).toMatchObject({ reason: '40 kr återbetalades.' });
});

test('a life that ended before its accounts were kept is begun again by its first payment', async () => {
  const life = await withdrawnWithMoney();
  await life.take('settlement', {});
  await hasLeft(life);
  // As the version before left it.
  const { accounts: _, ...earlier } = await life.state();
  await hit
    .db('plan_activities')
    .where({ id: life.id })
    .update({ life: JSON.stringify(earlier) });
  await life.take('payment', { funder, instalment: 1, amountSek: 5 });
  expect(await status(life)).toBe('RUNNING');
  expect(await life.state()).toMatchObject({ accounts: 'open' });
  await life.take('settlement', {});
  await hasLeft(life);
});

test('a life without money of ours is settled at its end and leaves', async () => {
  const life = await hit.propose();
  await life.accept();
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Åter.' });
  await hasLeft(life);
  expect(await life.send('settlement', {})).toMatchObject({ refusal: { type: 'AccountsSettled' } });
});
