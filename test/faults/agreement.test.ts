/** SQL and Temporal: they agree in a sound program, and each way in which they can part is found. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromJson, toJson } from '../../db/queries/json-column.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv, Life } from '../support/server/hit-env.ts';
import { startHit } from '../support/server/hit-env.ts';
import { check } from './checker/check.ts';
import { judgeEngine } from './checker/engine.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

const place = () => ({ taskQueue: hit.temporal.taskQueue });
const found = async (): Promise<string> => (await judgeEngine(hit.client, hit.db, { ...place(), tries: 2 })).join('\n');
const rowOf = (life: Life) => hit.db('plan_activities').where({ id: life.id });

/** Writes a life down as it is not. @returns what puts the row back as it was */
async function rowSays(life: Life, change: (state: LifeState) => Partial<LifeState>): Promise<() => Promise<unknown>> {
  const { life: kept, seq } = (await rowOf(life).first('life', 'seq')) as { life: string; seq: number };
  const state = { ...fromJson<LifeState>(kept), ...change(fromJson<LifeState>(kept)) };
  await rowOf(life).update({ life: toJson(state), seq: state.seq });
  return () => rowOf(life).update({ life: kept, seq });
}

test('lives under way and at their end: everything that is checked is sound', async () => {
  const [going, gone] = [await hit.propose(), await hit.propose()];
  await going.accept();
  await gone.take('withdrawal', { by: 'coordinator' });
  const breaks = await check({ db: hit.db, client: hit.client, calls: [], ...place() });
  // These lives begin on another day than the machine's.
  expect(breaks.filter((one) => !one.includes('had not come when it was read'))).toEqual([]);
}, 120_000);

test('found: a row that has lost a step, a workflow that lacks one, and a life at its end whose workflow has not left', async () => {
  const [lost, behind, stays] = [await hit.propose(), await hit.propose(), await hit.propose()];
  const asTheyWere = [
    await rowSays(lost, ({ seq }) => ({ seq: seq - 1 })),
    await rowSays(behind, ({ seq }) => ({ seq: seq + 1 })),
    await rowSays(stays, () => ({ stage: 'withdrawn', obligations: {}, agenda: {} })),
  ];
  const trouble = await found();
  for (const putBack of asTheyWere) await putBack();
  expect(trouble).toContain(`${lost.id}: SQL is at step 0 and the workflow was at 1`);
  expect(trouble).toContain(`${lost.id}: its workflow is at step 1, and its row at 0`);
  expect(trouble).toContain(`${behind.id}: the workflow was at step 1 and behind SQL at 2`);
  expect(trouble).toContain(`${stays.id}: it is at its end, and its workflow has not left`);
}, 120_000);

test('found: a workflow that is gone, and one whose tasks fail', async () => {
  const life = await hit.propose();
  const handle = hit.client.workflow.getHandle(life.workflowId);
  await handle.terminate('planted');
  expect(await found()).toMatch(/has no workflow(.|\n)*its workflow has left, and there is something to do yet/);
  await hit.client.workflow.start(workflowTypes.life, { workflowId: life.workflowId, taskQueue: hit.temporal.taskQueue, args: [null] });
  await expect.poll(found, { timeout: 60_000, interval: 1_000 }).toContain(`${life.workflowId}: its workflow tasks fail`);
  await handle.terminate('planted');
}, 180_000);
