/** No life stands still unseen: found by one question of SQL and one of Temporal, told, and begun again by the watch or by `npm run reconcile`. */
import type { Client } from '@temporalio/client';
import { expect, test } from 'vitest';
import { createReadiness } from '../../../api/engine/readiness.ts';
import { reconcile } from '../../../api/engine/reconciliation/reconciler.ts';
import { findStandingStill, startLifecycleWatch } from '../../../api/engine/reconciliation/standing-still-watch.ts';
import { databaseClock } from '../../../db/engine/connection.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { workflowTypes } from '../../../workflows/messages.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll({
  wrapEffects: (effects) => ({
    ...effects,
    async positionNow(request) {
      await whenToldToCatchUp?.(request.planActivity);
      return effects.positionNow(request);
    },
  }),
});
/** What a life does that is told to catch up. */
let whenToldToCatchUp: ((planActivity: string) => Promise<unknown>) | undefined;

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const place = () => ({ taskQueue: hit.temporal.taskQueue, shards: 1 });
const runOf = async (life: Life) => (await hit.client.workflow.getHandle(life.workflowId).describe()).runId;
const tasks = () => hit.db('tasks').where({ kind: 'livesStandStill', done_at: null });
const standing = async () => (await findStandingStill(hit.client, hit.db, hit.temporal.taskQueue)).lives;
const watching = (say?: (line: string) => void) =>
  startLifecycleWatch(hit.client, hit.db, {
    ...(say && { say }),
    trouble: (error) => expect.unreachable(String(error)),
    everyMs: 3_600_000,
    taskQueue: hit.temporal.taskQueue,
  });

/** A client whom a life's run answers nothing, as where no worker can carry it on, or none is free. */
function unanswered(client: Client, { workflowId }: Life): Client {
  const noAnswer = () => Promise.reject(new Error('no answer'));
  const getHandle: Client['workflow']['getHandle'] = (id, ...more) => {
    const handle = client.workflow.getHandle(id, ...more);
    return id === workflowId ? { ...handle, executeUpdate: noAnswer } : handle;
  };
  const workflow = new Proxy(client.workflow, { get: (target, name) => (name === 'getHandle' ? getHandle : Reflect.get(target, name)) });
  return new Proxy(client, { get: (target, name) => (name === 'workflow' ? workflow : Reflect.get(target, name)) });
}

/** As a copy of SQL from before a decision has a life that knows of it. */
async function lostTheDecisionOf(life: Life): Promise<void> {
  const before = await hit.db('plan_activities').where({ id: life.id }).first();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await hit.db('steps').where({ plan_activity: life.id }).where('seq', '>', before.seq).delete();
  await hit.db('plan_activities').where({ id: life.id }).update(before);
}

async function toldAsLost(): Promise<string[]> {
  const told = (await hit.db('tasks').where({ kind: 'restored' }).pluck('details')) as string[];
  return told.flatMap((details) => (JSON.parse(details) as { lives: string[] }).lives);
}

/** As if nothing had taken what was due ten minutes ago. */
async function standsStill(life: Life): Promise<void> {
  const dueAt = addMs(await databaseClock(hit.db), -10 * 60_000);
  await hit.db('plan_activities').where({ id: life.id }).update({ next_due_at: dueAt, next_turn_at: dueAt });
}

test('what was due and was not taken is found, told by one task and by /ready, and begun again; then all of it is gone', async () => {
  const [still, moving] = [await hit.propose(), await hit.propose()];
  await standsStill(still);
  const watch = watching();
  expect((await watch.once()).lives).toEqual([]);
  expect((await watch.once()).lives).toEqual([still.id]);
  await watch.once();
  expect(await tasks()).toMatchObject([{ details: JSON.stringify({ lives: [still.id], count: 1 }) }]);
  const ready = createReadiness(hit.client, hit.db, { ...place(), perSecond: 5, watch });
  await expect.poll(ready, pollLimit).toMatchObject({ ok: true, degraded: true, standingStill: { lives: 1, setAside: 0 } });

  const before = [await runOf(still), await runOf(moving)];
  const { drifts } = await reconcile(hit.client, hit.db, place());
  expect(drifts).toEqual([{ id: still.id, what: 'the life stood still', mended: true }]);
  expect(await runOf(still)).not.toBe(before[0]);
  expect(await runOf(moving)).toBe(before[1]);
  // The run that was begun takes the next step, which says anew what is due.
  await still.accept();
  expect((await watch.once()).lives).toEqual([]);
  expect(await tasks()).toEqual([]);
  expect(await ready()).toMatchObject({ degraded: false });
  await watch.stop();
});

