/** The main job over HTTP on the real engine: proposal, decision, assignment, reports, a silent period before RAI and RP, the body's decision. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { operations } from '../../api/operations.ts';
import { findPersonByEmail } from '../../db/person-store.ts';
import type { PlanTermKind } from '../../db/plan-store.ts';
import { savePlanTerm } from '../../db/plan-store.ts';
import { createToken } from '../../db/token-store.ts';
import type { HitEnv } from '../support/hit-env.ts';
import { startHit } from '../support/hit-env.ts';

const emails = {
  coordinator: 'coordinator@lansstyrelsen.example',
  secretary: 'secretary@lansstyrelsen.example',
  rai: 'rai@rai.example',
  rp: 'partnership@rp.example',
  actor: 'actor@ltu.example',
};
type Who = keyof typeof emails;
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a program in another language would read them
type Answer = { status: number; body: any };

let hit: HitEnv;
let address: string;
let server: ReturnType<typeof createServer>;
const tokens: Partial<Record<Who, string>> = {};

beforeAll(async () => {
  hit = await startHit();
  const terms: [PlanTermKind, string][] = [
    ['developmentArea', 'kompetens'],
    ['focusArea', 'kompetens-arbete'],
    ['activityArea', 'sprakstudier'],
    ['targetGroup', 'nyanlanda-i-etablering'],
    ['goal', 'sysselsattning'],
  ];
  for (const [kind, id] of terms) await savePlanTerm(hit.db, { kind, id, name: id, position: 0, facts: {} });
  for (const [who, email] of Object.entries(emails) as [Who, string][]) {
    const person = await findPersonByEmail(hit.db, email);
    tokens[who] = await createToken(hit.db, person?.id as string, new Date().toISOString());
  }
  const log = { info: () => {}, error: (fields: object, message: string) => console.error(message, fields) };
  const gateway = { execute: hit.gateway.execute, ready: async () => ({ ok: true, checks: {} }) };
  server = createServer(createApp({ db: hit.db, gateway, ownFunder: 'lansstyrelsen-norrbotten', log, publicUrl: 'http://127.0.0.1' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await hit?.close();
});

async function ask(who: Who, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const schemaOf = (id: string) => operations.find((operation) => operation.id === id)?.answers[0]?.schema;

test('a plan activity lives from proposal to the steering group’s decision', async () => {
  const key = { 'idempotency-key': 'main-job' };
  const proposal = {
    title: 'Korta vägen för akademiker',
    developmentArea: 'kompetens',
    focusArea: 'kompetens-arbete',
    activityArea: 'sprakstudier',
    targetGroups: ['nyanlanda-i-etablering'],
    proposedBy: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
    budget: { requestedSek: 400000, ownSek: 100000 },
    goals: ['sysselsattning'],
    policy: {
      report: {
        every: 'PT8H',
        due: 'PT2H',
        remindBefore: ['PT1H'],
        remindAfter: ['PT1H'],
        hearBefore: 'PT1H',
        ladder: [
          { after: 'PT2H', role: 'referenceGroup' },
          { after: 'PT4H', role: 'steeringGroup' },
        ],
      },
      mail: { workingDaysOnly: false, digest: 'never' },
    },
  };
  const proposed = await ask('coordinator', 'POST', '/plan-activities', proposal, key);
  expect(proposed).toMatchObject({
    status: 201,
    body: { stage: 'proposed', version: 1, obligations: [{ kind: 'decision', owedBy: { role: 'coordinator' }, state: 'open' }] },
  });
  expect((await ask('coordinator', 'POST', '/plan-activities', proposal, key)).body).toEqual(proposed.body);
  const { id } = proposed.body;
  const at = `/plan-activities/${id}`;

  const decision = {
    outcome: 'approvedInPart',
    grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300000 }],
    conditions: ['Medlen används i år.'],
    grounds: 'Skäl.',
    decidedBy: 'Anna Lind',
  };
  expect(await ask('coordinator', 'POST', `${at}/funding-decision`, decision, { 'if-match': '"v9"' })).toMatchObject({ status: 412 });
  expect(await ask('coordinator', 'POST', `${at}/funding-decision`, decision, { 'if-match': '"v1"' })).toMatchObject({
    status: 200,
    body: { stage: 'awaitingAssignment', grantedSek: 300000 },
  });
  expect(await ask('coordinator', 'POST', `${at}/funding-decision`, decision)).toMatchObject({ status: 409, body: { type: 'WrongStage' } });
  const assignment = {
    lead: { organisation: 'ltu', contact: { name: 'Kim Åström', email: 'actor@ltu.example' } },
    partners: [{ organisation: 'ltu-business', role: 'genomförare' }],
  };
  expect(await ask('coordinator', 'POST', `${at}/assignment`, assignment)).toMatchObject({ status: 200, body: { stage: 'awaitingAnswer' } });
  expect(await ask('actor', 'POST', `${at}/assignment-answer`, { answer: 'accepted' })).toMatchObject({
    status: 200,
    body: { stage: 'inProgress', lead: 'ltu' },
  });

  expect(await ask('actor', 'GET', `${at}/reports`)).toMatchObject({ status: 200, body: { items: [{ period: 'P1', state: 'open', report: null }] } });
  const report = { status: 'green', done: 'Två kursomgångar.', participants: { women: 12, men: 10 }, usedSek: 75000, deviations: '' };
  expect(await ask('actor', 'PUT', `${at}/reports/P1`, report)).toMatchObject({
    status: 201,
    body: { period: 'P1', report: 'submitted', content: { usedSek: 75000 } },
  });
  expect(await ask('actor', 'PUT', `${at}/reports/P1`, { ...report, done: 'Tre.' })).toMatchObject({ status: 200, body: { content: { done: 'Tre.' } } });
  expect(await ask('coordinator', 'POST', `${at}/reports/P1/review`, { outcome: 'approved' })).toMatchObject({ body: { report: 'approved' } });
  expect(await ask('actor', 'PUT', `${at}/reports/P1`, report)).toMatchObject({ status: 409, body: { type: 'ReportAlreadyReviewed' } });

  await hit.life(id).skip('23 hours');
  const escalations = await ask('rp', 'GET', '/escalations?state=open');
  expect(escalations.body).toMatchObject({
    total: 1,
    items: [{ planActivity: id, period: 'P2', role: 'steeringGroup', body: 'regionala-partnerskapet', mailsNotAccepted: 0 }],
  });
  const [{ id: escalation }] = escalations.body.items;
  for (const who of ['rp', 'secretary', 'coordinator', 'actor'] as const) {
    const dossier = await ask(who, 'GET', `/escalations/${escalation}`);
    expect(schemaOf('getEscalation')?.parse(dossier.body)).toEqual(dossier.body);
  }
  const word = { outcome: 'newDate', dueOn: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10), grounds: 'Arbetet pågår.' };
  expect(await ask('coordinator', 'POST', `/escalations/${escalation}/decision`, word)).toMatchObject({ status: 403 });
  expect(await ask('secretary', 'POST', `/escalations/${escalation}/decision`, word)).toMatchObject({ status: 422 });
  const decided = await ask('secretary', 'POST', `/escalations/${escalation}/decision`, { ...word, meeting: { heldOn: '2026-09-15', paragraph: '§ 12' } });
  expect(decided).toMatchObject({ body: { state: 'decided', decision: { kind: 'newDate' } } });
  expect([200, 201]).toContain(decided.status);
  expect(await ask('rp', 'POST', `/escalations/${escalation}/decision`, word)).toMatchObject({ status: 409 });

  for (const [operation, path] of [
    ['getPlanActivity', at],
    ['listReports', `${at}/reports`],
    ['getHistory', `${at}/history?limit=200`],
    ['listMails', `/mails?planActivity=${id}&limit=200`],
    ['listTasks', '/tasks'],
    ['getPortfolio', '/portfolio'],
  ] as const) {
    const answer = await ask('coordinator', 'GET', path);
    expect(answer.status).toBe(200);
    expect(schemaOf(operation)?.parse(answer.body), operation).toEqual(answer.body);
  }
});
