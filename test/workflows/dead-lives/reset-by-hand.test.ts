/**
 * A run that somebody has reset to an earlier event, with Temporal's own tools: its workflow is behind SQL and comes to where it was, by its next step or
 * by `npm run reconcile`. Nothing is recorded twice, and no mail is sent again.
 */
import { randomUUID } from 'node:crypto';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { makeWorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { reconcile } from '../../../api/engine/reconciliation/reconciler.ts';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { lifeHistory } from '../../support/builders/histories.ts';
import { sentMails } from '../../support/builders/life-course.ts';
import { troubleWithSteps } from '../../support/db/kept-record.ts';
import type { Life } from '../../support/server/hit-env.ts';
import { pollLimit } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

const { ResetReapplyExcludeType } = proto.temporal.api.enums.v1;

// A run that is reset begins at today's time again.
const hit = hitForAll({ startsAt: new Date().toISOString() });

/** Reminded twice by the clock, decided, accepted and paused. */
async function lived(): Promise<Life> {
  const life = await hit.propose({ policy: { decision: { within: 'PT4S', remind: ['PT1S', 'PT2S'] }, mail: { workingDaysOnly: false } } });
  await expect.poll(async () => (await life.steps()).filter(({ step_key }) => step_key.includes('/')).length, pollLimit).toBeGreaterThanOrEqual(2);
  await life.accept();
  await life.take('pause', {}, { reason: 'Sjukdom.' });
  await sentMails(hit, life);
  return life;
}

/** To the end of its first task, or of one in the middle. */
async function reset({ workflowId }: Life, to: 'first' | 'middle', excluded: proto.temporal.api.enums.v1.ResetReapplyExcludeType[]): Promise<void> {
  const { events } = await lifeHistory(hit.client, workflowId);
  const ends = (events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes);
  const event = ends[to === 'first' ? 0 : Math.floor(ends.length / 2)];
  const { runId } = await hit.client.workflow.getHandle(workflowId).describe();
  await hit.client.workflowService.resetWorkflowExecution({
    namespace: hit.temporal.namespace,
    workflowExecution: { workflowId, runId },
    reason: 'by hand',
    requestId: randomUUID(),
    workflowTaskFinishEventId: event?.eventId ?? null,
    resetReapplyExcludeTypes: excluded,
  });
}

const compared = () => reconcile(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, shards: 1 });
const standing = ({ workflowId }: Life) => lastStepInHistory(hit.client, workflowId);
const nothingTwice = [ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE, ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_SIGNAL];

test.each<{ what: string; to: 'first' | 'middle'; excluded: proto.temporal.api.enums.v1.ResetReapplyExcludeType[]; goesOn: (life: Life) => Promise<unknown> }>([
  { what: 'to its beginning, with all that was sent to it sent again: by itself', to: 'first', excluded: [], goesOn: async () => {} },
  { what: 'to the middle, with all that was sent to it sent again: by itself', to: 'middle', excluded: [], goesOn: async () => {} },
  {
    what: 'to its beginning, with nothing sent again: by reconciling',
    to: 'first',
    excluded: nothingTwice,
    goesOn: async ({ id }) => {
      const behind = { id, what: expect.stringMatching(/^the workflow was at step \d+ and behind SQL at \d+$/), mended: true };
      expect((await compared()).drifts).toEqual([behind]);
    },
  },
  {
    what: 'to the middle, with nothing sent again: by the next command',
    to: 'middle',
    excluded: nothingTwice,
    goesOn: (life) => life.take('resume', {}, { reason: 'Frisk.' }),
  },
])('a run that is reset $what comes to where SQL is', async ({ to, excluded, goesOn }) => {
  const life = await lived();
  const before = await life.steps();
  await reset(life, to, excluded);
  await goesOn(life);
  await expect.poll(async () => (await standing(life)) === (await life.state()).seq, pollLimit).toBe(true);
  expect((await life.steps()).slice(0, before.length)).toEqual(before);
  expect(await troubleWithSteps(hit.db, life.id)).toEqual([]);
  await life.take('withdrawal', { by: 'coordinator' }, { reason: 'Klart.' });
  for (const { kind, copies } of await sentMails(hit, life)) expect(copies, kind).toBeLessThanOrEqual(1);
  await Worker.runReplayHistory({ workflowBundle: await makeWorkflowBundle() }, await lifeHistory(hit.client, life.workflowId), life.workflowId);
  expect((await compared()).drifts).toEqual([]);
});
