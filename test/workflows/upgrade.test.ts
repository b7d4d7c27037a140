/** Runs of an earlier version are started again from their rows, others are left alone; what counts is the start of the run that is there afterwards. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upgradeLives } from '../../api/lifecycle-upgrade.ts';
import { standingQuery, workflowTypes } from '../../workflows/messages.ts';
import type { HitEnv, Life } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';

let hit: HitEnv;
beforeAll(async () => {
  hit = await startHit();
});
afterAll(() => hit?.close());

const handleOf = (life: Life) => hit.client.workflow.getHandle(life.workflowId);
const runOf = async (life: Life) => (await handleOf(life).describe()).runId;
const upgrade = (say: (line: string) => void = () => {}) => upgradeLives(hit.client, hit.db, { taskQueue: hit.temporal.taskQueue, say });

/** A life whose open run was begun without the mark, as the version before did. */
async function lifeOfEarlierVersion(): Promise<Life> {
  const life = await hit.propose();
  await handleOf(life).terminate('begun again below, as the version before would have');
  const workflow = { workflowId: life.workflowId, taskQueue: hit.temporal.taskQueue, args: [{ id: life.id, life: await life.state() }] };
  await hit.client.workflow.start(workflowTypes.life, workflow);
  return life;
}

test('brings over what lacks the mark and nothing else, and says how many', async () => {
  const [earlier, present] = [await lifeOfEarlierVersion(), await hit.propose()];
  const [runOfEarlier, runOfPresent] = [await runOf(earlier), await runOf(present)];
  const said: string[] = [];
  await upgrade((line) => said.push(line));
  expect(said).toEqual(['Bringing 1 lives of an earlier version over to this one …']);
  expect(await runOf(earlier)).not.toBe(runOfEarlier);
  expect(await runOf(present)).toBe(runOfPresent);
  expect(await handleOf(earlier).query(standingQuery)).toEqual({ seq: 1, stage: 'proposed' });
  await earlier.accept();

  const afterwards = await runOf(earlier);
  await upgrade((line) => said.push(line));
  expect(said).toHaveLength(1);
  expect(await runOf(earlier)).toBe(afterwards);
});

test('leaves a life alone that has ended and whose run has left', async () => {
  const life = await hit.propose();
  await life.take('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, { grounds: 'Skäl.', decidedBy: 'Anna Lind' });
  await expect.poll(async () => (await handleOf(life).describe()).status.name, { timeout: 20_000 }).toBe('COMPLETED');
  await upgrade();
  expect((await handleOf(life).describe()).status.name).toBe('COMPLETED');
});

test('goes on until every run has the mark, also where a start is not taken at once', async () => {
  const lives = await Promise.all(Array.from({ length: 5 }, lifeOfEarlierVersion));
  let refused = 0;
  const start = hit.client.workflow.start.bind(hit.client.workflow);
  const stubborn = Object.assign(Object.create(hit.client), {
    workflow: Object.assign(Object.create(hit.client.workflow), {
      start: async (...request: Parameters<typeof start>) => {
        refused += 1;
        if (refused % 2 === 1) throw new Error('the server is busy');
        return start(...request);
      },
    }),
  });
  await upgradeLives(stubborn, hit.db, { taskQueue: hit.temporal.taskQueue });
  expect(refused).toBeGreaterThan(lives.length);
  for (const life of lives) await life.accept();
});
