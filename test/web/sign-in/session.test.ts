/** Sessions: who is signed in, for how long, and what a browser sees of it. */
import { describe, expect, test } from 'vitest';
import { beginSession } from '../../../db/people/session-store.ts';
import { deactivatePerson, giveRole, takeRole } from '../../../db/registers/person-store.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('a session', () => {
  test.each([
    ['coordinator', '/att-gora'],
    ['support', '/att-gora'],
    ['secretary', '/arendelista'],
    ['referenceGroup', '/arendelista'],
    ['steeringGroup', '/arendelista'],
    ['administrator', '/personer'],
    ['lead', '/min-organisation'],
    ['nobody', '/planen'],
    [null, '/planen'],
  ] as const)('leads %s from the root to %s', async (who, path) => {
    expect((await (await world.browser(who)).get('/')).leadsTo).toBe(path);
  });

  test('ends 30 minutes after its person was last seen', async () => {
    const browser = await world.browser();
    const { ids, db } = world;
    browser.cookies.set('hit-session', await beginSession(db, { person: ids.coordinator, idToken: null }, minutesAgo(29)));
    expect((await browser.get('/')).leadsTo).toBe('/att-gora');
    browser.cookies.set('hit-session', await beginSession(db, { person: ids.coordinator, idToken: null }, minutesAgo(31)));
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('is kept alive by being used, and ends after twelve hours all the same', async () => {
    const row = { person: world.ids.secretary };
    const browser = await world.browser();
    browser.cookies.set('hit-session', await beginSession(world.db, { ...row, idToken: null }, minutesAgo(20)));
    await world.db('sessions').where(row).andWhere('began_at', '>', minutesAgo(19)).del();
    await browser.get('/');
    expect(Date.parse((await world.db('sessions').where(row).first()).seen_at)).toBeGreaterThan(Date.now() - 60_000);
    await world
      .db('sessions')
      .where(row)
      .update({ began_at: minutesAgo(12 * 60 + 1) });
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('holds the rights of this very moment', async () => {
    const browser = await world.browser('nobody');
    const now = new Date().toISOString();
    await giveRole(world.db, world.ids.nobody, 'coordinator', now);
    expect((await browser.get('/')).leadsTo).toBe('/att-gora');
    await takeRole(world.db, world.ids.nobody, 'coordinator', new Date().toISOString());
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('ends with its person', async () => {
    const browser = await world.browser('other');
    expect((await browser.get('/')).leadsTo).toBe('/min-organisation');
    await deactivatePerson(world.db, world.ids.other, new Date().toISOString());
    expect((await browser.get('/')).leadsTo).toBe('/planen');
    expect(await world.db('sessions').where({ person: world.ids.other })).toEqual([]);
  });

  test('is stored as a hash: what the database holds opens nothing', async () => {
    const browser = await world.browser('lead');
    const secret = browser.cookies.get('hit-session') as string;
    expect(JSON.stringify(await world.db('sessions').select())).not.toContain(secret);
  });
});

describe('nobody', () => {
  test('is given no cookie and no row by a page without a form', async () => {
    const rows = await world.db('sessions').count({ n: '*' }).first();
    const { headers } = await (await world.browser()).get('/tillganglighet');
    expect(headers.getSetCookie()).toEqual([]);
    expect(await world.db('sessions').count({ n: '*' }).first()).toEqual(rows);
  });

  test('reads Swedish, and English once chosen', async () => {
    const browser = await world.browser();
    expect((await browser.get('/tillganglighet')).html).toContain('<html lang="sv">');
    expect((await browser.get('/sprak/en?till=%2Ftillganglighet')).leadsTo).toBe('/tillganglighet');
    expect((await browser.get('/tillganglighet')).title).toBe('Accessibility – The HIT plan');
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/%0d%0aSet-Cookie:a=b ', '/a\nb'])(
    'is not led to %s by the choice of language',
    async (till) => {
      const { leadsTo } = await (await world.browser()).get(`/sprak/en?till=${encodeURIComponent(till)}`);
      expect(leadsTo).toMatch(/^\/(?![/\\])/);
      expect(new URL(leadsTo as string, world.address).origin).toBe(world.address);
    },
  );

  test('sees a page that helps where there is none; a program a problem document', async () => {
    const page = await (await world.browser()).get('/finns-inte');
    expect(page).toMatchObject({ status: 404, title: 'Sidan finns inte – Handlingsplanen HIT' });
    expect((await world.request(null, 'GET', '/finns-inte')).body).toMatchObject({ status: 404, code: 'NotFound' });
    const api = await (await world.browser()).get('/api/finns-inte');
    expect(api.headers.get('content-type')).toMatch('application/problem+json');
  });
});

test('a person who chooses a language is written to in it too', async () => {
  await (await world.browser('candidate')).get('/sprak/en');
  expect(await world.db('people').where({ id: world.ids.candidate }).first('language')).toEqual({ language: 'en' });
});

test('over https cookies are Secure and carry __Host-', async () => {
  const https = await startPageWorld({ publicUrl: 'https://hit.example' });
  const browser = await https.browser('coordinator');
  expect((await browser.get('/')).leadsTo).toBe('/att-gora');
  const set = (await browser.get('/sprak/en')).headers.getSetCookie().join('\n');
  expect(set).toMatch(/^__Host-hit-language=en;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
  await https.stop();
});
