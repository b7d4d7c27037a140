/** A decision about money in a session that is not new: its person confirms who it is by a mailed link, and what was written is sent once. */
import { beforeAll, describe, expect, test } from 'vitest';
import { keptFormMinutes } from '../../../db/people/kept-forms/kept-form-read-model.ts';
import { forgetOldKeptForms } from '../../../db/people/kept-forms/kept-form-store.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { fieldsOn, fillInAndSend, press } from '../../support/http/filled-form.ts';
import { formCases } from '../../support/http/form-cases.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = worldForAll(() => startPageWorld({ moneyProofMinutes: 15 }));
const paying = formCases.find(({ form }) => form === 'utbetalning') as (typeof formCases)[number];
const path = '/aktiviteter/paid/utbetalning';
beforeAll(() => seedPlanActivity(world.db, seededLife('paid', paying.life)));

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const payments = () => world.sent.filter(({ name }) => name === 'payment').length;

/** Somebody whose session began a while ago, and is in use. */
async function longSignedIn(who: 'coordinator' | 'everything' = 'coordinator', minutes = 16): Promise<TestBrowser> {
  await world.db('sessions').where({ person: world.ids[who] }).del();
  const browser = await world.browser(who);
  await world
    .db('sessions')
    .where({ person: world.ids[who] })
    .update({ began_at: minutesAgo(minutes) });
  return browser;
}

/** Fills in and sends a payment, and has a link mailed. @returns where it is confirmed, and the link's path */
async function asked(browser: TestBrowser): Promise<{ confirmPath: string; link: string }> {
  const before = (await world.post.letters()).length;
  const { sent } = await fillInAndSend(browser, path, paying.written);
  const confirmPath = sent.leadsTo as string;
  expect(confirmPath).toMatch(/^\/bekrafta\/[\w-]{22}$/);
  await browser.get(confirmPath);
  expect((await browser.post(confirmPath)).leadsTo).toBe(`${confirmPath}?skickat=1`);
  await expect.poll(async () => (await world.post.letters()).length, pollLimit).toBe(before + 1);
  await world.db('request_counts').del();
  return { confirmPath, link: (await world.post.letters()).at(-1)?.link ?? '' };
}

async function pressLink(browser: TestBrowser, link: string) {
  const page = await browser.get(link);
  return browser.post('/logga-in/lank', fieldsOn(page));
}

describe('a payment', () => {
  test('is sent at once in a session that is new', async () => {
    const before = payments();
    const { sent } = await fillInAndSend(await longSignedIn('coordinator', 14), path, paying.written);
    expect(sent.leadsTo).toBe('/aktiviteter/paid');
    expect(payments()).toBe(before + 1);
  });

  test('in a session of more than 15 minutes waits until its person has opened a mailed link, stands there filled in, and is carried out once', async () => {
    const before = payments();
    const browser = await longSignedIn();
    const secret = browser.cookies.get('hit-session');
    const { sent } = await fillInAndSend(browser, path, paying.written);
    const waiting = await browser.get(sent.leadsTo as string);
    expect(waiting.title).toBe('Bekräfta att det är du – Handlingsplanen HIT');
    expect(waiting.text).toContain('coordinator@people.example');
    expect(payments()).toBe(before);

    const { confirmPath, link } = await asked(browser);
    expect((await browser.get(`${confirmPath}?skickat=1`)).text).toContain('Jag har bekräftat: fortsätt');
    expect((await pressLink(browser, link)).leadsTo).toBe(confirmPath);
    expect(browser.cookies.get('hit-session')).toBe(secret);
    const { leadsTo } = await browser.get(confirmPath);
    const checked = await browser.get(leadsTo as string);
    expect(checked.title).toMatch(/^Kontrollera innan du skickar/);
    for (const words of paying.shows) expect(checked.text.replaceAll('\u00a0', ' ')).toContain(words);
    expect(payments()).toBe(before);

    // The other page with the same form may be sent too: it is one act.
    const twin = await browser.get(leadsTo as string);
    expect((await press(browser, path, checked, 'send')).leadsTo).toBe('/aktiviteter/paid');
    expect((await press(browser, path, twin, 'send')).leadsTo).toBe('/aktiviteter/paid');
    expect(payments()).toBe(before + 1);
    expect(world.sent.at(-1)).toMatchObject({ name: 'payment', body: paying.sends[1] });
    expect(await browser.get(leadsTo as string)).toMatchObject({ leadsTo: confirmPath });
    expect(await browser.get(confirmPath)).toMatchObject({ status: 410, title: 'Det du skrev finns inte kvar – Handlingsplanen HIT' });
  });

  test('by a program is not asked about: a token has its scope', async () => {
    const body = { funder: 'lansstyrelsen-norrbotten', amountSek: 10, instalment: 1 };
    expect((await world.request('coordinator', 'POST', '/api/v1/plan-activities/paid/payments', body)).status).toBe(200);
  });

  test('is not asked about where the setting is 0', async () => {
    const off = await startPageWorld({ moneyProofMinutes: 0 });
    await seedPlanActivity(off.db, seededLife('paid', paying.life));
    const browser = await off.browser('coordinator');
    await off.db('sessions').update({ began_at: minutesAgo(29) });
    expect((await fillInAndSend(browser, path, paying.written)).sent.leadsTo).toBe('/aktiviteter/paid');
    await off.stop();
  });

  test('that somebody signs in anew for needs no more than that', async () => {
    const browser = await longSignedIn();
    const { sent } = await fillInAndSend(browser, path, paying.written);
    await world.db('sessions').where({ person: world.ids.coordinator }).del();
    expect((await browser.get(sent.leadsTo as string)).leadsTo).toBe(`/logga-in?till=${encodeURIComponent(sent.leadsTo as string)}`);
    const again = await world.browser('coordinator');
    const { leadsTo } = await again.get(sent.leadsTo as string);
    expect((await again.get(leadsTo as string)).text).toContain('Kontrollera innan du skickar');
  });
});

