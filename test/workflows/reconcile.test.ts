import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../api/lifecycle-reconciler.ts';
import { planActivityWorkflowId, standingQuery, workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv, Life } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';
import { patience } from '../support/until.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const run = (dryRun = false) => reconcile(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, dryRun });
const unsentMails = async (life: Life) => (await hit.db('mails').where({ plan_activity: life.id, outcome: 'queued' }).pluck('key')).length;
const hasLeft = (life: Life) => expect.poll(async () => (await handleOf(life).describe()).status.name, patience).toBe('COMPLETED');
const handleOf = (life: Life) => hit.client.workflow.getHandle(planActivityWorkflowId(life.id));

test('finds nothing to say of lives that agree with their rows, also of one that has ended', async () => {
  const life = await hit.propose();
  const ended = await hit.propose();
  await ended.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  expect((await run()).drifts.filter(({ planActivity }) => [life.id, ended.id].includes(planActivity))).toEqual([]);
});

test('starts a life again from SQL when its workflow is gone, and it goes on', async () => {
  const life = await hit.propose();
  await life.accept();
  await handleOf(life).terminate('lost');
  expect((await run(true)).drifts).toContainEqual({ planActivity: life.id, what: 'the life is open and has no workflow', mended: false });
  expect((await run()).drifts).toContainEqual({ planActivity: life.id, what: 'the life is open and has no workflow', mended: true });
  expect((await run()).drifts).toEqual([]);
  const state = await life.state();
  expect(await handleOf(life).query(standingQuery)).toEqual({ seq: state.seq, stage: 'inProgress' });
  await life.take('report', { period: state.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
});

test('sends the last mails of a life that has ended when the workflow that should have is gone', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  // The last mail is away a moment before the workflow that sent it has left.
  await hasLeft(life);
  await hit.db('mails').where({ plan_activity: life.id, kind: 'decision' }).update({ outcome: 'queued' });
  const drift = { planActivity: life.id, what: 'the life has ended, and no workflow sends its last mails' };
  expect((await run(true)).drifts).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  await expect.poll(() => unsentMails(life), patience).toBe(0);
  await hasLeft(life);
});

test('gives a workflow whose history was lost the steps that SQL holds', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.accept();
  await handleOf(life).terminate('restored from an old copy');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, carrier: 'dispatch', life: early }],
  });
  const { seq } = await life.state();
  expect((await run()).drifts).toContainEqual({ planActivity: life.id, what: `the workflow was at step 1 and behind SQL at ${seq}`, mended: true });
  expect(await handleOf(life).query(standingQuery)).toEqual({ seq, stage: 'inProgress' });
});

test('applies what SQL holds before a contrary command, also when nobody reconciles', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await handleOf(life).terminate('killed after the commit');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, carrier: 'dispatch', life: early }],
  });
  expect(await life.send('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words)).toMatchObject({ refusal: { type: 'WrongStage' } });
  expect((await life.state()).stage).toBe('awaitingAssignment');
});

test('names SQL that is behind its workflow, and mends nothing there', async () => {
  const life = await hit.propose();
  const { seq } = await life.state();
  await hit
    .db('plan_activities')
    .where({ id: life.id })
    .update({ seq: seq - 1 });
  expect((await run()).drifts).toContainEqual({
    planActivity: life.id,
    what: `SQL is at step ${seq - 1} and behind the workflow at ${seq}: restore a newer copy of the database`,
    mended: false,
  });
  await hit.db('plan_activities').where({ id: life.id }).update({ seq });
});

test('names a workflow that SQL does not know', async () => {
  const id = randomUUID();
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id, carrier: 'dispatch' }],
  });
  await expect
    .poll(async () => (await run()).drifts, { timeout: 20_000, interval: 500 })
    .toContainEqual({ planActivity: id, what: 'a workflow runs for a life that SQL does not know', mended: false });
  await hit.client.workflow.getHandle(planActivityWorkflowId(id)).terminate('done');
});

test('refuses no command by a state that is behind: what SQL holds is applied first', async () => {
  const life = await hit.propose();
  const early = await life.state();
  await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
  await handleOf(life).terminate('killed after the commit');
  await hit.client.workflow.start(workflowTypes.life, {
    workflowId: planActivityWorkflowId(life.id),
    taskQueue: hit.temporal.taskQueue,
    args: [{ id: life.id, carrier: 'dispatch', life: early }],
  });
  await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
  expect((await life.state()).stage).toBe('awaitingAnswer');
});
