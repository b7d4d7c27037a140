import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { QueryNotRegisteredError } from '@temporalio/client';
import { expect, onTestFinished, test } from 'vitest';
import { reconcile } from '../../../api/engine/reconciliation/reconciler.ts';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import type { CommandRow } from '../../../db/lives/command-read-model.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { setAsideKeys } from '../../../db/lives/life-read-model.ts';
import { setAsideStep } from '../../../db/lives/set-aside-store.ts';
import { mailGate } from '../../../db/mail/mail-gate-read-model.ts';
import { setMailGate } from '../../../db/mail/mail-gate-store.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { positionOf } from '../../../workflows/domain/position.ts';
import { mailDispatchWorkflowId, planActivityWorkflowId, workflowTypes } from '../../../workflows/messages.ts';
import { sentMails } from '../../support/builders/life-course.ts';
import { sampleMail } from '../../support/mail/sample-mail.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { startHit } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const run = (dryRun = false) => reconcile(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, shards: 1, dryRun });
const outcomesOf = (life: Life) => hit.db('mails').where({ plan_activity: life.id }).distinct('outcome').pluck('outcome');
const handleOf = (life: Life) => hit.client.workflow.getHandle(planActivityWorkflowId(life.id));

/** As a copy from before the life was put forward has it: not at all; or, made in that very moment, with its command stored and not taken yet. */
async function forget({ id }: Life, { butItsCommand = false } = {}): Promise<void> {
  const tables = (await hit
    .db('sqlite_master')
    .where({ type: 'table' })
    .whereRaw("exists (select 1 from pragma_table_info(sqlite_master.name) where name = 'plan_activity')")
    .pluck('name')) as string[];
  await hit.db.raw('pragma foreign_keys = off');
  // The audit table refuses deletions.
  const kept = ['audit', ...(butItsCommand ? ['commands'] : [])];
  for (const table of tables.filter((name) => !kept.includes(name))) await hit.db(table).where({ plan_activity: id }).delete();
  await hit.db('plan_activities').where({ id }).delete();
  await hit.db.raw('pragma foreign_keys = on');
  await hit.db('commands').where({ plan_activity: id }).update({ state: 'received', in_history: false, answer_status: null, answer: null, settled_at: null });
}

test('finds nothing to say of lives that agree with their rows, also of one that has ended', async () => {
  const life = await hit.propose();
  const ended = await hit.propose();
  await ended.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  expect((await run()).drifts.filter(({ id }) => [life.id, ended.id].includes(id))).toEqual([]);
});

test('asks no worker: a Query that meets a recording may leave a history that cannot be replayed', async () => {
  const life = await hit.propose();
  await hit.stopWorkers();
  expect((await run(true)).drifts.filter(({ id }) => id === life.id)).toEqual([]);
  await hit.startWorkers();
  await expect(handleOf(life).query('standing')).rejects.toThrow(QueryNotRegisteredError);
});

