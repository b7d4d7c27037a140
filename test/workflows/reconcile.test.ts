import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../api/lifecycle-reconciler.ts';
import { askMail } from '../../db/mail-store.ts';
import { mailDispatchWorkflowId, planActivityWorkflowId, standingQuery, workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv, Life } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';
import { sentMails } from '../support/life-course.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { patience } from '../support/until.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };
const run = (dryRun = false) => reconcile(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, shards: 1, dryRun });
const outcomesOf = (life: Life) => hit.db('mails').where({ plan_activity: life.id }).distinct('outcome').pluck('outcome');
const handleOf = (life: Life) => hit.client.workflow.getHandle(planActivityWorkflowId(life.id));

test('finds nothing to say of lives that agree with their rows, also of one that has ended', async () => {
  const life = await hit.propose();
  const ended = await hit.propose();
  await ended.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words);
  expect((await run()).drifts.filter(({ subject }) => [life.id, ended.id].includes(subject))).toEqual([]);
});

test('starts a life again from SQL when its workflow is gone, and it goes on', async () => {
  const life = await hit.propose();
  await life.accept();
  await handleOf(life).terminate('lost');
  expect((await run(true)).drifts).toContainEqual({ subject: life.id, what: 'the life is open and has no workflow', mended: false });
  expect((await run()).drifts).toContainEqual({ subject: life.id, what: 'the life is open and has no workflow', mended: true });
  expect((await run()).drifts).toEqual([]);
  const state = await life.state();
  expect(await handleOf(life).query(standingQuery)).toEqual({ seq: state.seq, stage: 'inProgress' });
  await life.take('report', { period: state.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
});

test('starts the dispatch of mails again when it does not run', async () => {
  const dispatch = hit.client.workflow.getHandle(mailDispatchWorkflowId(hit.temporal.taskQueue, 0));
  await dispatch.terminate('lost');
  const drift = { subject: dispatch.workflowId, what: 'the dispatch of mails does not run' };
  expect((await run(true)).drifts).toContainEqual({ ...drift, mended: false });
  expect((await dispatch.describe()).status.name).toBe('TERMINATED');
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  expect((await dispatch.describe()).status.name).toBe('RUNNING');
  expect((await run()).drifts).toEqual([]);
  const life = await hit.propose();
  await expect.poll(() => outcomesOf(life), patience).toEqual(['accepted']);
});

test('hands mails that wait for a run of an earlier version to the dispatch, and none that had come to an end', async () => {
  const life = await hit.propose();
  await expect.poll(() => outcomesOf(life), patience).toEqual(['accepted']);
  await askMail(hit.db, sampleMail('left behind', { planActivity: life.id, carrier: 'life' }));
  const drift = { subject: mailDispatchWorkflowId(hit.temporal.taskQueue, 0), what: '1 mails are carried by no dispatch' };
  expect((await run(true)).drifts).toContainEqual({ ...drift, mended: false });
  expect((await run()).drifts).toContainEqual({ ...drift, mended: true });
  await expect.poll(() => outcomesOf(life), patience).toEqual(['accepted']);
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
    args: [{ id: life.id, carrier: 'dispatch', life: early }],
  });
  const { seq } = await life.state();
  expect((await run()).drifts).toContainEqual({ subject: life.id, what: `the workflow was at step 1 and behind SQL at ${seq}`, mended: true });
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
    subject: life.id,
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
    .toContainEqual({ subject: id, what: 'a workflow runs for a life that SQL does not know', mended: false });
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
