import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CommandOutcome } from '../../api/engine/gateway.ts';
import { planActivityIdOf } from '../../api/operations/command-id.ts';
import type { CommandInputs } from '../../workflows/domain/commands.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import { hitForAll } from '../support/workflows/hit-for-tests.ts';

const hit = hitForAll();

const took = (outcome: CommandOutcome) => 'status' in outcome && outcome.status < 300;
const words = { grounds: 'Skäl.', decidedBy: 'Anna Lind' };

async function inBatches<T>(count: number, size: number, job: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  while (results.length < count) results.push(...(await Promise.all(Array.from({ length: Math.min(size, count - results.length) }, job))));
  return results;
}

describe('contrary commands at once', () => {
  test('takes one of two contrary decisions and refuses the other, a hundred times', async () => {
    const outcomes = await inBatches(100, 10, async () => {
      const life = await hit.propose();
      const pair = await Promise.all([
        life.send('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words),
        life.send('fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words),
      ]);
      const { stage } = await life.state();
      const decisions = (await life.steps()).filter(({ kind }) => kind === 'fundingDecision').length;
      return { pair, stage, decisions };
    });
    for (const { pair, stage, decisions } of outcomes) {
      expect(pair.filter(took)).toHaveLength(1);
      expect(pair.find((outcome) => 'refusal' in outcome)).toMatchObject({ refusal: { type: 'WrongStage' } });
      expect(stage).toBe(took(pair[0]) ? 'awaitingAssignment' : 'rejected');
      expect(decisions).toBe(1);
    }
  });

  test('takes one of two decisions in two cases that name one case number, and refuses the other at that field', async () => {
    const outcomes = await inBatches(10, 5, async () => {
      const lives = await Promise.all([hit.propose(), hit.propose()]);
      const caseNumber = `608-${lives[0].id}`;
      const decision: CommandInputs['fundingDecision'] = { outcome: 'noFundingNeeded', grants: [], instalments: [] };
      return Promise.all(lives.map((life) => life.send('fundingDecision', decision, { ...words, caseNumber })));
    });
    for (const pair of outcomes) {
      expect(pair.filter(took)).toHaveLength(1);
      expect(pair.find((outcome) => 'refusal' in outcome)).toMatchObject({
        refusal: { type: 'ValueNotAllowed', field: 'caseNumber', reason: { code: 'caseNumberOfAnother' } },
      });
    }
  });

  test('takes one of two contrary answers of the lead', async () => {
    const life = await hit.propose();
    await life.take('fundingDecision', { outcome: 'noFundingNeeded', grants: [], instalments: [] }, words);
    await life.take('assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
    const pair = await Promise.all([life.send('assignmentAnswer', { answer: 'accepted' }), life.send('assignmentAnswer', { answer: 'declined' })]);
    expect(pair.filter(took)).toHaveLength(1);
  });
});

test('begins one life when the same proposal is sent fifty times at once, each with the same answer', async () => {
  const id = randomUUID();
  const input = { policy: (await (await hit.propose()).state()).policy, runs: {}, yearly: false, proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten' };
  const body = { title: 'En och samma', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => hit.send(planActivityIdOf(id), 'propose', input, body, id)));
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  expect(outcomes[0]).toMatchObject({ status: 201, body: { id: planActivityIdOf(id), stage: 'proposed' } });
  expect(await hit.db('plan_activities').where({ title: 'En och samma' }).count({ count: '*' })).toEqual([{ count: 1 }]);
});

describe('without a worker', () => {
  test('stores a report, delivers it when the worker is back, and counts it as received when it was', async () => {
    const life = await hit.propose();
    await life.accept();
    const period = (await life.state()).period?.name as string;
    await hit.stopWorkers();
    const outcome = await life.send('report', { period, form: 'short' }, { status: 'green', done: 'Klart.' });
    expect(outcome).toMatchObject({ status: 202, body: { state: 'received' } });
    expect((await life.state()).obligations[`report-${period}`]).toMatchObject({ state: 'open' });
    await hit.startWorkers();
    await expect
      .poll(
        async () => {
          await hit.sweep();
          return (await life.state()).obligations[`report-${period}`];
        },
        { timeout: 20_000 },
      )
      .toMatchObject({ state: 'met', onTime: true });
  });

  test('gives any other command up, and takes it when it is sent again', async () => {
    const life = await hit.propose();
    await hit.stopWorkers();
    const id = randomUUID();
    const decide = () => hit.send(life.id, 'fundingDecision', { outcome: 'rejected', grants: [], instalments: [] }, words, id);
    expect(await decide()).toEqual({ unavailable: true });
    await hit.startWorkers();
    expect((await life.state()).stage).toBe('proposed');
    expect(await decide()).toMatchObject({ status: 200, body: { stage: 'rejected' } });
    expect(await decide()).toMatchObject({ status: 200, body: { stage: 'rejected' } });
    expect((await life.steps()).filter(({ kind }) => kind === 'fundingDecision')).toHaveLength(1);
  });

  test('takes a report that came in by the rung before it troubles the reference group', async () => {
    const life = await hit.propose({ policy: { report: { every: 'P1M' } } });
    await life.accept();
    const period = (await life.state()).period?.name as string;
    const rung = Object.values((await life.state()).agenda).find((item) => item.role === 'referenceGroup')?.at ?? '';
    // The worker goes before the rung, the report is stored just in time, and the worker is back after it. Between the hearing and the rung nothing is due.
    await life.skipTo(addMs(rung, -3_600_000));
    await hit.stopWorkers();
    const secondsLeft = 4;
    await life.skipTo(addMs(rung, -secondsLeft * 1000));
    const id = randomUUID();
    await hit.store(life.id, 'report', { period, form: 'short' }, { status: 'green', done: 'Klart.' }, id);
    await new Promise((passed) => setTimeout(passed, secondsLeft * 1000));
    await hit.startWorkers();
    await expect.poll(async () => (await life.steps()).some(({ step_key }) => step_key === id), { timeout: 60_000 }).toBe(true);
    expect(await hit.db('escalations').where({ plan_activity: life.id })).toEqual([]);
  });
});
