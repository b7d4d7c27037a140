/** Tokens of programs over HTTP: how far each reaches, until when, who sees them, and how one is ended. */
import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../api/routes/all-operations.ts';
import { scopeWords } from '../../api/routes/registers/scope-words.ts';
import { createToken } from '../../db/people/token-store.ts';
import { begun } from '../support/builders/seeded-portfolio.ts';
import { own, seededToken, startApiWorld } from '../support/http/api-world.ts';
import { exampleBody, pathFor, personFor } from '../support/http/operation-requests.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startApiWorld);

/** @returns a header by which the person of every role comes with a token of this scope */
async function scoped(...scope: string[]): Promise<{ authorization: string }> {
  const { token } = await createToken(world.db, { person: world.ids.everything, name: 'Prov', scope, days: 30, madeBy: null }, new Date().toISOString());
  return { authorization: `Bearer ${token}` };
}

const outOfScope = /scope does not reach/;
const ask = async (operation: (typeof operations)[number], headers: Record<string, string>) =>
  world.request(null, operation.method, pathFor(operation, own, world.ids[personFor(operation)]), exampleBody(operation), headers);

describe('a token that reads', () => {
  let headers: { authorization: string };
  beforeAll(async () => {
    headers = await scoped('read');
  });

  test('reads all that its person reads, and changes nothing at all', async () => {
    const faults: string[] = [];
    for (const operation of operations) {
      const { status, text } = await ask(operation, headers);
      const isRefused = status === 403 && outOfScope.test(text);
      if (isRefused === (operation.method === 'get')) faults.push(`${operation.id}: ${status} ${text}`);
    }
    expect(faults).toEqual([]);
    expect(world.sent).toEqual([]);
  });
});

describe('a token for single operations', () => {
  test('has these and no others', async () => {
    const headers = await scoped('listTasks', 'pausePlanActivity');
    const taken: string[] = [];
    for (const operation of operations) if (!outOfScope.test((await ask(operation, headers)).text)) taken.push(operation.id);
    expect(taken.toSorted()).toEqual(['listTasks', 'pausePlanActivity']);
  });

  test.each(operations.filter(({ aboutMoney }) => aboutMoney))('has $id by the word money alone', async (operation) => {
    const { id } = operation;
    expect(scopeWords).not.toContain(id);
    expect((await ask(operation, await scoped('read', id))).text).toMatch(/lacks money/);
    expect((await ask(operation, await scoped('money'))).text).not.toMatch(outOfScope);
  });

  test('gets no stored answer of an operation that it does not reach', async () => {
    const [path, body] = [`/api/v1/plan-activities/${own}/pause`, exampleBody(operations.find(({ id }) => id === 'pausePlanActivity') as never)];
    const key = { 'idempotency-key': 'once' };
    expect((await world.request(null, 'POST', path, body, { ...(await scoped('pausePlanActivity')), ...key })).status).toBeLessThan(300);
    expect((await world.request(null, 'POST', path, body, { ...(await scoped('read')), ...key })).status).toBe(403);
  });
});

test('a token gives its person no right that it does not have', async () => {
  const { token } = await createToken(world.db, { person: world.ids.lead, name: '', scope: scopeWords, days: 30, madeBy: null }, new Date().toISOString());
  expect((await world.request(null, 'GET', '/api/v1/tasks', undefined, { authorization: `Bearer ${token}` })).status).toBe(403);
});

test('a token that has ended by itself opens nothing', async () => {
  const { token } = await createToken(world.db, { person: world.ids.lead, name: '', scope: ['read'], days: 30, madeBy: null }, begun);
  expect((await world.request(null, 'GET', '/api/v1/organisations', undefined, { authorization: `Bearer ${token}` })).status).toBe(401);
});

describe('an administrator', () => {
  test('sees tokens with their last use and no secret, and ends one of them, which is noted', async () => {
    const made = await createToken(
      world.db,
      { person: world.ids.coordinator, name: 'Ekonomisystemet', scope: ['read'], days: 30, madeBy: null },
      new Date().toISOString(),
    );
    const bearer = { authorization: `Bearer ${made.token}` };
    const use = () => world.request(null, 'GET', '/api/v1/tasks', undefined, bearer);
    expect((await use()).status).toBe(200);
    const list = await world.request('administrator', 'GET', `/api/v1/tokens?person=${world.ids.coordinator}`);
    expect(list.body).toMatchObject({
      items: [{ id: made.id, name: 'Ekonomisystemet', scope: ['read'], lastUsedAt: expect.any(String), revokedAt: null }, {}],
    });
    expect(list.text).not.toContain(made.token);
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await world.request('administrator', 'POST', `/api/v1/tokens/${made.id}/revoke`);
      expect([status, body]).toEqual([200, expect.objectContaining({ id: made.id, revokedAt: expect.any(String) })]);
    }
    expect((await use()).status).toBe(401);
    expect((await world.request('coordinator', 'GET', '/api/v1/tasks')).status).toBe(200);
    const noted = await world.db('audit').where({ what: 'tokenRevoked', person: world.ids.administrator });
    expect(noted.map(({ details }) => JSON.parse(details))).toEqual([{ token: made.id, person: world.ids.coordinator }]);
  });

  test('alone does so', async () => {
    for (const who of ['coordinator', 'secretary', 'lead'] as const) {
      expect((await world.request(who, 'GET', '/api/v1/tokens')).status).toBe(403);
      expect((await world.request(who, 'POST', `/api/v1/tokens/${seededToken}/revoke`)).status).toBe(403);
    }
  });
});

test('a person whose address goes over to somebody else is out everywhere, and its old token with it', async () => {
  const { token } = await createToken(world.db, { person: world.ids.partner, name: '', scope: ['read'], days: 30, madeBy: null }, new Date().toISOString());
  const use = () => world.request(null, 'GET', '/api/v1/organisations', undefined, { authorization: `Bearer ${token}` });
  expect((await use()).status).toBe(200);
  await world.request('administrator', 'PATCH', `/api/v1/people/${world.ids.partner}`, { name: 'Någon Annan', email: 'annan@people.example' });
  expect((await use()).status).toBe(401);
});
