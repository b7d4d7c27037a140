/** Signing in at an issuer, against a real one: code, PKCE, state, nonce; who is found, which roles come and go, and signing out there too. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIssuer } from '../../../api/web/sign-in/issuer.ts';
import type { OidcSettings } from '../../../config/sign-in-settings.ts';
import { rolesOf } from '../../../db/registers/person-read-model.ts';
import { giveRole, takeRole, updatePerson } from '../../../db/registers/person-store.ts';
import type { TestIssuer } from '../../support/http/oidc-issuer.ts';
import { startOidcIssuer } from '../../support/http/oidc-issuer.ts';
import type { PageWorld, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { pollLimit } from '../../support/server/until.ts';

const publicUrl = 'http://127.0.0.1';
const client = { id: 'hit', secret: 'a secret that both know, long enough for HMAC', publicUrl };
let there: TestIssuer;
let world: PageWorld;

beforeAll(async () => {
  there = await startOidcIssuer(client);
  world = await startPageWorld({ issuer: issuerWith() });
});
afterAll(async () => {
  await world.stop();
  await there.stop();
});
beforeEach(() => {
  there.account = account();
});

/** Our side of the issuer. */
const issuerWith = (more: Partial<OidcSettings> = {}) =>
  createIssuer(
    {
      issuer: there.url,
      clientId: client.id,
      clientSecret: client.secret,
      scope: 'openid email profile',
      acrValues: [],
      trustsAddresses: false,
      roles: { claim: 'groups', values: { coordinator: 'hit-samordnare', administrator: 'hit-admin' } },
      ...more,
    },
    publicUrl,
  );
const account = (claims: Record<string, unknown> = {}) => ({
  sub: 'k1',
  claims: { email: 'Nobody@people.example', email_verified: true, groups: ['hit-samordnare', 'annat'], ...claims },
});
const now = () => new Date().toISOString();

/** From the sign-in page through the issuer and back. */
async function signIn(browser: TestBrowser, till = '') {
  const { leadsTo } = await browser.get(`/logga-in/konto${till}`);
  return back(browser, await there.visit(leadsTo as string));
}
function back(browser: TestBrowser, address: string) {
  const { origin, pathname, search } = new URL(address);
  expect(origin).toBe(publicUrl);
  return browser.get(pathname + search);
}

