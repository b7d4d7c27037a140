import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import type { Request } from '../support/http/insist.ts';
import { insist } from '../support/http/insist.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { Person, RunningHit } from '../support/server/running-hit.ts';
import { killTemporalOf, people, startHitProgram } from '../support/server/running-hit.ts';

const kills = 3;

let dataDir: string;
let hit: RunningHit;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-killed-'));
});
afterEach(async () => {
  await hit?.stop();
  // A test that failed half-way leaves no server behind either.
  await killTemporalOf(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

test('killed between the commit of a decision and the end of its task, refuses the contrary decision after a restart', async () => {
  const { id, path } = await dieAfterDecision();
  const after = await hit.as(people.coordinator);
  const contrary = await after.send('POST', path, { outcome: 'rejected', grounds: 'Nej.', decidedBy: 'Anna Lind' });
  expect(contrary).toMatchObject({ status: 409, body: { type: expect.stringContaining('WrongStage') } });
  expect(await after.send('POST', path, decisionInPart, { 'Idempotency-Key': 'decide-once' })).toMatchObject({
    status: 200,
    body: { stage: 'awaitingAssignment' },
  });
  const history = readResponse('getHistory', await after.get(`/plan-activities/${id}/history`)).items;
  expect(history.filter(({ what }) => what === 'fundingDecision')).toHaveLength(1);
});

test('killed between the commit of a decision and the end of its task, sends the decision’s mail after a restart, though nobody does anything more', async () => {
  const { id } = await dieAfterDecision();
  const coordinator = await hit.as(people.coordinator);
  await expect
    .poll(async () => (await mails(coordinator, id)).find(({ kind }) => kind === 'decision'), { timeout: 30_000 })
    .toMatchObject({ outcome: 'accepted', recipient: people.actor });
});

test('killed three times with its Temporal server in mid-life of ten activities, goes on with all, each mail once and no gap in the audit', async () => {
  hit = await startHitProgram({ dataDir });
  const lives = Array.from({ length: 10 }, (_, number) => number);
  const done = Promise.all(lives.map(liveOn));
  done.catch(() => {});
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((passed) => setTimeout(passed, 2_500));
    await hit.killAll();
    hit = await startHitProgram({ dataDir });
  }
  const ids = await done;
  const coordinator = await hit.as(people.coordinator);

  for (const id of ids) {
    expect(await coordinator.get(`/plan-activities/${id}`)).toMatchObject({ stage: 'inProgress' });
    const reports = readResponse('listReports', await coordinator.get(`/plan-activities/${id}/reports`)).items;
    expect(reports[0]).toMatchObject({ period: 'P1', report: 'approved' });
    const history = readResponse('getHistory', await coordinator.get(`/plan-activities/${id}/history?limit=200`)).items;
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    for (const what of ['propose', 'fundingDecision', 'assignment', 'assignmentAnswer', 'report', 'review'])
      expect(history.filter((item) => item.what === what)).toHaveLength(1);
    await expect
      .poll(async () => (await mails(coordinator, id)).every(({ outcome }) => outcome === 'accepted' || outcome === 'superseded'), { timeout: 100_000 })
      .toBe(true);
    const sent = (await mails(coordinator, id)).map(({ messageId }) => messageId);
    expect(new Set(sent).size).toBe(sent.length);
  }
  const caught = await mailbox();
  expect(new Set(caught).size).toBe(caught.length);
}, 300_000);

/** The program ends with its Temporal server when SQL holds a decision and history does not; then both are there again. */
async function dieAfterDecision(): Promise<{ id: string; path: string }> {
  hit = await startHitProgram({ dataDir, program: 'test/support/programs/dying-hit.ts', environment: { DIE_AFTER: 'fundingDecision' } });
  const coordinator = await hit.as(people.coordinator);
  const { id } = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', proposalInSeconds));
  const path = `/plan-activities/${id}/funding-decision`;
  await expect(coordinator.post(path, decisionInPart, { 'Idempotency-Key': 'decide-once' })).rejects.toThrow();
  await hit.ended;
  await killTemporalOf(dataDir);
  hit = await startHitProgram({ dataDir });
  return { id, path };
}

async function liveOn(number: number): Promise<string> {
  const proposed = await insistAs(people.coordinator, 'POST', '/plan-activities', `propose-${number}`, {
    ...proposalInSeconds,
    title: `Liv ${number}`,
    policy: { report: { ...proposalInSeconds.policy.report, every: 'PT600S' }, mail: proposalInSeconds.policy.mail },
  });
  const { id } = readResponse('proposePlanActivity', proposed);
  const path = `/plan-activities/${id}`;
  await insistAs(people.coordinator, 'POST', `${path}/funding-decision`, `decide-${number}`, decisionInPart);
  await insistAs(people.coordinator, 'POST', `${path}/assignment`, `assign-${number}`, assignmentToLtu);
  await insistAs(people.actor, 'POST', `${path}/assignment-answer`, `accept-${number}`, { answer: 'accepted' });
  await insistAs(people.actor, 'PUT', `${path}/reports/P1`, `report-${number}`, fullReport);
  await insistAs(people.coordinator, 'POST', `${path}/reports/P1/review`, `review-${number}`, { outcome: 'approved' });
  return id;
}

const insistAs = (email: string, ...request: Request) => insist(() => hit.as(email), request);

const mails = async (person: Person, id: string) => readResponse('listMails', await person.get(`/mails?planActivity=${id}&limit=200`)).items;

async function mailbox(): Promise<string[]> {
  const all: string[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = (await (await fetch(`${hit.url}/mailbox?limit=200&page=${page}`, { headers: { Accept: 'application/json' } })).json()) as {
      items: { messageId: string }[];
      total: number;
    };
    all.push(...items.map(({ messageId }) => messageId));
    if (all.length >= total || items.length === 0) return all;
  }
}
