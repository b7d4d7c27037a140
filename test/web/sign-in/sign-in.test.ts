/** Signing in by a mailed link, and out: what the page tells, what the mail holds, what a link can and cannot. */
import { describe, expect, test } from 'vitest';
import { updatePerson } from '../../../db/registers/person-store.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { signInToken } from '../../support/http/sign-in-link.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { pollLimit } from '../../support/server/until.ts';

const world = worldForAll(startPageWorld);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const addressOf = (who: string) => `${who}@people.example`;

async function linkFor(who: 'coordinator' | 'lead', leadsTo: string | null = null, at = minutesAgo(0)): Promise<string> {
  return signInToken(world.db, { person: { id: world.ids[who], email: addressOf(who) }, leadsTo, at });
}
/** Waits until as many have come to somebody. @returns the last */
async function letterTo(who: string, count = 1) {
  const theirs = async () => (await world.post.letters()).filter(({ to }) => to === addressOf(who));
  await expect.poll(async () => (await theirs()).length, pollLimit).toBe(count);
  return (await theirs())[count - 1];
}
async function press(browser: TestBrowser, secret: string) {
  await browser.get('/logga-in');
  return browser.post('/logga-in/lank', { nyckel: secret });
}

describe('the page that asks for an address', () => {
  test('says the same, in the same way, for an address that is known and for one that is not', async () => {
    const answers = [];
    for (const email of ['Coordinator@People.example', 'nobody-has@people.example']) {
      const browser = await world.browser();
      await browser.get('/logga-in');
      const { status, leadsTo } = await browser.post('/logga-in', { email });
      answers.push({ status, leadsTo, text: (await browser.get(leadsTo as string)).text });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.text).toContain('Om adressen finns har vi skickat en länk');
    const letter = await letterTo('coordinator');
    expect(letter).toMatchObject({ subject: 'Logga in i Handlingsplanen HIT', link: expect.stringMatching(/^\/logga-in\/lank\?nyckel=/) });
    expect(letter?.html).toContain(`href="http://127.0.0.1${letter?.link}"`);
    expect(await world.db('mails').pluck('recipient')).toEqual([addressOf('coordinator')]);
  });

  test('answers before it is known whether anybody has the address, and tells nothing of trouble with that', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    await world.db.schema.renameTable('mails', 'mails_away');
    expect((await browser.post('/logga-in', { email: addressOf('partner') })).leadsTo).toBe('/logga-in/skickat');
    await expect.poll(() => world.logged.join('\n'), pollLimit).toContain('sign-in mail');
    await world.db.schema.renameTable('mails_away', 'mails');
    expect(world.logged.join('\n')).not.toContain(addressOf('partner'));
    expect(await world.db('sign_in_links').where({ person: world.ids.partner })).toEqual([]);
  });

  test('wakes the dispatch that lives in its process once the mail is there', async () => {
    const found: Promise<unknown[]>[] = [];
    const wakeDispatch = () => void found.push(woken.db('mails').select('kind', 'outcome', 'carrier'));
    const woken = await startPageWorld({ wakeDispatch });
    const browser = await woken.browser();
    await browser.get('/logga-in');
    await browser.post('/logga-in', { email: addressOf('lead') });
    await expect.poll(() => found.length, pollLimit).toBe(1);
    expect(await found[0]).toEqual([{ kind: 'signIn', outcome: 'queued', carrier: 'dispatch' }]);
    await woken.stop();
  });

  test('shows what was typed with what is wrong', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    const page = await browser.post('/logga-in', { email: 'kalle' });
    expect(page).toMatchObject({ status: 422, title: 'Fel: Logga in – Handlingsplanen HIT' });
    expect(page.html).toContain('value="kalle"');
    expect(page.html).toMatch(/href="#f-email"/);
  });

  test('writes in the language that was chosen', async () => {
    const browser = await world.browser();
    await browser.get('/sprak/en');
    await browser.get('/logga-in');
    await browser.post('/logga-in', { email: addressOf('support') });
    expect((await letterTo('support'))?.subject).toBe('Sign in to the HIT plan');
  });

  test('can be asked five times for one address, and then says when to come back', async () => {
    const browser = await world.browser();
    await browser.get('/logga-in');
    for (let time = 0; time < 5; time += 1) expect((await browser.post('/logga-in', { email: 'often@people.example' })).status).toBe(303);
    const page = await browser.post('/logga-in', { email: 'OFTEN@people.example ' });
    expect(page).toMatchObject({ status: 429, title: 'För många försök – Handlingsplanen HIT' });
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.headers.get('ratelimit')).toMatch(/"sign-in-address"; r=0; t=\d+/);
    expect((await browser.post('/logga-in', { email: 'seldom@people.example' })).status).toBe(303);
  });

  test('leads whoever is signed in to where it wanted to go', async () => {
    expect((await (await world.browser('lead')).get('/logga-in?till=%2Fplanen%3Fq%3Da')).leadsTo).toBe('/planen?q=a');
  });
});

