/** One Idempotency-Key and one body are one command, whoever's network repeats it; and what a command carries into a life. */
import { describe, expect, test } from 'vitest';
import { escalationOf, own, startApiWorld } from '../../support/http/api-world.ts';
import { refusedFields, responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const proposal = {
  title: '  Korta vägen  ',
  description: 'En text om Kim Berg',
  developmentArea: 'kompetens',
  focusArea: 'kompetens-arbete',
  proposedBy: { organisation: 'ltu' },
  budget: { requestedSek: 400000 },
};
const decision = `/api/v1/plan-activities/${own}/funding-decision`;

describe('commands', () => {
  const world = worldForAll(startApiWorld);

  test('the same key and body get the same answer and are sent once, also with the members in another order', async () => {
    const before = world.sent.length;
    const headers = { 'idempotency-key': 'key-1' };
    const first = await world.request('lead', 'POST', '/api/v1/plan-activities', proposal, headers);
    const { title, ...rest } = proposal;
    const again = await world.request('lead', 'POST', '/api/v1/plan-activities', { ...rest, title }, headers);
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`/api/v1/plan-activities/${responseIn('proposePlanActivity', first).id}`);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(world.sent).toHaveLength(before + 1);
  });

  test('the same key with another body is 422', async () => {
    const response = await world.request('lead', 'POST', '/api/v1/plan-activities', { ...proposal, title: 'Annan' }, { 'idempotency-key': 'key-1' });
    expect(response.body).toMatchObject({ status: 422, errors: [{ field: 'Idempotency-Key' }] });
  });

  test('a key belongs to a person, a method and a path', async () => {
    const before = world.sent.length;
    await world.request('coordinator', 'POST', '/api/v1/plan-activities', proposal, { 'idempotency-key': 'key-1' });
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/pause`, {}, { 'idempotency-key': 'key-1' });
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/resume`, {}, { 'idempotency-key': 'key-1' });
    expect(new Set(world.sent.slice(before).map((command) => command.id)).size).toBe(3);
  });

  test('without a key every request is new', async () => {
    const before = world.sent.length;
    for (const _ of [1, 2]) await world.request('lead', 'POST', '/api/v1/plan-activities', proposal);
    const [a, b] = world.sent.slice(before);
    expect(a?.id).not.toBe(b?.id);
    expect(a?.planActivity).not.toBe(b?.planActivity);
    expect(a?.idempotencyKey).toBeNull();
  });

  test.each(['', 'a b', 'å', 'a'.repeat(256)])('the key "%s" is 422 and names the header', async (key) => {
    const response = await fetch(`${world.address}/api/v1/plan-activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.tokens.lead}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(proposal),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key', pointer: '#Idempotency-Key' }] });
  });

  test('the longest key is taken', async () => {
    expect((await world.request('lead', 'POST', '/api/v1/plan-activities', proposal, { 'idempotency-key': '!'.repeat(255) })).status).toBe(201);
  });

  test('no text, name or address goes into the workflow; the whole body is stored', async () => {
    await world.request('lead', 'POST', '/api/v1/plan-activities', proposal);
    const stored = world.sent.at(-1);
    expect(JSON.stringify(stored?.command)).not.toMatch(/Korta|Kim|example/);
    expect(stored?.command.input).toMatchObject({ proposer: 'ltu', ownFunder: 'lansstyrelsen-norrbotten', requestedSek: 400000, yearly: false, runs: {} });
    expect(stored?.body).toMatchObject({ title: 'Korta vägen', proposedBy: { organisation: 'ltu', contact: { email: 'lead@people.example' } } });
  });

  test('rules that a coordinator sends are laid over the default', async () => {
    await world.request('coordinator', 'POST', '/api/v1/plan-activities', { ...proposal, recurs: 'yearly', policy: { report: { due: 'PT2S' } } });
    expect(world.sent.at(-1)?.command.input).toMatchObject({ yearly: true, policy: { report: { due: 'PT2S', every: 'P6M' }, decision: { within: 'P90D' } } });
  });

  test('an actor proposes for an organisation of its own', async () => {
    const response = await world.request('lead', 'POST', '/api/v1/plan-activities', { ...proposal, proposedBy: { organisation: 'alvsbyn' } });
    expect(response.body).toMatchObject({ status: 403, errors: [{ field: 'proposedBy.organisation' }] });
  });

  test('a decision is filled with the sender, the day and the reference number', async () => {
    await world.request('coordinator', 'POST', decision, { outcome: 'noFundingNeeded', grounds: 'Skäl.', decidedBy: 'A' });
    expect(world.sent.at(-1)?.body).toMatchObject({
      preparedBy: 'Person coordinator',
      caseNumber: `HIT-2026-${own}`,
      decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  const grants = [{ funder: 'lansstyrelsen-norrbotten', amountSek: 300000 }];
  const decided = { grounds: 'Skäl.', decidedBy: 'A' };
  test.each([
    ['approved without a grant', { outcome: 'approved', ...decided }, 'grants'],
    ['approved with a pending grant only', { outcome: 'approved', grants: [{ ...grants[0], outcome: 'pending' }], ...decided }, 'grants'],
    [
      'in part with as much as was asked',
      { outcome: 'approvedInPart', grants: [{ funder: 'lansstyrelsen-norrbotten', amountSek: 400000 }], ...decided },
      'grants.0.amountSek',
    ],
    [
      'instalments above the own grant',
      { outcome: 'approved', grants, instalments: [{ amountSek: 300001, release: { period: 'P1' } }], ...decided },
      'instalments',
    ],
    [
      'instalments of another’s grant',
      { outcome: 'approved', grants: [{ funder: 'ltu', amountSek: 10 }], instalments: [{ amountSek: 5, release: { on: '2026-07-01' } }], ...decided },
      'instalments',
    ],
    ['rejected with a grant', { outcome: 'rejected', grants, ...decided }, 'grants'],
    ['a due day without sentBack', { outcome: 'rejected', dueOn: '2026-07-01', ...decided }, 'dueOn'],
    ['one funder twice', { outcome: 'approved', grants: [...grants, ...grants], ...decided }, 'grants.1.funder'],
    ['a funder that is not in the register', { outcome: 'approved', grants: [{ funder: 'nobody', amountSek: 1 }], ...decided }, 'grants.0.funder'],
  ])('a decision %s is refused by name', async (_name, body, field) => {
    const response = await world.request('coordinator', 'POST', decision, body);
    expect(response.status).toBe(422);
    expect(refusedFields(response)).toContain(field);
  });

  test('with the county board’s money in a case its report is full, whatever it says', async () => {
    await world.request('lead', 'PUT', `/api/v1/plan-activities/${own}/reports/P1`, { status: 'green', done: 'x' });
    expect(world.sent.at(-1)?.command.input).toEqual({ period: 'P1', form: 'full' });
  });

  test('every other answer that a coordinator enters goes along with the day it was received', async () => {
    const receivedOn = '2026-01-20';
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/reports/P1/reply`, {
      kind: 'late',
      dueOn: '2026-10-15',
      receivedOn,
      channel: 'phone',
    });
    expect(world.sent.at(-1)?.command).toMatchObject({ name: 'reply', input: { period: 'P1', kind: 'late', dueOn: '2026-10-15', receivedOn } });
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/assignment-answer`, { answer: 'accepted', receivedOn, channel: 'mail' });
    expect(world.sent.at(-1)?.command).toMatchObject({ name: 'assignmentAnswer', input: { answer: 'accepted', receivedOn } });
    for (const [who, path, body] of [
      ['lead', 'reports/P1/reply', { kind: 'needHelp', receivedOn }],
      ['candidate', 'assignment-answer', { answer: 'accepted', receivedOn }],
    ] as const)
      expect((await world.request(who, 'POST', `/api/v1/plan-activities/${own}/${path}`, body)).body).toMatchObject({
        status: 403,
        errors: [{ field: 'receivedOn' }],
      });
  });

  test('nothing new counts as a report; a coordinator’s entry is the lead’s and counts from its day', async () => {
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/reports/P1/reply`, {
      kind: 'nothingNew',
      receivedOn: '2026-01-20',
      channel: 'mail',
    });
    expect(world.sent.at(-1)).toMatchObject({
      name: 'report',
      command: { input: { period: 'P1', form: 'nothingNew', receivedOn: '2026-01-20' } },
      body: { onBehalfOf: 'ltu' },
    });
  });

  test('an actor asks for more time, a coordinator gives it', async () => {
    const path = `/api/v1/plan-activities/${own}/reports/P1/extension`;
    await world.request('lead', 'POST', path, { dueOn: '2026-10-30' });
    expect(world.sent.at(-1)?.command.input).toEqual({ period: 'P1', outcome: 'asked', dueOn: '2026-10-30' });
    await world.request('coordinator', 'POST', path, { dueOn: '2026-10-30' });
    expect(world.sent.at(-1)?.command.input).toEqual({ period: 'P1', outcome: 'granted', dueOn: '2026-10-30' });
    await world.request('coordinator', 'POST', path, { outcome: 'refused' });
    expect(world.sent.at(-1)?.command.input).toEqual({ period: 'P1', outcome: 'refused' });
  });

  test.each([
    [{ outcome: 'newDate', grounds: 'x' }, 'dueOn'],
    [{ outcome: 'reassign', grounds: 'x' }, 'lead'],
    [{ outcome: 'referredBack', grounds: 'x' }, 'to'],
    [{ outcome: 'referredBack', to: '2026-10-01', grounds: 'x' }, 'to'],
    [{ outcome: 'deferred', to: 'actor', grounds: 'x' }, 'to'],
    [{ outcome: 'end', dueOn: '2026-10-01', grounds: 'x' }, 'dueOn'],
    [{ outcome: 'noted' }, 'grounds'],
    [{ outcome: 'reassign', lead: 'nobody-known', grounds: 'x' }, 'lead.organisation'],
  ])('a body’s decision %j is refused for %s', async (body, field) => {
    const response = await world.request('steeringGroup', 'POST', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}/decision`, body);
    expect(response.status).toBe(422);
    expect(refusedFields(response)).toContain(field);
  });

  test('a lead is named by its id or as in an assignment', async () => {
    for (const lead of ['alvsbyn', { organisation: 'alvsbyn' }]) {
      await world.request('steeringGroup', 'POST', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}/decision`, {
        outcome: 'reassign',
        lead,
        grounds: 'x',
      });
      expect(world.sent.at(-1)?.command.input).toMatchObject({ outcome: 'reassign', lead: 'alvsbyn' });
    }
  });

  test('a report that is only stored is answered 202', async () => {
    world.nextOutcomes.push({ status: 202, body: { state: 'received', period: 'P1', receivedAt: '2026-01-02T03:04:05.678Z' } });
    const response = await world.request('lead', 'PUT', `/api/v1/plan-activities/${own}/reports/P1`, { status: 'green', done: 'x' });
    expect(response).toMatchObject({ status: 202, body: { state: 'received' } });
  });
});
