import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { lastStepInHistory } from '../../api/engine/reconciliation/steps-in-history.ts';
import { commandUpdate, planActivityWorkflowId } from '../../workflows/messages.ts';
import type { Life } from '../support/server/hit-env.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const runIdOf = async (life: Life) => (await hit.client.workflow.getHandle(planActivityWorkflowId(life.id)).describe()).runId;

async function quarterly(): Promise<Life> {
  const life = await hit.propose({ policy: { report: { every: 'P3M' } } });
  await life.accept();
  return life;
}

test('renews its run at the first period’s end after a year, and goes on as before', async () => {
  const life = await quarterly();
  const first = await runIdOf(life);
  await life.skip('340 days');
  expect(await runIdOf(life)).toBe(first);
  await life.skip('120 days');
  expect(await runIdOf(life)).not.toBe(first);
  const state = await life.state();
  expect(await lastStepInHistory(hit.client, life.workflowId)).toBe(state.seq);
  await life.take('report', { period: state.period?.name as string, form: 'short' }, { status: 'green', done: 'Klart.' });
});

test('answers a command of the run before again, and takes it no second time', async () => {
  const life = await quarterly();
  const id = randomUUID();
  const period = (await life.state()).period?.name as string;
  await hit.send(life.id, 'reply', { period, kind: 'statement' }, { text: 'Vi är på väg.' }, id);
  await life.skip('460 days');
  const again = { name: 'reply', id, attempt: 1, input: { period, kind: 'statement' } } as const;
  await hit.client.workflow.getHandle(life.workflowId).executeUpdate(commandUpdate, { args: [again], updateId: randomUUID() });
  expect((await life.steps()).filter(({ step_key }) => step_key === id)).toHaveLength(1);
});

test('loses none of the commands that race a renewal, and takes none twice', async () => {
  const life = await quarterly();
  await life.skip('365 days');
  const first = await runIdOf(life);
  const ids: string[] = Array.from({ length: 60 }, () => randomUUID());
  let passed = false;
  const racing = (async () => {
    const outcomes = [];
    for (const id of ids) {
      const period = (await life.state()).period?.name as string;
      outcomes.push(await hit.send(life.id, 'reply', { period, kind: 'statement' }, { text: 'Under tiden.' }, id));
      if (passed) await new Promise((later) => setTimeout(later, 5));
    }
    return outcomes;
  })();
  await life.skip('100 days');
  passed = true;
  const outcomes = await racing;
  expect(await runIdOf(life)).not.toBe(first);
  const taken = outcomes.flatMap((outcome, index) => ('status' in outcome && outcome.status === 201 ? [ids[index]] : []));
  // A period that has ended since it was read is no fault of the renewal: such a command is refused, not lost.
  expect(outcomes.every((outcome) => 'status' in outcome || 'refusal' in outcome)).toBe(true);
  const steps = (await life.steps()).map(({ step_key }) => step_key);
  expect(new Set(steps.filter((key) => taken.includes(key)))).toEqual(new Set(taken));
  expect(new Set(steps).size).toBe(steps.length);
  const seqs = (await life.steps()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});
