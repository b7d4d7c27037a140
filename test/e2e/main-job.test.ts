import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../../api/routes/all-operations.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { assignmentToLtu, decisionInPart, fullReport, proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import { workingDayAhead } from '../support/clock/days-ahead.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { pollLimit } from '../support/server/until.ts';

const { report, ...rules } = proposalInSeconds.policy;
/** Time enough for advice before the Partnership has the matter, also where the machine is slow. */
const ladder = [
  { after: 'PT2S', role: 'referenceGroup' },
  { after: 'PT12S', role: 'steeringGroup' },
];
const proposal = { ...proposalInSeconds, policy: { ...rules, report: { ...report, ladder } } };
let hit: RunningHit;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-e2e-'));
  hit = await startHitProgram({ dataDir });
});
afterAll(async () => {
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A real response is exactly what the API's document says, to the last field. */
function expectDocumented(operation: string, answer: unknown): void {
  const schema = operations.find(({ id }) => id === operation)?.responses[0]?.schema;
  expect(schema?.parse(answer), operation).toEqual(answer);
}

test('brings the plan with it: seventeen activities in the portfolio, one of them without a lead to ask', async () => {
  const portfolio = readResponse('getPortfolio', await (await hit.as(people.coordinator)).get('/portfolio'));
  expect(portfolio).toMatchObject({ total: 17, byStage: { awaitingAnswer: 16, awaitingAssignment: 1 } });
  expect(portfolio.byActivityArea.filter((area) => area.planActivities === 0).length).toBeGreaterThan(0);
});

test('takes a plan activity from proposal to a decision of the Regional Partnership that acts, with each mail once', async () => {
  const coordinator = await hit.as(people.coordinator);
  const actor = await hit.as(people.actor);
  const rai = await hit.as(people.referenceGroup);
  const partnership = await hit.as(people.steeringGroup);
  const secretary = await hit.as(people.secretary);

  const key = { 'Idempotency-Key': 'main-job' };
  const proposed = readResponse('proposePlanActivity', await coordinator.post('/plan-activities', proposal, key));
  expect(await coordinator.post('/plan-activities', proposal, key)).toEqual(proposed);
  expect(proposed).toMatchObject({ stage: 'proposed', version: 1, obligations: [{ kind: 'decision', owedBy: { role: 'coordinator' }, state: 'open' }] });
  const path = `/plan-activities/${proposed.id}`;
  expect((await coordinator.send('POST', `${path}/funding-decision`, decisionInPart, { 'If-Match': '"v9"' })).status).toBe(412);
  const funded = await coordinator.post(`${path}/funding-decision`, decisionInPart, { 'If-Match': '"v1"' });
  expect(funded).toMatchObject({ stage: 'awaitingAssignment', grantedSek: 300_000 });
  expect(await coordinator.send('POST', `${path}/funding-decision`, decisionInPart)).toMatchObject({ status: 409, body: { code: 'WrongStage' } });
  expect(await coordinator.post(`${path}/assignment`, assignmentToLtu)).toMatchObject({ stage: 'awaitingAnswer' });
  expect(await actor.post(`${path}/assignment-answer`, { answer: 'accepted' })).toMatchObject({ stage: 'inProgress' });

  const reports = async () => readResponse('listReports', await actor.get(`${path}/reports`)).items;
  expect(await reports()).toMatchObject([{ period: 'P1', state: 'open', report: null }]);
  expect((await actor.send('PUT', `${path}/reports/P1`, fullReport)).status).toBe(201);
  const replaced = await actor.send('PUT', `${path}/reports/P1`, { ...fullReport, done: 'Tre kursomgångar.' });
  expect(replaced).toMatchObject({ status: 200, body: { report: 'submitted', content: { done: 'Tre kursomgångar.' } } });
  await coordinator.post(`${path}/reports/P1/review`, { outcome: 'approved', comment: 'Tack.' });
  expect(await actor.send('PUT', `${path}/reports/P1`, fullReport)).toMatchObject({ status: 409, body: { code: 'ReportAlreadyReviewed' } });

  const escalation = async (role: string) =>
    readResponse('listEscalations', await partnership.get('/escalations?limit=100')).items.find(
      (item) => item.planActivity === proposed.id && item.role === role,
    );
  await expect.poll(() => escalation('referenceGroup'), pollLimit).toMatchObject({ period: 'P2', state: 'open' });
  const toAdvise = await escalation('referenceGroup');
  expect((await rai.send('POST', `/escalations/${toAdvise?.id}/advice`, { kind: 'support', text: 'Erbjud stöd med rapporten.' })).status).toBe(201);
  await expect.poll(() => escalation('steeringGroup'), pollLimit).toMatchObject({ period: 'P2', state: 'open' });

  const dossier = `/escalations/${(await escalation('steeringGroup'))?.id}`;
  for (const reader of [partnership, secretary, coordinator, actor]) expectDocumented('getEscalation', await reader.get(dossier));
  const dueOn = workingDayAhead(40);
  const word = { outcome: 'newDate', dueOn, grounds: 'Aktören har visat att arbetet pågår.' };
  for (const other of [rai, coordinator]) expect((await other.send('POST', `${dossier}/decision`, word)).status).toBe(403);
  expect((await secretary.send('POST', `${dossier}/decision`, word)).status).toBe(422);
  const meeting = { heldOn: dayOf(proposed.createdAt), paragraph: '§ 12' };
  const decided = await secretary.send('POST', `${dossier}/decision`, { ...word, meeting });
  expect(decided).toMatchObject({ status: 201, body: { state: 'decided', decision: { kind: 'newDate', meeting } } });
  const late = (await reports()).find(({ period }) => period === 'P2');
  expect(late).toMatchObject({ state: 'open', dueVersion: 2, dueOn });
  expect((await partnership.send('POST', `${dossier}/decision`, { outcome: 'noted', grounds: 'En gång till.' })).status).toBe(409);

  const mailsOfIt = async () => readResponse('listMails', await coordinator.get(`/mails?planActivity=${proposed.id}&limit=200`)).items;
  const mails = await mailsOfIt();
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  const ofSecondPeriod = mails.filter(({ obligation }) => obligation === 'report-P2').map(({ kind }) => kind);
  expect(ofSecondPeriod).toEqual(expect.arrayContaining(['reminder', 'hearing', 'bodyWord']));
  for (const kind of ['receipt', 'decision', 'assignmentAsked', 'reportReceived', 'reviewResult', 'escalationRaised'])
    expect(mails.map((mail) => mail.kind)).toContain(kind);

  await expect.poll(async () => (await mailsOfIt()).filter(({ outcome }) => outcome === 'queued').length, pollLimit).toBe(0);
  const mailbox = (await (await fetch(`${hit.url}/mailbox?limit=200&to=actor@ltu.example`, { headers: { Accept: 'application/json' } })).json()) as {
    items: { messageId: string }[];
  };
  const known = new Set(mails.map(({ messageId }) => messageId));
  const ours = mailbox.items.filter(({ messageId }) => known.has(messageId));
  expect(new Set(ours.map(({ messageId }) => messageId)).size).toBe(ours.length);
  expect(ours.length).toBeGreaterThan(5);

  for (const [operation, answer] of Object.entries({
    getPlanActivity: path,
    listReports: `${path}/reports`,
    getHistory: `${path}/history?limit=200`,
    listMails: `/mails?planActivity=${proposed.id}&limit=200`,
    listTasks: '/tasks',
    getPortfolio: '/portfolio',
  }))
    expectDocumented(operation, await coordinator.get(answer));

  const history = readResponse('getHistory', await coordinator.get(`${path}/history?limit=200`)).items;
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
});
