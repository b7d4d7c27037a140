/** The security log: each kind of thing that it must tell, with time, person, network address and what; and how it is read and exported. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseRead } from '../../api/engine/case-reads.ts';
import type { SecurityEvent } from '../../db/people/security-log-store.ts';
import { noteSecurity } from '../../db/people/security-log-store.ts';
import { updatePerson } from '../../db/registers/person-store.ts';
import type { Who } from '../support/http/api-world.ts';
import { own, seededToken } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { signInToken } from '../support/http/sign-in-link.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const reads: CaseRead[] = [];
const world = worldForAll(() => startPageWorld({ caseReads: { note: (read) => reads.push(read) } }));
const now = () => new Date().toISOString();
const here = '127.0.0.1';

interface Noted {
  what: string;
  person: string | null;
  network_address: string | null;
  details: unknown;
}
const noted = async (): Promise<Noted[]> =>
  (await world.db('security_log').orderBy('id')).map(({ what, person, network_address, details }) => ({
    what,
    person,
    network_address,
    details: JSON.parse(details),
  }));
const event = (what: SecurityEvent['what'], who: Who | null, details: unknown = {}, network_address: string | null = here): Noted => ({
  what,
  person: who && world.ids[who],
  network_address,
  details,
});
beforeEach(async () => {
  await world.db('security_log').del();
  reads.length = 0;
});

describe('it tells of', () => {
  test('links asked for, sign-ins, links that are not good, and signing out', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    for (const email of ['lead@people.example', 'nobody-has@people.example']) await browser.post('/logga-in', { email });
    await expect.poll(async () => (await noted()).length).toBe(2);
    expect(await noted()).toEqual([event('signInLinkAsked', 'lead'), event('signInLinkAsked', null)]);
    expect(JSON.stringify(await noted())).not.toContain('nobody-has');
    await world.db('security_log').del();
    const nyckel = await signInToken(world.db, { person: { id: world.ids.lead, email: 'lead@people.example' }, leadsTo: null, at: now() });
    await browser.post('/logga-in/lank', { nyckel });
    await (await world.browser()).get('/logga-in');
    const late = await world.browser();
    await late.get('/logga-in');
    await late.post('/logga-in/lank', { nyckel });
    await browser.post('/logga-ut');
    expect(await noted()).toEqual([
      event('signedIn', 'lead', { by: 'link' }),
      event('signInRefused', null, { by: 'link' }),
      event('linkRefused', null),
      event('signedOut', 'lead'),
    ]);
    expect(JSON.stringify(await noted())).not.toContain(nyckel);
  });

  test('refusals, over the API and on pages, and tokens that are not good', async () => {
    expect((await world.request('lead', 'GET', '/api/v1/tasks')).status).toBe(403);
    expect((await (await world.browser('lead')).get('/att-gora?q=hemligt')).status).toBe(403);
    expect((await world.request(null, 'GET', '/api/v1/tasks', undefined, { authorization: 'Bearer hit_nothing' })).status).toBe(401);
    expect((await world.request(null, 'GET', '/api/v1/tasks')).status).toBe(401);
    expect(await noted()).toEqual([
      event('accessRefused', 'lead', { operation: 'listTasks', why: 'NotAllowed' }),
      event('accessRefused', 'lead', { path: '/att-gora', why: 'NotAllowed' }),
      event('tokenRefused', null),
    ]);
  });

  test('tokens that are ended, and rights that are given and taken, wherever that is done', async () => {
    await world.request('administrator', 'POST', `/api/v1/tokens/${seededToken}/revoke`);
    await world.request('administrator', 'PATCH', `/api/v1/people/${world.ids.nobody}`, { roles: ['secretary'], organisations: ['ltu'] });
    await world.request('administrator', 'PATCH', `/api/v1/people/${world.ids.nobody}`, { roles: [], name: 'Ny' });
    await world.request('coordinator', 'POST', '/api/v1/organisations/alvsbyn/contacts', { name: 'Lo', email: 'lo@alvsbyn.example' });
    const lo = (await world.db('people').where({ email: 'lo@alvsbyn.example' }).first('id')).id;
    expect(await noted()).toEqual([
      event('tokenRevoked', 'administrator', { token: seededToken, person: world.ids.other }),
      event('rightsChanged', 'administrator', { whose: world.ids.nobody, given: ['secretary', 'ltu'], taken: [] }),
      event('rightsChanged', 'administrator', { whose: world.ids.nobody, given: [], taken: ['secretary'] }),
      event('rightsChanged', 'coordinator', { whose: lo, given: ['alvsbyn'], taken: [] }),
    ]);
    await world.db('security_log').del();
    await updatePerson(world.db, lo, { email: 'annan@alvsbyn.example' }, now());
    expect(await noted()).toEqual([event('accessEnded', null, { whose: lo, tokens: [] }, null)]);
  });

  test('what is taken along as a file; what everybody may have is nobody’s', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.get('/aktiviteter?format=csv')).status).toBe(200);
    expect((await browser.get(`/aktiviteter/${own}/handlingar?format=csv`)).status).toBe(200);
    expect((await browser.get('/planen/atom.xml')).status).toBe(200);
    expect(await noted()).toEqual([
      event('downloaded', 'coordinator', { path: '/aktiviteter' }),
      event('downloaded', 'coordinator', { path: `/aktiviteter/${own}/handlingar` }),
    ]);
  });

  test.each([`/aktiviteter/${own}`, `/aktiviteter/${own}/handlingar`, `/aktiviteter/${own}/pausa`, `/arenden/${own}-P1-1-steeringGroup`])(
    'the case that somebody reads by its role at %s',
    async (path) => {
      for (const who of ['coordinator', 'everything'] as const) {
        reads.length = 0;
        expect((await (await world.browser(who)).get(path)).status).toBe(200);
        expect(reads[0]).toMatchObject({ person: world.ids[who], planActivity: own, from: expect.stringContaining(here) });
      }
    },
  );

  test('reading over the API by a role, and not by who carries the case, nor what changes it', async () => {
    await world.request('support', 'GET', `/api/v1/plan-activities/${own}/history`);
    expect(reads).toMatchObject([{ person: world.ids.support, planActivity: own }]);
    await world.request('lead', 'GET', `/api/v1/plan-activities/${own}`);
    await world.request('coordinator', 'POST', `/api/v1/plan-activities/${own}/pause`, { reason: 'Väntar.' });
    expect(reads).toHaveLength(1);
  });
});

describe('an administrator', () => {
  test('reads it, by kind, person and day, and nobody else does', async () => {
    for (const [at, what] of [
      ['2026-03-01T22:59:59.999Z', 'signedIn'],
      ['2026-03-01T23:00:00.000Z', 'signedOut'],
      ['2026-03-02T22:59:59.999Z', 'signedIn'],
    ] as const)
      await noteSecurity(world.db, { at, what, person: world.ids.lead, from: '192.0.2.7', details: { by: 'link' } });
    const of = async (query: string) =>
      ((await world.request('administrator', 'GET', `/api/v1/security-log${query}`)).body as { items: { at: string }[] }).items;
    expect(await of('')).toMatchObject([{ what: 'signedIn', personName: 'Person lead', networkAddress: '192.0.2.7', details: { by: 'link' } }, {}, {}]);
    expect((await of('?from=2026-03-02&to=2026-03-02')).map(({ at }) => at)).toEqual(['2026-03-02T22:59:59.999Z', '2026-03-01T23:00:00.000Z']);
    expect(await of('?what=signedOut')).toHaveLength(1);
    expect(await of(`?person=${world.ids.coordinator}`)).toEqual([]);
    const page = await (await world.browser('administrator')).get('/sakerhetslogg?handelse=signedIn');
    expect(page.text).toContain('2 händelser');
    expect(page.text).toContain('192.0.2.7');
    for (const who of ['coordinator', 'secretary', 'lead'] as const) {
      expect((await world.request(who, 'GET', '/api/v1/security-log')).status).toBe(403);
      expect((await (await world.browser(who)).get('/sakerhetslogg')).status).toBe(403);
    }
  });
});

test('the command exports all of it, the oldest first, or some days of it', async () => {
  const root = join(import.meta.dirname, '../..');
  const run = async (...args: string[]) =>
    (
      await promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'api/commands/security-log-command.ts'), ...args], {
        cwd: root,
        env: { ...process.env, DATABASE_URL: world.url },
      })
    ).stdout;
  for (const at of ['2026-03-01T08:00:00.000Z', '2026-04-01T08:00:00.000Z']) await noteSecurity(world.db, { at, what: 'signedIn', person: world.ids.lead });
  const lines = async (...args: string[]) =>
    (await run(...args))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  expect(await lines()).toMatchObject([
    { at: '2026-03-01T08:00:00.000Z', what: 'signedIn', personName: 'Person lead', networkAddress: null },
    { at: '2026-04-01T08:00:00.000Z' },
  ]);
  expect(await lines('--from', '2026-03-02')).toHaveLength(1);
  expect(await lines('--to', '2026-03-01')).toHaveLength(1);
  await expect(run('--from', 'yesterday')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is no day') });
});
