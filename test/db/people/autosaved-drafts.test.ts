/** A form that saves itself: what its script posts, and what of two pages with the same form comes of it. Over HTTP, on both engines. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkFor } from '../../../db/links/answer-link-store.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { testKeyring } from '../../support/builders/test-keyring.ts';
import { engines } from '../../support/db/databases.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn, press } from '../../support/http/filled-form.ts';
import type { FormFields, Page, TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { signedNow } from '../../support/mail/as-it-leaves.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

describe.each(engines)('on $engine', ({ empty }) => {
  const world = worldForAll(() => startPageWorld({}, 0, empty));
  let coordinator: TestBrowser;
  let number = 0;
  let path: string;
  beforeAll(async () => {
    coordinator = await world.browser('coordinator');
  });
  beforeEach(async () => {
    number += 1;
    await seedPlanActivity(world.db, seededLife(`autosaved-${number}`));
    await world.db('form_drafts').del();
    path = `/aktiviteter/autosaved-${number}/pausa`;
  });

  const byItself = (page: Page, reason: string, more: FormFields = {}) => press(coordinator, path, page, 'autosave', { reason, ...more });
  const draftNow = async () => fieldsOn(await coordinator.get(`${path}?utkast=1`))['reason'];

  test('what the script posts is saved, and answered in a few words of the reader’s', async () => {
    const page = await coordinator.get(path);
    const saved = await byItself(page, 'Semester');
    expect([saved.status, saved.headers.get('content-type'), saved.headers.get('cache-control')]).toEqual([
      200,
      'application/json; charset=utf-8',
      'private, no-store',
    ]);
    expect(JSON.parse(saved.html)).toEqual({ said: expect.stringMatching(/^Sparat \d\d\.\d\d$/) });
    await byItself(page, 'Semester i juli.');
    expect(await draftNow()).toBe('Semester i juli.');
    expect(world.sent).toEqual([]);
  });

  test('nothing written is nothing saved', async () => {
    expect(JSON.parse((await byItself(await coordinator.get(path), '')).html)).toEqual({ said: '' });
    expect(await world.db('form_drafts')).toEqual([]);
  });

  describe('of two pages with the same form', () => {
    let one: Page;
    let other: Page;
    beforeEach(async () => {
      one = await coordinator.get(path);
      other = await coordinator.get(path);
      expect((await byItself(one, 'I det ena fönstret.')).status).toBe(200);
    });

    test('the later does not write over what the other has saved since', async () => {
      expect((await byItself(other, 'I det andra.')).status).toBe(409);
      expect((await byItself(one, 'I det ena fönstret, mer.')).status).toBe(200);
      expect(await draftNow()).toBe('I det ena fönstret, mer.');
    });

    test('the button says so, keeps what was written, and pressed once more it replaces what its reader now knows of', async () => {
      const told = await press(coordinator, path, other, 'draft', { reason: 'I det andra.' });
      expect(told.status).toBe(409);
      expect(told.text).toContain('Du har ett nyare utkast av formuläret');
      expect(told.html).toContain('data-saves="held"');
      expect(fieldsOn(told)['reason']).toBe('I det andra.');
      expect(await draftNow()).toBe('I det ena fönstret.');
      expect((await press(coordinator, path, told, 'draft')).leadsTo).toBe(`${path}?utkast=1`);
      expect(await draftNow()).toBe('I det andra.');
      expect((await byItself(one, 'I det ena fönstret, mer.')).status).toBe(409);
    });

    test('the one that knows the other’s last draft goes on from it', async () => {
      const goneOn = await coordinator.get(`${path}?utkast=1`);
      expect(goneOn.html).toContain('data-saves="now"');
      expect((await byItself(goneOn, 'Vidare.')).status).toBe(200);
      expect((await byItself(one, 'I det ena fönstret, mer.')).status).toBe(409);
      expect(await draftNow()).toBe('Vidare.');
    });

    test('checking and sending the one leaves the other’s newer draft', async () => {
      const checked = await press(coordinator, path, other, 'check', { reason: 'I det andra.', until: '2126-08-01' });
      expect(await draftNow()).toBe('I det ena fönstret.');
      expect((await press(coordinator, path, checked, 'send')).status).toBe(303);
      expect(await draftNow()).toBe('I det ena fönstret.');
    });

    test('a form opened beside a draft does not save itself over it', async () => {
      expect((await coordinator.get(path)).html).toContain('data-saves="held"');
    });
  });

  test('it is kept from others as the form is: no session, no token of the page, another site, another role', async () => {
    const page = await coordinator.get(path);
    const posted = { ...fieldsOn(page), reason: 'Semester', _do: 'autosave' };
    expect((await (await world.browser()).post(path, posted)).status).toBe(401);
    expect((await coordinator.post(path, { ...posted, _csrf: 'another' })).status).toBe(403);
    expect((await coordinator.post(path, posted, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await (await world.browser('referenceGroup')).post(path, posted)).status).toBe(403);
    expect(await world.db('form_drafts')).toEqual([]);
  });

  test('only the page of a form that saves itself may ask anything, and only us', async () => {
    const policyOf = ({ headers }: Page) => headers.get('content-security-policy') ?? '';
    const opened = await coordinator.get(path);
    const wrong = await press(coordinator, path, opened, 'check', { reason: '' });
    const checked = await press(coordinator, path, opened, 'check', { reason: 'Semester', until: '2126-08-01' });
    expect([opened, wrong, checked].map((page) => [page.status, /connect-src[^;]*/.exec(policyOf(page))?.[0]])).toEqual([
      [200, "connect-src 'self'"],
      [422, "connect-src 'self'"],
      [200, undefined],
    ]);
    for (const page of ['/att-gora', `/aktiviteter/${own}`, '/tillganglighet']) expect(policyOf(await coordinator.get(page))).not.toContain('connect-src');
    expect(
      policyOf(opened)
        .replace(/;connect-src 'self'$/, '')
        .replace(/nonce-[^']+/, ''),
    ).toBe(policyOf(checked).replace(/nonce-[^']+/, ''));
  });

  test('a report saves itself behind its link, without an account', async () => {
    const at = new Date().toISOString();
    const scope = { person: world.ids.lead, organisation: 'ltu', planActivity: own, purpose: 'report', period: 'P1', sentTo: '' } as const;
    const link = await linkFor(world.db, scope, { expiresAt: new Date(Date.now() + 86_400_000).toISOString(), at });
    const report = `/svara/${await signedNow(world.db, testKeyring, link)}/rapport`;
    const reader = await world.browser();
    const [one, other] = [await reader.get(report), await reader.get(report)];
    expect(one.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await press(reader, report, one, 'autosave', { done: 'Två kursomgångar.' })).status).toBe(200);
    expect((await press(reader, report, other, 'autosave', { done: 'Tre.' })).status).toBe(409);
    const told = await press(reader, report, other, 'save', { done: 'Tre.' });
    expect([told.status, fieldsOn(told)['done']]).toEqual([409, 'Tre.']);
    expect(fieldsOn(await reader.get(report))['done']).toBe('Två kursomgångar.');
    expect((await press(reader, report, told, 'save')).status).toBe(303);
    expect(fieldsOn(await reader.get(report))['done']).toBe('Tre.');
  });
});
