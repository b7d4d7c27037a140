/**
 * Five lives that no worker could replay any more, recorded under load by the version before the one loop: recognised, and brought back from their
 * rows, each mail once. What brings them back is what the upgrade does with every run of that version.
 */
import { Worker } from '@temporalio/worker';
import { describe, expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { upgradeLives } from '../../../api/engine/upgrade-runs.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';
import { planActivityWorkflowId, workflowTypes } from '../../../workflows/messages.ts';
import { layOutDeadLife } from '../../support/builders/laid-out-dead-life.ts';
import { deadLives } from '../../support/server/kept-histories.ts';
import { mergedHeartbeats } from '../../support/server/merged-heartbeat.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const dead = await deadLives();

const hit = hitForAll();

describe('recognised', () => {
  test('there are five', () => expect(dead).toHaveLength(5));

  test.each(dead)('$id bears the mark: after a heartbeat a marker comes before the Update that a replay sees first', ({ history }) => {
    expect(mergedHeartbeats(history.events ?? [])).toContain('markerFirst');
  });

  test.each(dead)('$id does not replay', async ({ id, history }) => {
    await expect(Worker.runReplayHistory({ workflowBundle: await bundle }, history, planActivityWorkflowId(id))).rejects.toThrow();
  });
});

const bundle = makeWorkflowBundle();

test('brought back: each life stands where SQL says, goes on, and sends each mail once', { timeout: 120_000 }, async () => {
  await hit.stopWorkers();
  const rows = await Promise.all(dead.map((one, index) => layOutDeadLife(hit.db, one, index)));
  for (const { id } of dead)
    await hit.client.workflow.start(workflowTypes.life, { workflowId: planActivityWorkflowId(id), taskQueue: hit.temporal.taskQueue, args: [{ id }] });

  await upgradeLives(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue });
  await hit.startWorkers();
  for (const { life, delivered, underWay } of rows) {
    const driver = hit.life(life.id);
    await expect.poll(() => lastStepInHistory(hit.client, driver.workflowId), pollLimit).toBeGreaterThanOrEqual(life.seq);
    await driver.take('withdrawal', { by: 'coordinator' }, { reason: 'Åter.' });
    const steps = await driver.steps();
    expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
    await expect.poll(async () => underWay.map(copies), pollLimit).toEqual(underWay.map(() => 1));
    expect(delivered.map(copies)).toEqual(delivered.map(() => 0));
  }
});

const copies = (key: string) => hit.smtp.taken.filter((message) => message.includes(messageIdFor(key, 'hit.example'))).length;
