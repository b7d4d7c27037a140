/** Limits hold for all programs on a database together: asking, guessing what opens something, and sending commands. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { guesses } from '../../api/authorization/request-limits.ts';
import { errorHandler } from '../../api/http/error-handler.ts';
import type { Operation } from '../../api/operations/operation.ts';
import { operations } from '../../api/routes/all-operations.ts';
import { limitRequests } from '../../api/web/browser/request-limits.ts';
import { own } from '../support/http/api-world.ts';
import { exampleBody } from '../support/http/operation-requests.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { signInToken } from '../support/http/sign-in-link.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(() => startPageWorld({ limits: { commands: 5, proposals: 2 } }));
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
afterEach(async () => {
  await world.db('request_counts').del();
  await world.db('security_log').del();
});

describe('what is asked too often', () => {
  /** One of the programs on the database. */
  async function program(): Promise<{ ask(email: string): Promise<Response>; stop(): void }> {
    const app = express();
    app.use(express.urlencoded({ extended: false }), (_request, response, next) => {
      response.locals['at'] = minutesAgo(0);
      next();
    });
    app.post('/', limitRequests({ name: 'sign-in-address', limit: 3, field: 'email' }, world.db), (_request, response) => void response.end('asked'));
    app.use(errorHandler({ error: () => {} }));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return {
      ask: (email) => fetch(address, { method: 'POST', body: new URLSearchParams({ email }) }),
      stop: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  test('is counted over two programs, and noted once', async () => {
    const [one, other] = [await program(), await program()];
    const statuses: number[] = [];
    for (const { ask } of [one, other, one, other, one, other]) statuses.push((await ask('Often@people.example')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
    const refused = await other.ask('often@people.example ');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await other.ask('seldom@people.example')).status).toBe(200);
    expect((await world.db('security_log').pluck('details')).map((text) => JSON.parse(text))).toEqual([{ limit: 'sign-in-address' }]);
    expect(JSON.stringify(await world.db('request_counts'))).not.toContain('often');
    await world.db('request_counts').update({ ends_at: minutesAgo(1) });
    expect((await one.ask('often@people.example')).status).toBe(200);
    one.stop();
    other.stop();
  });
});

describe('guessing', () => {
  const guessed = async () => Number((await world.db('request_counts').where({ limit_name: guesses.name }).first('hits'))?.hits ?? 0);
  const nearlyTooOften = async () => {
    await (await world.browser()).get('/svara/gissning');
    await world
      .db('request_counts')
      .where({ limit_name: guesses.name })
      .update({ hits: guesses.limit - 1 });
  };

  test.each([
    ['a link to answer by', '/svara/gissning', 404],
    ['a page behind one', '/svara/gissning/rapport', 404],
    ['a link to sign in by', '/logga-in/lank?nyckel=gissning', 410],
  ])('%s is counted, and after a while nothing is opened from there, whatever it is', async (_, path, status) => {
    expect((await (await world.browser()).get(path)).status).toBe(status);
    expect(await guessed()).toBe(1);
    await nearlyTooOften();
    expect((await (await world.browser()).get(path)).status).toBe(status);
    expect((await (await world.browser()).get(path)).status).toBe(429);
    const good = await signInToken(world.db, { person: { id: world.ids.lead, email: 'lead@people.example' }, leadsTo: null, at: minutesAgo(0) });
    expect((await (await world.browser()).get(`/logga-in/lank?nyckel=${good}`)).status).toBe(429);
    await world.db('request_counts').update({ ends_at: minutesAgo(1) });
    expect((await (await world.browser()).get(`/logga-in/lank?nyckel=${good}`)).status).toBe(200);
  });

  test('a link that opens is not counted', async () => {
    const good = await signInToken(world.db, { person: { id: world.ids.lead, email: 'lead@people.example' }, leadsTo: null, at: minutesAgo(0) });
    for (let time = 0; time < 3; time += 1) await (await world.browser()).get(`/logga-in/lank?nyckel=${good}`);
    expect(await guessed()).toBe(0);
  });

  test('tokens are counted too; a good one is taken all the same, since programs share an address with others', async () => {
    const bad = () => world.request(null, 'GET', '/api/v1/organisations', undefined, { authorization: 'Bearer hit_gissning' });
    expect((await bad()).status).toBe(401);
    expect(await guessed()).toBe(1);
    await nearlyTooOften();
    expect([(await bad()).status, (await bad()).status]).toEqual([401, 429]);
    expect((await world.request(null, 'GET', '/api/v1/organisations')).status).toBe(401);
    expect((await world.request('lead', 'GET', '/api/v1/organisations')).status).toBe(200);
  });
});

describe('commands of one person', () => {
  /** As another program has stored them. */
  async function stored(count: number, name = 'pause', receivedAt = minutesAgo(1)): Promise<void> {
    const row = { name, plan_activity: own, person: world.ids.coordinator, path: '/', body: '{}', body_hash: '', command: '{}', state: 'taken', attempt: 1 };
    await world.db('commands').insert(Array.from({ length: count }, (_, index) => ({ ...row, id: `${name}-${receivedAt}-${index}`, received_at: receivedAt })));
  }
  afterEach(async () => {
    await world.db('commands').del();
  });
  const proposal = exampleBody(operations.find(({ id }) => id === 'proposePlanActivity') as Operation);
  const pause = (who: 'coordinator' | 'everything' = 'coordinator') =>
    world.request(who, 'POST', `/api/v1/plan-activities/${own}/pause`, { reason: 'Väntar.' });
  const propose = () => world.request('coordinator', 'POST', '/api/v1/plan-activities', proposal);

  test('are as many as the record of commands holds, over all programs; others and reading are not held up', async () => {
    await stored(4);
    await stored(50, 'pause', minutesAgo(16));
    expect((await pause()).status).toBe(200);
    await stored(1, 'resume');
    const refused = await pause();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    expect((await pause('everything')).status).toBe(200);
    expect((await world.request('coordinator', 'GET', '/api/v1/tasks')).status).toBe(200);
  });

  test('may be proposals up to a number of their own', async () => {
    await stored(2, 'propose');
    expect((await propose()).status).toBe(429);
    expect((await pause()).status).toBe(200);
  });

  test('on a page: the same limit, and a page that says so', async () => {
    await stored(5);
    const browser = await world.browser('coordinator');
    await browser.get(`/aktiviteter/${own}/pausa`);
    const page = await browser.post(`/aktiviteter/${own}/pausa`, { reason: 'Väntar.', _do: 'send' });
    expect(page).toMatchObject({ status: 429, title: expect.stringContaining('För mycket på en gång') });
    expect(page.html).toContain('value="Väntar."');
  });
});