test('starts a life again from SQL when its workflow is gone, and it goes on', async () => {
  const life = await hit.propose();
  await life.accept();
  await handleOf(life).terminate('lost');
  expect((await run(true)).drifts).toContainEqual({ id: life.id, what: 'the life is open and has no workflow', mended: false });
  expect((await run()).drifts).toContainEqual({ id: life.id, what: 'the life is open and has no workflow', mended: true });
  expect((await run()).drifts).toEqual([]);
  const state = await life.state();
  expect(await lastStepInHistory(hit.client, life.workflowId)).toBe(state.seq);
  await life.take('report', { period: state.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
});

test('starts the dispatch of mails again when it does not run', async () => {
  const dispatch = hit.client.workflow.getHandle(mailDispatchWorkflowId(hit.temporal.taskQueue, 0));
  await dispatch.terminate('lost');
  const drift = { id: dispatch.workflowId, what: 'the dispatch of mails does not run' };
  expect((await run(true)).drifts).toContainEqual({ ...drift, mended: false });
  expect((await dispatch.describe()).status.name).toBe('TERMINATED');
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  expect((await dispatch.describe()).status.name).toBe('RUNNING');
  expect((await run()).drifts).toEqual([]);
  const life = await hit.propose();
  await expect.poll(() => outcomesOf(life), pollLimit).toEqual(['accepted']);
});

test('hands mails that wait for a run of an earlier version to the dispatch, and none that had come to an end', async () => {
  const life = await hit.propose();
  await expect.poll(() => outcomesOf(life), pollLimit).toEqual(['accepted']);
  await enqueueMail(hit.db, sampleMail('left behind', { planActivity: life.id, carrier: 'life' }));
  const drift = { id: mailDispatchWorkflowId(hit.temporal.taskQueue, 0), what: '1 mails are carried by no dispatch' };
  expect((await run(true)).drifts).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  await expect.poll(() => outcomesOf(life), pollLimit).toEqual(['accepted']);
  for (const { kind, copies } of await sentMails(hit, life)) expect(copies, kind).toBe(1);
  expect((await run()).drifts).toEqual([]);
});

test('gives a workflow whose history was lost the steps that SQL holds', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.accept();
  await handleOf(life).terminate('restored from an old copy');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, knows: 'position', position: positionOf(early, new Set()) }],
  });
  const { seq } = await life.state();
  expect((await run()).drifts).toContainEqual({ id: life.id, what: `the workflow was at step 1 and behind SQL at ${seq}`, mended: true });
  expect(await lastStepInHistory(hit.client, life.workflowId)).toBe(seq);
});

test('applies what SQL holds before a contrary command, also when nobody reconciles', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await handleOf(life).terminate('killed after the commit');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, knows: 'position', position: positionOf(early, new Set()) }],
  });
  expect(await life.send('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words)).toMatchObject({ refusal: { type: 'WrongStage' } });
  expect((await life.state()).stage).toBe('awaitingAssignment');
});

test('names SQL that is behind its workflow; mended, the gate is shut, the life goes on from SQL, and a coordinator has one task', async () => {
  const [life, other] = [await hit.propose(), await hit.propose()];
  await setMailGate(hit.db, { open: true, reason: 'Granskat.', person: null, at: hit.startsAt });
  await expect.poll(() => outcomesOf(life), pollLimit).toEqual(['accepted']);
  const behind = async ({ id }: Life) => {
    const before = await hit.db('plan_activities').where({ id }).first();
    await life.state();
    await hit.life(id).take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
    // As a copy from before the decision has it.
    await hit.db('steps').where({ plan_activity: id }).where('seq', '>', before.seq).delete();
    await hit.db('plan_activities').where({ id }).update(before);
    return { id, what: `SQL is at step ${before.seq} and the workflow was at ${before.seq + 1}: what was taken in between is lost` };
  };
  const drifts = [await behind(life), await behind(other)];
  expect((await run(true)).drifts).toEqual(expect.arrayContaining(drifts.map((drift) => ({ ...drift, mended: false }))));
  expect((await mailGate(hit.db)).open).toBe(true);
  expect((await run()).drifts).toEqual(expect.arrayContaining(drifts.map((drift) => ({ ...drift, mended: true }))));
  expect(await mailGate(hit.db)).toMatchObject({ open: false, reason: 'restored from an older copy of the database' });
  expect((await run()).drifts).toEqual([]);
  const tasks = (await hit.db('tasks').where({ kind: 'restored' })) as { details: string }[];
  expect(tasks.map(({ details }) => JSON.parse(details).lives)).toEqual([[life.id, other.id].sort()]);
  for (const { id } of [life, other]) expect(await lastStepInHistory(hit.client, hit.life(id).workflowId)).toBe((await hit.life(id).state()).seq);
});

test('says nothing of lives that move while they are compared', async () => {
  // The workflow learns of a commit most of a second later: a single comparison finds it behind.
  const slow = await startHit({
    wrapEffects: (effects) => ({
      ...effects,
      async recordStep(request) {
        const recorded = await effects.recordStep(request);
        await setTimeout(800);
        return recorded;
      },
    }),
  });
  onTestFinished(() => slow.close());
  const lives = await Promise.all([1, 2, 3].map(() => slow.propose()));
  let isOver = false;
  const moving = lives.map(async (life) => {
    await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
    while (!isOver) {
      await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
      await life.take('assignmentAnswer', { answer: 'declined' }, { reason: 'Nej.' });
    }
  });
  const runs: unknown[] = [];
  for (let time = 0; time < 4; time += 1) runs.push(...(await reconcile(slow.client, slow.db, { taskQueue: slow.temporal.taskQueue, shards: 1 })).drifts);
  isOver = true;
  await Promise.all(moving);
  expect(runs).toEqual([]);
});