test('what is not about money is not asked about', async () => {
  const browser = await longSignedIn();
  const { sent } = await fillInAndSend(browser, '/aktiviteter/case-own/pausa', { reason: 'Semester.' });
  expect(sent.leadsTo).toBe('/aktiviteter/case-own');
});

describe('a link that confirms', () => {
  test('confirms once', async () => {
    const browser = await longSignedIn();
    const { link } = await asked(browser);
    expect((await pressLink(browser, link)).status).toBe(303);
    expect(await browser.get(link)).toMatchObject({ status: 410 });
  });

  test('signs nobody in, and in another browser says what to do, and stays good', async () => {
    const browser = await longSignedIn();
    const { link } = await asked(browser);
    const fields = { nyckel: link.split('=')[1] ?? '' };
    const stranger = await world.browser();
    await stranger.get('/logga-in');
    for (const other of [stranger, await world.browser('coordinator'), await world.browser('everything')]) {
      const page = await other.get(link);
      expect(page).toMatchObject({ status: 409, title: 'Öppna länken där du är inloggad – Handlingsplanen HIT' });
      expect(page.text).toContain('klistra in den');
      expect((await other.post('/logga-in/lank', fields)).status).toBe(409);
    }
    expect((await stranger.get('/')).leadsTo).toBe('/planen');
    expect((await pressLink(browser, link)).status).toBe(303);
  });

  test('of another person leaves the session as old as it was', async () => {
    const [mine, theirs] = [await longSignedIn('coordinator'), await longSignedIn('everything')];
    const { link } = await asked(theirs);
    const fields = { nyckel: link.split('=')[1] ?? '' };
    expect((await mine.post('/logga-in/lank', fields)).status).toBe(409);
    expect((await fillInAndSend(mine, path, paying.written)).sent.leadsTo).toMatch(/^\/bekrafta\//);
    const refused = await world.db('security_log').where({ what: 'confirmationRefused', person: world.ids.coordinator });
    expect(refused.length).toBeGreaterThan(0);
  });

  test('is mailed five times within a quarter of an hour, links to sign in by counted', async () => {
    const browser = await longSignedIn();
    const { sent } = await fillInAndSend(browser, path, paying.written);
    await world.db('request_counts').del();
    const stranger = await world.browser();
    await stranger.get('/logga-in');
    await stranger.post('/logga-in', { email: 'Coordinator@people.example' });
    for (let time = 0; time < 4; time += 1) expect((await browser.post(sent.leadsTo as string)).status).toBe(303);
    expect((await browser.post(sent.leadsTo as string)).status).toBe(429);
    await world.db('request_counts').del();
  });

  test('stands in the security log, and in no other', async () => {
    const browser = await longSignedIn();
    const { link } = await asked(browser);
    await pressLink(browser, link);
    const noted = (await world.db('security_log').where({ person: world.ids.coordinator }).orderBy('id').pluck('what')) as string[];
    expect(noted.slice(-2)).toEqual(['confirmationLinkAsked', 'identityConfirmed']);
    expect(world.logged.join('\n')).not.toContain(link.split('=')[1]);
  });
});

describe('what was written', () => {
  test('is read by nobody else, in no other form, and stands in no copy of the database', async () => {
    const browser = await longSignedIn();
    const { sent } = await fillInAndSend(browser, path, { ...paying.written, reference: 'Hemligt 4711' });
    const id = (sent.leadsTo as string).split('/')[2] as string;
    // Sealed text is Base64: a short word stands in it by chance, one with a space never.
    const kept = JSON.stringify(await world.db('kept_forms').select());
    for (const readable of ['Hemligt 4711', '"reference"', '"amountSek"']) expect(kept.replaceAll('\\', '')).not.toContain(readable);
    expect((await (await world.browser('everything')).get(sent.leadsTo as string)).status).toBe(410);
    expect((await browser.get(`/aktiviteter/case-own/pausa?bekraftad=${id}`)).leadsTo).toBe(sent.leadsTo);
    await world.db('kept_forms').update({ person: world.ids.everything });
    expect((await (await world.browser('everything')).get(sent.leadsTo as string)).status).toBe(500);
    await world.db('kept_forms').del();
  });

  test('is forgotten after an hour, whether or not anybody comes back', async () => {
    const browser = await longSignedIn();
    const { sent } = await fillInAndSend(browser, path, paying.written);
    await world.db('kept_forms').update({ kept_at: minutesAgo(keptFormMinutes - 1) });
    await forgetOldKeptForms(world.db);
    expect((await browser.get(sent.leadsTo as string)).status).toBe(200);
    await world.db('kept_forms').update({ kept_at: minutesAgo(keptFormMinutes) });
    expect((await browser.get(sent.leadsTo as string)).status).toBe(410);
    await forgetOldKeptForms(world.db);
    expect(await world.db('kept_forms').select()).toEqual([]);
  });
});