describe('signing in at the issuer', () => {
  test('finds the person by the verified address, gives the role that the issuer names, and leads to the page that was asked for', async () => {
    const browser = await world.browser();
    expect((await browser.get('/logga-in?till=%2Fplanen')).html).toContain('href="/logga-in/konto?till=%2Fplanen"');
    expect((await signIn(browser, '?till=%2Fplanen')).leadsTo).toBe('/planen');
    expect((await browser.get('/')).leadsTo).toBe('/att-gora');
    const [entry] = await world.db('audit').where({ what: 'rolesFromIssuer' });
    expect(entry).toMatchObject({ person: world.ids.nobody });
    expect(JSON.parse(entry.details)).toEqual({ person: world.ids.nobody, given: ['coordinator'], taken: [] });
  });

  test('takes a role that the issuer no longer names, and leaves those it does not rule over', async () => {
    await giveRole(world.db, world.ids.nobody, 'secretary', now());
    there.account = account({ groups: 'hit-admin' });
    await signIn(await world.browser());
    expect(await rolesOf(world.db, world.ids.nobody, now())).toEqual(['administrator', 'secretary']);
    there.account = account({ groups: ['annat'] });
    await signIn(await world.browser());
    expect(await rolesOf(world.db, world.ids.nobody, now())).toEqual(['secretary']);
    await takeRole(world.db, world.ids.nobody, 'secretary', now());
  });

  test('asks with code, PKCE, state and nonce', async () => {
    const { leadsTo } = await (await world.browser()).get('/logga-in/konto');
    const asked = new URL(leadsTo as string).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${publicUrl}/logga-in/svar` });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length, name).toBeGreaterThanOrEqual(43);
  });

  test.each([
    ['says that it has not verified the address', { email_verified: false }, 'Din e-postadress är inte bekräftad'],
    ['says nothing of whether it has', { email_verified: undefined }, 'Vi kan inte lita på e-postadressen'],
    ['names an address that nobody has', { email: 'stranger@people.example' }, 'Du finns inte i registret'],
    ['names none', { email: undefined }, 'Ditt konto saknar e-postadress'],
  ])('signs nobody in when the issuer %s, and says that this is why', async (_, claims, title) => {
    there.account = { ...account(claims), sub: 'nobody knows it' };
    const browser = await world.browser();
    expect(await signIn(browser)).toMatchObject({ status: 403, title: `${title} – Handlingsplanen HIT` });
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('helps somebody who turns back', async () => {
    there.account = null;
    expect(await signIn(await world.browser())).toMatchObject({ status: 400, title: 'Inloggningen blev inte klar – Handlingsplanen HIT' });
  });

  test('takes no answer that this browser did not ask for, none twice, none that was changed', async () => {
    const [browser, thief] = [await world.browser(), await world.browser()];
    const { leadsTo } = await browser.get('/logga-in/konto');
    const answer = await there.visit(leadsTo as string);
    expect((await back(thief, answer)).status).toBe(400);
    await thief.get('/logga-in/konto');
    expect((await back(thief, answer)).status).toBe(400);
    const { leadsTo: again } = await browser.get('/logga-in/konto');
    const changed = new URL(await there.visit(again as string));
    changed.searchParams.set('state', 'another');
    expect((await back(browser, changed.href)).status).toBe(400);
    expect((await back(browser, changed.href)).status).toBe(400);
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('is no way past the roles: who has one from the issuer gets no mailed link, an actor does', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    await browser.post('/logga-in', { email: 'coordinator@people.example' });
    await browser.post('/logga-in', { email: 'lead@people.example' });
    await expect.poll(async () => (await world.post.letters()).map(({ to }) => to), pollLimit).toEqual(['lead@people.example']);
  });
});

describe('what the issuer does not say', () => {
  test('an address without a word on it is believed where the settings trust the issuer; one that it denies never is', async () => {
    const trusting = await startPageWorld({ issuer: issuerWith({ trustsAddresses: true }) });
    there.account = account({ email_verified: undefined });
    const browser = await trusting.browser();
    expect((await signIn(browser)).leadsTo).toBe('/');
    expect((await browser.get('/')).leadsTo).toBe('/att-gora');
    there.account = { ...account({ email: 'lead@people.example', email_verified: false }), sub: 'k9' };
    expect(await signIn(await trusting.browser())).toMatchObject({ status: 403, title: expect.stringContaining('inte bekräftad') });
    await trusting.stop();
  });

  test.each([
    ['is not there', undefined],
    ['is null', null],
    ['is no list', { overage: true }],
  ])('groups take no role away where the claim %s, and the log has a warning', async (_, groups) => {
    await giveRole(world.db, world.ids.nobody, 'coordinator', now());
    there.account = account({ groups });
    world.logged.length = 0;
    expect((await signIn(await world.browser())).leadsTo).toBe('/');
    expect(await rolesOf(world.db, world.ids.nobody, now())).toContain('coordinator');
    expect(world.logged.join('\n')).toContain('does not say which groups');
    there.account = account({ groups: [] });
    await signIn(await world.browser());
    expect(await rolesOf(world.db, world.ids.nobody, now())).not.toContain('coordinator');
  });
});

describe('an account', () => {
  const someone = (sub: string, claims: Record<string, unknown> = {}) => ({ ...account({ email: 'other@people.example', ...claims }), sub });
  const who = async (browser: TestBrowser) => (await browser.get('/min-organisation')).status;

  test('is known by its subject once its address has said who it is: the address may change there', async () => {
    there.account = someone('o1', { groups: [] });
    const browser = await world.browser();
    await signIn(browser);
    expect(await who(browser)).toBe(200);
    expect(await world.db('audit').where({ what: 'accountBound', person: world.ids.other })).toHaveLength(1);
    there.account = someone('o1', { email: 'new-name@elsewhere.example', groups: [] });
    const again = await world.browser();
    await signIn(again);
    expect(await who(again)).toBe(200);
  });

  test('of another human who has got the address is refused, until the register says whose the address is now', async () => {
    there.account = someone('o2');
    expect(await signIn(await world.browser())).toMatchObject({ status: 403, title: 'E-postadressen hör till ett annat konto – Handlingsplanen HIT' });
    await updatePerson(world.db, world.ids.other, { email: 'left@people.example' }, now());
    expect(await signIn(await world.browser())).toMatchObject({ status: 403, title: expect.stringContaining('finns inte i registret') });
    // Whoever had it is no longer known by the account, but by the new address.
    there.account = someone('o1');
    expect((await signIn(await world.browser())).status).toBe(403);
  });
});

describe('where a level of assurance is required', () => {
  test('it is asked for, and less is refused; also of an account that is known', async () => {
    const strict = await startPageWorld({ issuer: issuerWith({ acrValues: ['substantial', 'high'] }) });
    const asked = new URL((await (await strict.browser()).get('/logga-in/konto')).leadsTo as string);
    expect(asked.searchParams.get('acr_values')).toBe('substantial high');
    there.account = { ...account(), acr: 'high' };
    expect((await signIn(await strict.browser())).leadsTo).toBe('/');
    for (const acr of [undefined, 'low']) {
      there.account = { ...account(), ...(acr !== undefined && { acr }) };
      expect(await signIn(await strict.browser())).toMatchObject({ status: 403, title: expect.stringContaining('inte tillräckligt säker') });
    }
    await strict.stop();
  });
});

test('signing out leads on to the issuer, which knows whose session to end and where to come back', async () => {
  const browser = await world.browser();
  await signIn(browser);
  const { leadsTo } = await browser.post('/logga-ut');
  const asked = new URL(leadsTo as string);
  expect(asked.origin).toBe(there.url);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    post_logout_redirect_uri: `${publicUrl}/logga-in`,
    id_token_hint: expect.stringMatching(/^ey/),
  });
  expect((await fetch(asked)).status).toBe(200);
  expect((await browser.get('/')).leadsTo).toBe('/planen');
});

test('a form may lead to the issuer, and to nowhere else', async () => {
  const policy = (await (await world.browser()).get('/logga-in')).headers.get('content-security-policy');
  expect(policy).toContain(`form-action 'self' ${there.url};`);
});

test('an issuer that is away is said to be away, and asked again by the next who comes', async () => {
  const issuer = issuerWith({ issuer: 'http://127.0.0.1:9', roles: null });
  const away = await startPageWorld({ issuer });
  for (let time = 0; time < 2; time += 1) expect((await (await away.browser()).get('/logga-in/konto')).status).toBe(503);
  await away.stop();
});

test('where no issuer is configured its pages are not there', async () => {
  const without = await startPageWorld();
  for (const path of ['/logga-in/konto', '/logga-in/svar?code=a']) expect((await (await without.browser()).get(path)).status).toBe(404);
  await without.stop();
});
