/**
 * A person's Update that comes in while a slow step of the clock is being recorded: the worker tells the server that it is still at work, and on a
 * replay that task and the next are taken for one. Every such life must replay. HIT_PROVOKED_LIVES=500 tries as many.
 */
import { setTimeout } from 'node:timers/promises';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowBundle } from '../../activities/create-workers.ts';
import { lifeHistory } from '../support/histories.ts';
import type { Life } from '../support/hit-env.ts';
import type { Meeting } from '../support/merged-heartbeat.ts';
import { mergedHeartbeats } from '../support/merged-heartbeat.ts';
import type { SlowHit } from '../support/slow-steps.ts';
import { startHitWithSlowSteps } from '../support/slow-steps.ts';

const lives = Number(process.env['HIT_PROVOKED_LIVES'] ?? 12);
const atOnce = 24;
const betweenLivesMs = 150;

let slow: SlowHit;
beforeAll(async () => {
  slow = await startHitWithSlowSteps();
});
afterAll(() => slow?.hit.close());

/** So many lives side by side, each begun a little after the one before. */
async function liveAll(): Promise<Life[]> {
  const lived: Life[] = [];
  let begun = 0;
  const oneAfterAnother = async (place: number) => {
    await setTimeout(place * betweenLivesMs);
    while (begun++ < lives) lived.push(await slow.live());
  };
  await Promise.all(Array.from({ length: atOnce }, (_, place) => oneAfterAnother(place)));
  return lived;
}

test('a life replays, whenever the Update came in beside the slow step', { timeout: 120_000 + lives * 3_000 }, async () => {
  const options = { workflowBundle: await workflowBundle() };
  const failed: string[] = [];
  const met: Meeting[] = [];
  for (const life of await liveAll()) {
    const history = await lifeHistory(slow.hit.client, life.workflowId);
    met.push(...mergedHeartbeats(history.events ?? []));
    await Worker.runReplayHistory(options, history, life.workflowId).catch((error: unknown) => failed.push(String(error)));
  }
  const markerFirst = met.filter((one) => one === 'markerFirst').length;
  console.log(`${lives} lives, ${met.length} Updates beside a heartbeat (${markerFirst} behind the marker), ${failed.length} that do not replay`);
  expect(failed).toEqual([]);
  expect(met.length).toBeGreaterThan(0);
});
