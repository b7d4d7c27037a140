/**
 * Lives whose first step of the clock is slow: the worker tells the server that it is still at work just before or after the step ends, and a report
 * comes in meanwhile. Another step falls due right behind, so that a timer is set between the two: there the version before the one loop could not
 * be replayed.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import type { Effects } from '../../../workflows/effects.ts';
import type { HitEnv, HitOptions, Life } from './hit-env.ts';
import { startHit } from './hit-env.ts';
import { until } from './until.ts';

/** A heartbeat comes at four fifths of this. */
const workflowTaskTimeout = '4s';
const slowStepMs = () => 3_060 + Math.random() * 160;
const reportAfterMs = 400;
const comesWithinMs = 60_000;
/** The period ends after twelve seconds, which is the first step; two seconds later its report is due. */
const policy: PolicyChange = {
  report: { every: 'PT12S', due: 'PT2S', remindBefore: [], remindAfter: ['PT60S'], hearBefore: 'PT1S', ladder: [{ after: 'PT600S', role: 'referenceGroup' }] },
  mail: { workingDaysOnly: false, spread: 'PT1S', digest: 'never' },
};

export interface SlowHit {
  hit: HitEnv;
  /** Lets a life go through its slow step, with the report beside it, and ends it. */
  live(): Promise<Life>;
}

/** @param options where, outside the test run */
export async function startHitWithSlowSteps(options: Pick<HitOptions, 'temporal' | 'database'> = {}): Promise<SlowHit> {
  const slowed = new Map<string, Promise<unknown>>();
  const slow = (effects: Effects): Effects => ({
    ...effects,
    async recordStep(request) {
      if ('clock' in request.step && !slowed.has(request.planActivity)) {
        slowed.set(
          request.planActivity,
          setTimeout(reportAfterMs).then(() => report(request.planActivity)),
        );
        await setTimeout(slowStepMs());
      }
      return effects.recordStep(request);
    },
  });
  const hit = await startHit({ ...options, wrapEffects: slow, workflowTaskTimeout });
  const report = (planActivity: string) => hit.send(planActivity, 'report', { period: 'P1', form: 'short' }, { status: 'green', done: 'Klart.' });

  return {
    hit,
    async live() {
      const life = await hit.propose({ policy });
      await life.accept();
      await until(`the first step of the clock in ${life.id}`, async () => slowed.has(life.id), comesWithinMs);
      await slowed.get(life.id);
      await until(`the report of ${life.id} is in`, async () => (await life.state()).obligations['report-P1']?.state === 'met', comesWithinMs);
      await insist(life);
      return life;
    },
  };

  /** Somebody who sends the same again until it is answered: a slow machine may give a try up. */
  async function insist(life: Life): Promise<void> {
    const id = randomUUID();
    const withdraw = () => hit.send(life.id, 'withdrawal', { by: 'coordinator' }, { reason: 'Klart.' }, id);
    await until(`${life.id} is withdrawn`, async () => !('unavailable' in (await withdraw())), comesWithinMs);
  }
}
