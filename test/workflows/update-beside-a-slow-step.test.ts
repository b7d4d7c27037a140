/**
 * A person's Update that comes in while a slow step of the clock is being recorded: the worker tells the server that it is still at work, and on a
 * replay that task and the next are taken for one. Every such life must replay. HIT_PROVOKED_LIVES=500 tries as many.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provokeHeartbeats } from '../support/server/provoked-heartbeats.ts';
import type { SlowHit } from '../support/server/slow-steps.ts';
import { startHitWithSlowSteps } from '../support/server/slow-steps.ts';

const lives = Number(process.env['HIT_PROVOKED_LIVES'] ?? 12);

let slow: SlowHit;
beforeAll(async () => {
  slow = await startHitWithSlowSteps();
});
afterAll(() => slow?.hit.close());

test('a life replays, whenever the Update came in beside the slow step', { timeout: 120_000 + lives * 3_000 }, async () => {
  const { lives: lived, met, trouble } = await provokeHeartbeats(slow, { isEnough: (_, begun) => begun >= lives });
  const markerFirst = met.filter((one) => one === 'markerFirst').length;
  console.log(`${lived} lives, ${met.length} Updates beside a heartbeat (${markerFirst} behind the marker), ${trouble.length} of trouble`);
  expect(trouble).toEqual([]);
  expect(lived).toBe(lives);
  expect(met.length).toBeGreaterThan(0);
});