test('a page that a mail leads to is reached by signing in, with what stands in its address', async () => {
  const browser = await world.browser();
  const page = '/aktiviteter/hit-1/granska?period=2026-Q1';
  const { leadsTo } = await browser.get(page);
  expect(leadsTo).toBe(`/logga-in?till=${encodeURIComponent(page)}`);
  expect((await browser.get(leadsTo as string)).html).toContain(`name="till" value="${page}"`);
  expect((await press(browser, await linkFor('coordinator', page))).leadsTo).toBe(page);
});

describe('a link', () => {
  test('is only looked at by GET, a hundred times over; the button signs in and leads to the page that was asked for', async () => {
    const secret = await linkFor('coordinator', '/aktiviteter?stage=proposed');
    const scanner = await world.browser();
    const rows = () => Promise.all(['sign_in_links', 'sessions', 'people', 'audit'].map((table) => world.db(table).select().orderBy(1)));
    const before = await rows();
    for (let time = 0; time < 100; time += 1) expect((await scanner.get(`/logga-in/lank?nyckel=${secret}`)).status).toBe(200);
    expect(await rows()).toEqual(before);

    const browser = await world.browser();
    expect((await press(browser, secret)).leadsTo).toBe('/aktiviteter?stage=proposed');
    expect((await browser.get('/')).leadsTo).toBe('/att-gora');
  });

  test('signs in once: the second time its page helps', async () => {
    const secret = await linkFor('lead');
    const [first, second] = await Promise.all([press(await world.browser(), secret), press(await world.browser(), secret)]);
    expect(new Set([first.status, second.status])).toEqual(new Set([303, 410]));
    const page = await (await world.browser()).get(`/logga-in/lank?nyckel=${secret}`);
    expect(page).toMatchObject({ status: 410, title: 'Länken gäller inte längre – Handlingsplanen HIT' });
    expect(page.text).toContain('Få en ny länk');
  });

  test('is good for 15 minutes', async () => {
    const browser = await world.browser();
    expect((await browser.get(`/logga-in/lank?nyckel=${await linkFor('lead', null, minutesAgo(14))}`)).status).toBe(200);
    const old = await linkFor('lead', null, minutesAgo(15));
    expect((await browser.get(`/logga-in/lank?nyckel=${old}`)).status).toBe(410);
    expect((await press(browser, old)).status).toBe(410);
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('dies with the address it was sent to', async () => {
    const secret = await linkFor('lead');
    await updatePerson(world.db, world.ids.lead, { email: 'moved@people.example' }, minutesAgo(0));
    expect((await press(await world.browser(), secret)).status).toBe(410);
    await updatePerson(world.db, world.ids.lead, { email: addressOf('lead') }, minutesAgo(0));
  });

  test('begins a new session: one that was there before is over', async () => {
    const browser = await world.browser('nobody');
    const before = browser.cookies.get('hit-session') as string;
    await press(browser, await linkFor('coordinator'));
    expect(browser.cookies.get('hit-session')).not.toBe(before);
    const stale = await world.browser();
    stale.cookies.set('hit-session', before);
    expect((await stale.get('/')).leadsTo).toBe('/planen');
    expect(await world.db('sessions').where({ person: world.ids.nobody })).toEqual([]);
  });

  test('opens nothing by what is stored of it', async () => {
    const secret = await linkFor('lead');
    const stored = JSON.stringify(await world.db('sign_in_links').select());
    for (const part of secret.split('.').slice(1)) expect(stored).not.toContain(part);
    const [id] = secret.split('.');
    for (const wrong of [id, `${id}.${'k'.repeat(19)}.${'m'.repeat(43)}`, `${secret}x`, ''])
      expect((await (await world.browser()).get(`/logga-in/lank?nyckel=${wrong}`)).status).toBe(410);
  });

  test('stands in no log', async () => {
    const secret = await linkFor('lead');
    await press(await world.browser(), secret);
    expect(world.logged.join('\n')).not.toContain(secret);
  });
});

describe('signing out', () => {
  test('ends the session everywhere it is known, and says so once', async () => {
    const browser = await world.browser('coordinator');
    const secret = browser.cookies.get('hit-session') as string;
    expect((await browser.post('/logga-ut')).leadsTo).toBe('/logga-in');
    expect((await browser.get('/logga-in')).text).toContain('Du har loggat ut.');
    expect((await browser.get('/logga-in')).text).not.toContain('Du har loggat ut.');
    browser.cookies.set('hit-session', secret);
    expect((await browser.get('/')).leadsTo).toBe('/planen');
  });

  test('asks nothing of somebody whose session has ended by itself', async () => {
    expect((await (await world.browser()).post('/logga-ut')).leadsTo).toBe('/logga-in');
  });
});
