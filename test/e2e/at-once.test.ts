import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionInPart } from '../support/builders/proposal-in-seconds.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { ApiResponse, RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';

let hit: RunningHit;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-at-once-'));
  hit = await startHitProgram({ dataDir });
});
afterAll(async () => {
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const proposal = {
  title: 'Samtidigt',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  proposedBy: { organisation: 'ltu' },
  budget: { requestedSek: 400_000 },
  policy: { mail: { hold: 'PT0S' } },
};
const rejection = { outcome: 'rejected', grounds: 'Ryms inte.', decidedBy: 'Anna Lind' };
const times = 100;
const atOnce = 10;

test('of two contrary decisions sent at once one is answered 200 and the other 409, a hundred times', async () => {
  const coordinator = await hit.as(people.coordinator);

  async function decideBothWays(): Promise<void> {
    const { id } = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', proposal));
    const path = `/plan-activities/${id}/funding-decision`;
    const [approval, refusal] = (await Promise.all([coordinator.send('POST', path, decisionInPart), coordinator.send('POST', path, rejection)])) as [
      ApiResponse,
      ApiResponse,
    ];
    expect(new Set([approval.status, refusal.status])).toEqual(new Set([200, 409]));
    expect([approval, refusal].find(({ status }) => status === 409)?.body).toMatchObject({ type: expect.stringContaining('WrongStage') });
    expect(await coordinator.get(`/plan-activities/${id}`)).toMatchObject({ stage: approval.status === 200 ? 'awaitingAssignment' : 'rejected' });
    const history = readResponse('getHistory', await coordinator.get(`/plan-activities/${id}/history`)).items;
    expect(history.filter(({ what }) => what === 'fundingDecision')).toHaveLength(1);
  }

  for (let done = 0; done < times; done += atOnce) await Promise.all(Array.from({ length: atOnce }, decideBothWays));
}, 120_000);

test('the same proposal sent fifty times at once under one key is one plan activity, and fifty times the same answer', async () => {
  const coordinator = await hit.as(people.coordinator);
  const title = `En och samma ${randomUUID()}`;
  const responses = await Promise.all(
    Array.from({ length: 50 }, () => coordinator.send('POST', '/plan-activities', { ...proposal, title }, { 'Idempotency-Key': title.replaceAll(' ', '-') })),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(responses.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await coordinator.get(`/plan-activities?q=${encodeURIComponent(title)}`)).toMatchObject({ total: 1 });
}, 60_000);