test('a life that only had not come to what was due, as after a time in which nothing ran, is told to catch up and left alone', async () => {
  const life = await hit.propose();
  const { next_due_at: dueNext } = await hit.db('plan_activities').where({ id: life.id }).first('next_due_at');
  await standsStill(life);
  whenToldToCatchUp = (id) => hit.db('plan_activities').where({ id }).update({ next_due_at: dueNext });
  const before = await runOf(life);
  expect((await reconcile(hit.client, hit.db, place())).drifts).toEqual([]);
  expect(await runOf(life)).toBe(before);
  whenToldToCatchUp = undefined;
});

/** As `reconcile` tells of a life that knows of one step more than the copy of SQL that was put back. */
const lost = ({ id }: Life) => [{ id, what: 'SQL is at step 1 and the workflow was at 2: what was taken in between is lost', mended: true }];

test('what SQL has lost is told of also where the run answers nothing', async () => {
  const life = await hit.propose();
  await lostTheDecisionOf(life);
  const { drifts } = await reconcile(unanswered(hit.client, life), hit.db, place());
  expect(drifts.filter(({ id }) => id === life.id)).toEqual(lost(life));
  expect(await toldAsLost()).toContain(life.id);
});

test('what SQL has lost is told of also where the run was ended by hand', async () => {
  const life = await hit.propose();
  await lostTheDecisionOf(life);
  await hit.client.workflow.getHandle(life.workflowId).terminate('by hand');
  const { drifts } = await reconcile(hit.client, hit.db, place());
  expect(drifts.filter(({ id }) => id === life.id)).toEqual(lost(life));
  expect(await toldAsLost()).toContain(life.id);
});

test('a command that nobody has settled for minutes is found', async () => {
  const life = await hit.propose();
  await hit.store(life.id, 'pause', {}, { reason: 'Sjukdom.' }, 'b0b0b0b0-0000-4000-8000-000000000001');
  const old = addMs(await databaseClock(hit.db), -10 * 60_000);
  await hit.db('commands').where({ id: 'b0b0b0b0-0000-4000-8000-000000000001' }).update({ received_at: old });
  expect(await standing()).toEqual([life.id]);
  await hit.sweep();
  expect(await standing()).toEqual([]);
});

/** In the place of a life's run, one that no code can carry on. */
async function failsForEver(life: Life): Promise<void> {
  await hit.client.workflow.getHandle(life.workflowId).terminate('begun again below with what no code can carry on');
  await hit.client.workflow.start(workflowTypes.life, { workflowId: life.workflowId, taskQueue: hit.temporal.taskQueue, args: [null] });
  await expect.poll(standing, { timeout: 60_000, interval: 1_000 }).toEqual([life.id]);
}

test('a run whose tasks fail again and again is found by what Temporal reports, and begun again', async () => {
  const life = await hit.propose();
  await failsForEver(life);
  const { drifts } = await reconcile(hit.client, hit.db, place());
  expect(drifts.filter(({ id, mended }) => id === life.id && mended)).toHaveLength(1);
  await life.accept();
  await expect.poll(standing, { timeout: 60_000, interval: 1_000 }).toEqual([]);
}, 180_000);

test('the watch begins such a run again by itself, once in an hour; one that fails again is left to a person', async () => {
  const life = await hit.propose();
  const told: string[] = [];
  const watch = watching((line) => told.push(line));
  await failsForEver(life);
  expect((await watch.once()).lives).toEqual([]);
  expect(told).toEqual([]);
  expect((await watch.once()).lives).toEqual([]);
  expect(told).toEqual([`${life.id}: no worker could carry its workflow on; begun again from its row`]);
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await expect.poll(standing, { timeout: 60_000, interval: 1_000 }).toEqual([]);

  await failsForEver(life);
  for (let round = 0; round < 3; round += 1) await watch.once();
  expect(watch.last()?.lives).toEqual([life.id]);
  expect(told).toHaveLength(1);
  expect((await reconcile(hit.client, hit.db, place())).drifts.filter(({ id, mended }) => id === life.id && mended)).toHaveLength(1);
  await watch.stop();
}, 300_000);
