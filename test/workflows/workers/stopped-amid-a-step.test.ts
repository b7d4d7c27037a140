/** Workers that are stopped while a step is being recorded: what is not done when the grace has passed is cut off, done again later, and no fault. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { pollLimit, until } from '../../support/server/until.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';

let hangs = false;
let hanging = 0;
const hit = hitForAll({
  wrapEffects: (effects) => ({
    ...effects,
    async recordStep(request) {
      if (hangs) {
        hanging += 1;
        await setTimeout(60_000, undefined, { ref: false });
      }
      return effects.recordStep(request);
    },
  }),
});

test('a step that outlasts the grace is cut off without a complaint, and taken by the next worker', async () => {
  const life = await hit.propose();
  hangs = true;
  const id = randomUUID();
  const withdraw = () => hit.send(life.id, 'withdrawal', { by: 'coordinator' }, { reason: 'Avbruten.' }, id);
  expect(await withdraw()).toEqual({ unavailable: true });
  await until('the step is being recorded', async () => hanging > 0, 30_000);
  await hit.stopWorkers();
  hangs = false;
  await hit.startWorkers();
  await expect.poll(withdraw, pollLimit).toMatchObject({ status: 200 });
  expect((await life.state()).stage).toBe('withdrawn');
  expect(await lastStepInHistory(hit.client, life.workflowId)).toBe(2);
});