test('names and ends a workflow that SQL does not know, and leaves one whose first command is under way', async () => {
  const [id, begun] = [randomUUID(), randomUUID()];
  for (const life of [id, begun])
    await hit.client.workflow.start(workflowTypes.life, {
      workflowId: planActivityWorkflowId(life),
      taskQueue: hit.temporal.taskQueue,
      args: [{ id: life, carrier: 'dispatch', dueBy: 'history' }],
    });
  await hit.store(begun, 'pause', {} as never, {}, randomUUID());
  const drift = { id, what: 'a workflow runs for a life that SQL does not know' };
  await expect.poll(async () => (await run(true)).drifts, { timeout: 20_000, interval: 500 }).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  expect((await handleOf(hit.life(id)).describe()).status.name).toBe('TERMINATED');
  expect((await handleOf(hit.life(begun)).describe()).status.name).toBe('RUNNING');
  expect(await hit.db('tasks').where({ kind: 'restored' }).where('details', 'like', `%${id}%`)).toHaveLength(1);
  await handleOf(hit.life(begun)).terminate('done');
});

test('names a life that SQL does not know and that has come to its end since, once', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  await expect.poll(async () => (await handleOf(life).describe()).status.name, pollLimit).toBe('COMPLETED');
  await forget(life);
  const drift = { id: life.id, what: 'a workflow has ended a life that SQL does not know' };
  await expect.poll(async () => (await run(true)).drifts, { timeout: 20_000, interval: 500 }).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  expect((await mailGate(hit.db)).open).toBe(false);
  expect(await hit.db('tasks').where({ kind: 'restored' }).where('details', 'like', `%${life.id}%`)).toHaveLength(1);
  await setMailGate(hit.db, { open: true, reason: 'Vi har frågat.', person: null, at: hit.startsAt });
  expect((await run()).drifts).toEqual([]);
  expect((await mailGate(hit.db)).open).toBe(true);
});

test('names a life of which SQL holds only the command that began it, and whose workflow has begun: it can be sent again', async () => {
  const life = await hit.propose();
  await forget(life, { butItsCommand: true });
  const drift = { id: life.id, what: 'a workflow runs for a life that SQL does not know' };
  await expect.poll(async () => (await run(true)).drifts, { timeout: 20_000, interval: 500 }).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  const { id } = (await hit.db('commands').where({ plan_activity: life.id }).first('id')) as { id: string };
  const stored = (await findCommand(hit.db, id)) as CommandRow;
  expect(await hit.gateway.execute(stored)).toEqual({ unavailable: true });
  expect(await hit.gateway.execute(stored)).toMatchObject({ status: 201 });
  expect((await life.state()).stage).toBe('proposed');
  expect((await run()).drifts).toEqual([]);
});

test('tries the step of a life again that was set aside because SQL was behind', async () => {
  const life = await hit.propose();
  const before = await hit.db('plan_activities').where({ id: life.id }).first();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await hit.db('steps').where({ plan_activity: life.id }).where('seq', '>', before.seq).delete();
  await hit.db('plan_activities').where({ id: life.id }).update(before);
  await setAsideStep(hit.db, { planActivity: life.id, stepKey: 'decision-1/remind', error: 'Error' });
  expect((await run()).drifts).toContainEqual(expect.objectContaining({ id: life.id, mended: true }));
  expect(await setAsideKeys(hit.db, life.id)).toEqual(new Set());
});

test('refuses no command by a state that is behind: what SQL holds is applied first', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await handleOf(life).terminate('killed after the commit');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, knows: 'position', position: positionOf(early, new Set()) }],
  });
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  expect((await life.state()).stage).toBe('awaitingAnswer');
});
