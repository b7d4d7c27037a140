/**
 * A person's Update that comes in while a slow step of the clock is being recorded: the worker tells the server that it is still at work, and on a
 * replay that task and the next are taken for one. Every such life must replay. HIT_PROVOKED_LIVES=500 tries as many.
 */
import { setTimeout } from 'node:timers/promises';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowBundle } from '../../activities/create-workers.ts';
import type { Effects } from '../../workflows/effects.ts';
import { lifeHistory } from '../support/histories.ts';
import type { HitEnv, Life } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';
import { mergedHeartbeats } from '../support/merged-heartbeat.ts';

const lives = Number(process.env['HIT_PROVOKED_LIVES'] ?? 12);
const betweenLivesMs = 150;
/** A heartbeat comes at four fifths of this: the step ends about then, a little before or after. */
const workflowTaskTimeout = '4s';
const slowStepMs = () => 3_060 + Math.random() * 160;
const updateAfterMs = 400;
/** The decision falls due so soon after the proposal. */
const within = 'PT5S';

let hit: HitEnv;
let slowed: Set<string>;
let sent: Promise<unknown>[];

/** The first step that the clock takes in a life is slow, and somebody decides meanwhile. */
const slowFirstClockStep = (effects: Effects): Effects => ({
  ...effects,
  async recordStep(request) {
    if ('clock' in request.step && !slowed.has(request.planActivity)) {
      slowed.add(request.planActivity);
      sent.push(setTimeout(updateAfterMs).then(() => decide(request.planActivity)));
      await setTimeout(slowStepMs());
    }
    return effects.recordStep(request);
  },
});
const decide = (planActivity: string) =>
  hit.send(planActivity, 'fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });

beforeAll(async () => {
  slowed = new Set();
  sent = [];
  hit = await startHit({ wrapEffects: slowFirstClockStep, workflowTaskTimeout });
});
afterAll(() => hit?.close());

async function proposeAll(): Promise<Life[]> {
  const proposed: Promise<Life>[] = [];
  for (let number = 0; number < lives; number += 1) {
    proposed.push(hit.propose({ policy: { decision: { within, remind: [] } } }));
    await setTimeout(betweenLivesMs);
  }
  return Promise.all(proposed);
}

test('a life replays, whenever the Update came in beside the slow step', { timeout: 120_000 + lives * 1_000 }, async () => {
  const all = await proposeAll();
  await expect.poll(() => slowed.size, { timeout: 60_000 }).toBe(lives);
  await expect.poll(async () => (await stages(all)).every((stage) => stage === 'awaitingAssignment'), { timeout: 60_000, interval: 500 }).toBe(true);
  await Promise.all(sent);

  const options = { workflowBundle: await workflowBundle() };
  const failed: string[] = [];
  let provoked = 0;
  for (const life of all) {
    const history = await lifeHistory(hit.client, life.workflowId);
    if (mergedHeartbeats(history.events ?? []).length > 0) provoked += 1;
    await Worker.runReplayHistory(options, history, life.workflowId).catch((error: unknown) => failed.push(String(error)));
  }
  console.log(`${lives} lives, ${provoked} with a heartbeat and an Update beside the step, ${failed.length} that do not replay`);
  expect(failed).toEqual([]);
  expect(provoked).toBeGreaterThan(0);
});

const stages = async (all: Life[]) => Promise.all(all.map(async (life) => (await life.state()).stage));
