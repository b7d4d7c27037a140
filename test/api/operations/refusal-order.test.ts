/** Refusals come in the order that the design gives: 401, malformed body, 403, 404, 422, 412, 409. A request that is wrong in several ways shows the first. */
import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import { escalationOf, others, own, startApiWorld } from '../../support/http/api-world.ts';
import { responseIn } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

describe('order of refusals', () => {
  const world = worldForAll(startApiWorld);

  const review = (activity = own, period = 'P1') => `/api/v1/plan-activities/${activity}/reports/${period}/review`;
  const good = { outcome: 'approved' };

  test('no token comes before a malformed body, on every path of the API', async () => {
    for (const path of [review(), '/api/v1/no-such-path', '/api/v1/']) {
      const response = await world.request(null, 'POST', path, '{ not json');
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toMatch('application/problem+json');
    }
  });

  test('a malformed body comes before the role', async () => {
    expect((await world.request('nobody', 'POST', review(), '{ not json')).body).toMatchObject({ status: 400, code: 'MalformedBody' });
    expect((await world.request('nobody', 'POST', review(), '"a text"')).status).toBe(400);
    expect((await world.request('nobody', 'POST', review(), good, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await world.request('nobody', 'POST', review(), good, { 'content-type': 'application/json; charset=latin1' })).status).toBe(415);
    expect((await world.request('nobody', 'POST', review(), { comment: 'a'.repeat(1_100_000) })).status).toBe(413);
  });

  test('bytes that are no UTF-8 are malformed', async () => {
    const response = await fetch(`${world.address}${review()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.tokens.coordinator}`, 'content-type': 'application/json' },
      body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
    });
    expect(response.status).toBe(400);
  });

  test('a role without the operation comes before a case that is not there', async () => {
    expect((await world.request('nobody', 'POST', review('no-such-case'), { outcome: 'wrong' })).status).toBe(403);
  });

  test('a case that is not there, or not theirs, comes before a wrong body; nothing is stored', async () => {
    const before = world.sent.length;
    expect((await world.request('coordinator', 'POST', review('no-such-case'), { outcome: 'wrong' })).status).toBe(404);
    expect((await world.request('coordinator', 'POST', review(own, 'P99'), { outcome: 'wrong' })).status).toBe(404);
    expect((await world.request('coordinator', 'POST', review(own, 'no period'), good)).status).toBe(404);
    expect((await world.request('lead', 'PUT', `/api/v1/plan-activities/${others}/reports/P1`, { status: 'wrong' })).status).toBe(404);
    expect(world.sent).toHaveLength(before);
  });

  test.each(['%00', '%', '%E0%A4%A', 'å', '%2e%2e%2f', `${'a'.repeat(400)}`])('the id %s names nothing', async (id) => {
    for (const path of [`/api/v1/plan-activities/${id}`, `/api/v1/escalations/${id}`])
      expect((await world.request('coordinator', 'GET', path)).status).toBe(404);
    expect((await world.request('administrator', 'PATCH', `/api/v1/people/${id}`, { name: 'N' })).status).toBe(404);
  });

  test('a wrong field comes before another version', async () => {
    const response = await world.request('coordinator', 'POST', review(), { outcome: 'wrong' }, { 'if-match': '"v1' });
    expect(response.body).toMatchObject({ status: 422, errors: [{ field: 'outcome', pointer: '/outcome' }] });
  });

  test('another version comes before the engine is asked', async () => {
    const before = world.sent.length;
    expect((await world.request('coordinator', 'POST', review(), good, { 'if-match': '"other"' })).status).toBe(412);
    expect(world.sent).toHaveLength(before);
  });

  test('the version asked for goes along, for the life to judge', async () => {
    await world.request('coordinator', 'POST', review(), good, { 'if-match': '"v11"' });
    expect(world.sent.at(-1)?.command.ifVersion).toBe(11);
    await world.request('coordinator', 'POST', review(), good, { 'if-match': '"v3", "v12"' });
    expect(world.sent.at(-1)?.command.ifVersion).toBe(12);
    await world.request('coordinator', 'POST', review(), good, { 'if-match': '*' });
    expect(world.sent.at(-1)?.command.ifVersion).toBeUndefined();
  });

  test('what the life refuses becomes 409 with its type, 412 for a version, 422 with the field, 503 for what was given up', async () => {
    world.nextOutcomes.push({ refusal: { type: 'WrongStage', message: 'the plan activity has ended' } });
    expect((await world.request('coordinator', 'POST', review(), good)).body).toEqual({
      type: '/docs/errors#WrongStage',
      code: 'WrongStage',
      title: 'Wrong stage',
      status: 409,
      detail: 'the plan activity has ended',
      instance: review(),
    });
    world.nextOutcomes.push({ refusal: { type: 'VersionMismatch', message: 'it is at version 13' } });
    expect((await world.request('coordinator', 'POST', review(), good)).status).toBe(412);
    world.nextOutcomes.push({ refusal: { type: 'ValueNotAllowed', message: 'until must be a day after today', field: 'until' } });
    expect((await world.request('coordinator', 'POST', review(), good)).body).toMatchObject({
      status: 422,
      errors: [{ field: 'until', pointer: '/until', code: 'valueNotAllowed', detail: 'until must be a day after today' }],
    });
    world.nextOutcomes.push({
      refusal: {
        type: 'ValueNotAllowed',
        message: 'a rung may be held for at most 10 working days',
        field: 'until',
        reason: { code: 'heldTooLong', params: { most: 10 } },
      },
    });
    expect((await world.request('coordinator', 'POST', review(), good)).body).toMatchObject({ errors: [{ code: 'heldTooLong', params: { most: 10 } }] });
    for (const outcome of [{ unavailable: true } as const, { refusal: { type: 'CommandVoid', message: 'given up' } } as const]) {
      world.nextOutcomes.push(outcome);
      const response = await world.request('coordinator', 'POST', review(), good);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
    }
  });

  test('what nobody foresaw is 500 without a word about its inside, and is in the log', async () => {
    world.nextOutcomes.push(new Error('secret inside'));
    const response = await world.request('coordinator', 'POST', review(), good);
    expect(response.status).toBe(500);
    expect(response.text).not.toMatch('secret');
    expect(world.logged.some((line) => line.includes('secret inside'))).toBe(true);
  });

  test('a token is never in the log', () => {
    expect(world.logged.length).toBeGreaterThan(0);
    for (const line of world.logged) expect(line).not.toMatch(/hit_|Bearer/);
  });

  test('an unknown path is 404 and a wrong method 405 with Allow', async () => {
    expect((await world.request('coordinator', 'GET', '/api/v1/no-such-path')).status).toBe(404);
    expect((await world.request(null, 'GET', '/no-such-path')).body).toMatchObject({ status: 404, instance: '/no-such-path' });
    const response = await world.request('coordinator', 'DELETE', '/api/v1/plan-activities');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD');
  });

  test('fields kept for a coordinator are 403 and name the field, before the body is judged', async () => {
    const policy = await world.request('lead', 'POST', '/api/v1/plan-activities', { policy: 'nonsense' });
    expect(policy.body).toMatchObject({ status: 403, errors: [{ field: 'policy', pointer: '/policy' }] });
    const entry = await world.request('lead', 'PUT', `/api/v1/plan-activities/${own}/reports/P1`, { receivedOn: '2026-01-02' });
    expect(entry.body).toMatchObject({ status: 403, errors: [{ field: 'receivedOn' }] });
  });

  test('a secretary names the meeting, a member need not', async () => {
    const decision = { outcome: 'noted', grounds: 'Skäl.' };
    const path = `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}/decision`;
    expect((await world.request('secretary', 'POST', path, decision)).body).toMatchObject({ status: 422, errors: [{ field: 'meeting' }] });
    expect((await world.request('steeringGroup', 'POST', path, decision)).status).toBe(200);
  });

  test('what is before the steering group is not there for the reference group', async () => {
    expect((await world.request('referenceGroup', 'GET', `/api/v1/escalations/${escalationOf(own, 'steeringGroup')}`)).status).toBe(404);
    const list = await world.request('referenceGroup', 'GET', '/api/v1/escalations');
    expect(responseIn('listEscalations', list).items.map(({ role }) => role)).toEqual(['referenceGroup', 'referenceGroup']);
    expect((await world.request('referenceGroup', 'GET', '/api/v1/escalations?role=steeringGroup')).body).toMatchObject({ total: 0 });
  });

  test('an actor lists its own cases and escalations only', async () => {
    expect((await world.request('lead', 'GET', '/api/v1/plan-activities')).body).toMatchObject({ items: [{ id: own }] });
    expect((await world.request('other', 'GET', '/api/v1/plan-activities')).body).toMatchObject({ total: 0 });
    expect((await world.request('lead', 'GET', '/api/v1/escalations')).body).toMatchObject({ total: 2 });
    expect((await world.request('other', 'GET', '/api/v1/escalations')).body).toMatchObject({ total: 0 });
  });

  test('a slow or broken-off body leaves the server answering', async () => {
    const broken = httpRequest(`${world.address}${review()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.tokens.coordinator}`, 'content-type': 'application/json', 'content-length': '100' },
    });
    broken.on('error', () => {});
    broken.write('{');
    await new Promise((resolve) => broken.once('socket', (socket) => (socket.connecting ? socket.once('connect', resolve) : resolve(undefined))));
    broken.destroy();
    expect((await world.request(null, 'GET', '/health')).status).toBe(200);
  });
});
