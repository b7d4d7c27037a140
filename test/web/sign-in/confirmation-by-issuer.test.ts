/** Confirming who one is at a real issuer before a decision about money: when it was proved there is asked for and believed, another account is not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIssuer } from '../../../api/web/sign-in/issuer.ts';
import { giveRole } from '../../../db/registers/person-store.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fillInAndSend, press } from '../../support/http/filled-form.ts';
import { formCases } from '../../support/http/form-cases.ts';
import type { TestIssuer } from '../../support/http/oidc-issuer.ts';
import { startOidcIssuer } from '../../support/http/oidc-issuer.ts';
import type { PageWorld, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';

const publicUrl = 'http://127.0.0.1';
const client = { id: 'hit', secret: 'a secret that both know, long enough for HMAC', publicUrl };
const paying = formCases.find(({ form }) => form === 'utbetalning') as (typeof formCases)[number];
const path = '/aktiviteter/paid/utbetalning';
let there: TestIssuer;
let world: PageWorld;

beforeAll(async () => {
  there = await startOidcIssuer(client);
  const settings = { issuer: there.url, clientId: client.id, clientSecret: client.secret, scope: 'openid email profile', acrValues: [] };
  const issuer = createIssuer({ ...settings, trustsAddresses: false, roles: { claim: 'groups', values: { coordinator: 'hit-samordnare' } } }, publicUrl);
  world = await startPageWorld({ issuer, moneyProofMinutes: 15 });
  await seedPlanActivity(world.db, seededLife('paid', paying.life));
});
afterAll(async () => {
  await world.stop();
  await there.stop();
});
beforeEach(() => {
  there.account = account('k1');
});

const account = (sub: string, email = 'nobody@people.example') => ({ sub, claims: { email, email_verified: true, groups: ['hit-samordnare'] } });
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const payments = () => world.sent.filter(({ name }) => name === 'payment').length;

/** Through the issuer and back. @param way changes what is asked there, as an issuer of another kind would understand it */
async function through(browser: TestBrowser, leadsTo: string, way: (asked: URL) => void = () => {}) {
  const asked = new URL((await browser.get(leadsTo)).leadsTo as string);
  const max = asked.searchParams.get('max_age');
  way(asked);
  const { pathname, search } = new URL(await there.visit(asked.href));
  return { max, back: await browser.get(pathname + search) };
}

/** Somebody who signed in at the issuer a while ago, and has sent a payment. */
async function asked(): Promise<{ browser: TestBrowser; confirmPath: string }> {
  const browser = await world.browser();
  await through(browser, '/logga-in/konto');
  await world.db('sessions').update({ began_at: minutesAgo(16), proved_at: null });
  const { sent } = await fillInAndSend(browser, path, paying.written);
  return { browser, confirmPath: sent.leadsTo as string };
}
const isOld = async ({ browser, confirmPath }: { browser: TestBrowser; confirmPath: string }) => (await browser.get(confirmPath)).leadsTo === null;

describe('confirming at the issuer', () => {
  test('asks for a proof of the last minutes, keeps the session, and what was written is sent once', async () => {
    const before = payments();
    const { browser, confirmPath } = await asked();
    const secret = browser.cookies.get('hit-session');
    const page = await browser.get(confirmPath);
    expect(page.text).toContain('Bekräfta med ditt konto');
    expect(page.text).not.toContain('Mejla en länk');
    const { max, back } = await through(browser, `${confirmPath}/konto`);
    expect(max).toBe('300');
    expect(back.leadsTo).toBe(confirmPath);
    expect(browser.cookies.get('hit-session')).toBe(secret);
    const checked = await browser.get((await browser.get(confirmPath)).leadsTo as string);
    for (const words of paying.shows) expect(checked.text.replaceAll('\u00a0', ' ')).toContain(words);
    expect((await press(browser, path, checked, 'send')).leadsTo).toBe('/aktiviteter/paid');
    expect(payments()).toBe(before + 1);
    const [noted] = await world.db('security_log').where({ what: 'identityConfirmed' });
    expect(noted).toMatchObject({ person: world.ids.nobody });
  });

  test('refuses the account of another, also of one whom the register knows', async () => {
    const mine = await asked();
    for (const other of [account('k2', 'support@people.example'), account('k3')]) {
      there.account = other;
      const { back } = await through(mine.browser, `${mine.confirmPath}/konto`);
      expect(back).toMatchObject({ status: 403, title: 'Det gick inte att bekräfta – Handlingsplanen HIT' });
      expect(back.text).toContain('ett annat konto');
      expect(await isOld(mine)).toBe(true);
    }
    expect(await world.db('security_log').where({ what: 'confirmationRefused', person: world.ids.nobody })).toHaveLength(2);
  });

  test.each([
    ['does not say when it was proved', (url: URL) => url.searchParams.delete('max_age')],
    [
      'says that it was proved longer ago than was asked for',
      (url: URL) => {
        url.searchParams.set('max_age', '100000');
        there.account = { ...account('k1'), provedAt: Math.floor(Date.now() / 1000) - 1200 };
      },
    ],
  ])('refuses an issuer that %s', async (_, way) => {
    const mine = await asked();
    const { back } = await through(mine.browser, `${mine.confirmPath}/konto`, way);
    expect(back).toMatchObject({ status: 400, title: 'Inloggningen blev inte klar – Handlingsplanen HIT' });
    expect(await isOld(mine)).toBe(true);
  });

  test('is as old as the issuer says, not as when the browser came back', async () => {
    const mine = await asked();
    const seconds = Math.floor(Date.now() / 1000) - 200;
    there.account = { ...account('k1'), provedAt: seconds };
    await through(mine.browser, `${mine.confirmPath}/konto`);
    const [session] = await world.db('sessions').whereNotNull('proved_at').orderBy('proved_at').limit(1);
    expect(session.proved_at).toBe(new Date(seconds * 1000).toISOString());
  });

  test('is no way past it: no link is mailed to who has a role from the issuer', async () => {
    const { browser, confirmPath } = await asked();
    expect((await browser.post(confirmPath)).status).toBe(404);
    expect(await world.db('sign_in_links').select()).toEqual([]);
  });
});

test('signing in at an issuer that says when proves no more than it says', async () => {
  await giveRole(world.db, world.ids.nobody, 'coordinator', new Date().toISOString());
  there.account = { ...account('k1'), provedAt: Math.floor(Date.now() / 1000) - 3600 };
  const browser = await world.browser();
  await through(browser, '/logga-in/konto', (url) => url.searchParams.set('max_age', '100000'));
  expect((await fillInAndSend(browser, path, paying.written)).sent.leadsTo).toMatch(/^\/bekrafta\//);
});
