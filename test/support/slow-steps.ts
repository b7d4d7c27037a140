/**
 * Lives whose first step of the clock is slow: the worker tells the server that it is still at work just before or after the step ends, and somebody
 * decides meanwhile.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Effects } from '../../workflows/effects.ts';
import type { HitEnv, Life } from './hit-env.ts';
import { startHit } from './hit-env.ts';
import { patience } from './until.ts';

/** A heartbeat comes at four fifths of this. */
const workflowTaskTimeout = '4s';
const slowStepMs = () => 3_060 + Math.random() * 160;
const updateAfterMs = 400;
/** The decision falls due so soon after the proposal. */
const within = 'PT5S';

export interface SlowHit {
  hit: HitEnv;
  /** Proposes a life whose decision soon falls due. */
  begin(): Promise<Life>;
  /** Waits until the decision that came in beside the slow step has been taken. */
  decided(life: Life): Promise<void>;
}

export async function startHitWithSlowSteps(): Promise<SlowHit> {
  const slowed = new Map<string, Promise<unknown>>();
  const slow = (effects: Effects): Effects => ({
    ...effects,
    async recordStep(request) {
      if ('clock' in request.step && !slowed.has(request.planActivity)) {
        slowed.set(
          request.planActivity,
          setTimeout(updateAfterMs).then(() => decide(request.planActivity)),
        );
        await setTimeout(slowStepMs());
      }
      return effects.recordStep(request);
    },
  });
  const hit = await startHit({ wrapEffects: slow, workflowTaskTimeout });
  /** Somebody who sends the same again until it is answered: a slow machine may give a try up. */
  async function decide(planActivity: string): Promise<void> {
    const id = randomUUID();
    const decision = { outcome: 'noFundingNeeded' as const, grants: [], instalments: [] };
    const send = () => hit.send(planActivity, 'fundingDecision', decision, { grounds: 'Skäl.', decidedBy: 'Anna Lind' }, id);
    while ('unavailable' in (await send())) await setTimeout(updateAfterMs);
  }

  return {
    hit,
    begin: () => hit.propose({ policy: { decision: { within, remind: [] } } }),
    async decided(life) {
      await expect.poll(() => slowed.has(life.id), patience).toBe(true);
      await slowed.get(life.id);
      await expect.poll(async () => (await life.state()).stage, patience).toBe('awaitingAssignment');
    },
  };
}
