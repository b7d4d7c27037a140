/**
 * Five lives that no worker could replay any more, recorded under load by the version before the one loop: recognised, and brought back from their
 * rows, each mail once. What brings them back is what the upgrade does with every run of that version.
 */
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workflowBundle } from '../../activities/create-workers.ts';
import { upgradeLives } from '../../api/lifecycle-upgrade.ts';
import { projectLife } from '../../db/life-projection.ts';
import { insertPlanActivity } from '../../db/life-store.ts';
import { askMail } from '../../db/mail-store.ts';
import { messageIdFor } from '../../db/message-id.ts';
import { insertStep } from '../../db/step-store.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { applyPatch } from '../../workflows/domain/merge-patch.ts';
import { planActivityWorkflowId, standingQuery, workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';
import { mergedHeartbeats } from '../support/merged-heartbeat.ts';
import type { EarlierStep, History } from '../support/recorded-in-history.ts';
import { deadLives, deliveredIn, stepsIn } from '../support/recorded-in-history.ts';
import { sampleMail } from '../support/sample-mail.ts';
import { settleMail } from '../support/settle-mail.ts';
import { patience } from '../support/until.ts';

const dead = await deadLives();
/** The last mails of a life were under way when it died. */
const mailsUnderWay = 2;

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

describe('recognised', () => {
  test('there are five', () => expect(dead).toHaveLength(5));

  test.each(dead)('$id bears the mark: after a heartbeat a marker comes before the Update that a replay sees first', ({ history }) => {
    expect(mergedHeartbeats(history.events ?? [])).toContain('markerFirst');
  });

  test.each(dead)('$id does not replay', async ({ id, history }) => {
    await expect(Worker.runReplayHistory({ workflowBundle: await bundle }, history, planActivityWorkflowId(id))).rejects.toThrow();
  });
});

const bundle = workflowBundle();

test('brought back: each life stands where SQL says, goes on, and sends each mail once', { timeout: 120_000 }, async () => {
  await hit.stopWorkers();
  const rows = await Promise.all(dead.map(({ id, history }, index) => layOut(id, history, index)));
  for (const { id } of dead)
    await hit.client.workflow.start(workflowTypes.life, { workflowId: planActivityWorkflowId(id), taskQueue: hit.temporal.taskQueue, args: [{ id }] });

  await upgradeLives(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue });
  await hit.startWorkers();
  for (const { life, delivered, underWay } of rows) {
    const driver = hit.life(life.id);
    await expect
      .poll(async () => (await hit.client.workflow.getHandle(driver.workflowId).query(standingQuery))?.seq, patience)
      .toBeGreaterThanOrEqual(life.seq);
    await driver.take('withdrawal', { by: 'coordinator' }, { reason: 'Åter.' });
    const steps = await driver.steps();
    expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
    await expect.poll(async () => underWay.map(copies), patience).toEqual(underWay.map(() => 1));
    expect(delivered.map(copies)).toEqual(delivered.map(() => 0));
  }
});

const copies = (key: string) => hit.smtp.taken.filter((message) => message.includes(messageIdFor(key, 'hit.example'))).length;

/** Writes what the history says was recorded. The next periods are made long: a life of seconds would have thousands to catch up with. */
async function layOut(id: string, history: History, number: number): Promise<{ life: LifeState; delivered: string[]; underWay: string[] }> {
  const steps = stepsIn(history);
  const folded = steps.reduce((life, { patch }) => applyPatch(life, patch), {} as LifeState);
  const life: LifeState = { ...folded, policy: { ...folded.policy, report: { ...folded.policy.report, every: 'P1Y' } } };
  await insertPlanActivity(hit.db, rowOf(life, number));
  await projectLife(hit.db, id, null, life);
  for (const step of steps) {
    await insertStep(hit.db, { ...step, planActivity: id, kind: 'late', command: null, received: null });
    for (const key of step.mails) await askFor(id, key, step);
  }
  const keys = steps.flatMap(({ mails }) => mails);
  const ended = deliveredIn(history);
  const delivered = keys.slice(0, -mailsUnderWay).filter((key) => ended.has(key));
  for (const key of delivered) await settleMail(hit.db, key, { outcome: 'accepted', answer: '250', tried: true }, life.at);
  return { life, delivered, underWay: keys.filter((key) => !delivered.includes(key)) };
}

const rowOf = (life: LifeState, number: number) => ({
  id: life.id,
  planRef: null,
  caseNumber: `2026-9${number}`,
  title: `Ett ärende som dog, ${number}`,
  description: null,
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  activityArea: null,
  proposedBy: 'ltu',
  proposedContact: null,
  facts: { targetGroups: [], establishmentPhase: null, priority: null, budget: null, expectedResults: null, indicators: [], goals: [], more: {} },
  partners: [],
  unit: null,
  life,
  createdAt: life.at,
});

const askFor = (planActivity: string, key: string, { seq, at }: EarlierStep) =>
  askMail(hit.db, sampleMail(key, { messageId: messageIdFor(key, 'hit.example'), planActivity, askedAt: at, carrier: 'life', step: seq }));
