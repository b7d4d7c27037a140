/** Answering by a link from a mail: whom it lets do what, that reading changes nothing, and what one sees when it is no longer good. */
import { beforeEach, describe, expect, test } from 'vitest';
import { endLinks } from '../../../db/links/answer-link-store.ts';
import { leaveOrganisation } from '../../../db/registers/person-store.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { others, own } from '../../support/http/api-world.ts';
import { fieldsOn, fillInAndSend } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);
let browser: TestBrowser;
let link: string;

beforeEach(async () => {
  browser = await world.browser();
  link = await world.link();
});

const letters = () => world.post.letters();

describe('a good link', () => {
  test('shows what is owed, by when, why that day, what happens otherwise, and the ways to answer', async () => {
    const page = await browser.get(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Lämna lägesrapporten, period 1');
    expect(page.text).toContain('Luleå tekniska universitet');
    expect(page.text).toContain('Varför den dagen');
    expect(page.text).toContain('Om inget kommer in');
    for (const way of [
      'Skriv rapporten',
      'Inget nytt att rapportera',
      'Vi blir försenade',
      'Vi behöver hjälp',
      'Det här är inte längre vårt',
      'Skicka länken till en kollega',
    ])
      expect(page.text).toContain(way);
    expect(page.text).toContain('blir en allmän handling');
  });

  test('is neither kept by a browser nor told to another host, and stands in no log', async () => {
    const page = await browser.get(link);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    await browser.get(`${link}/rapport`);
    await browser.get(`${link}x`);
    const secret = link.slice('/svara/'.length);
    expect(world.logged.join('\n')).not.toContain(secret.slice(0, 16));
    expect(world.logged.join('\n')).toContain('/svara/…');
  });

  test('may be opened a hundred times, with every page behind it, and changes nothing', async () => {
    const before = await world.dump();
    for (const path of [
      '',
      '/rapport',
      '/rapport/filer',
      '/annat-svar',
      '/annat-svar?val=late',
      '/kollega',
      '/mottaget',
      '/ansvar',
      '/komplettering',
      '/ny-lank',
    ])
      for (let time = 0; time < 10; time++) await browser.get(link + path);
    expect(await world.dump()).toBe(before);
    expect(world.sent).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  test('answers as its person, and for that case alone', async () => {
    const { sent } = await fillInAndSend(browser, `${link}/annat-svar?val=late`, { kind: 'late', dueOn: '2126-05-01', text: 'Sjukdom.' });
    expect(sent).toMatchObject({ status: 303, leadsTo: `${link}/mottaget?svar=late` });
    expect(world.sent[0]).toMatchObject({
      name: 'reply',
      planActivity: own,
      person: world.ids.lead,
      body: { kind: 'late', dueOn: '2126-05-01', text: 'Sjukdom.' },
    });
  });

  test('reaches nothing that its person may do elsewhere, not even as a coordinator', async () => {
    const asCoordinator = await world.link({ person: world.ids.coordinator, organisation: 'lansstyrelsen-norrbotten' });
    expect((await browser.get(asCoordinator)).status).toBe(404);
    const elsewhere = await world.link({ planActivity: others });
    expect((await browser.get(elsewhere)).status).toBe(404);
  });

  test('is for its purpose only', async () => {
    for (const path of ['/ansvar', '/komplettering']) expect((await browser.get(link + path)).status).toBe(403);
    const aboutLead = await world.link({ person: world.ids.candidate, organisation: 'alvsbyn', purpose: 'assignment', period: '' });
    expect((await browser.get(aboutLead)).status).toBe(200);
    for (const path of ['/rapport', '/rapport/filer', '/annat-svar']) expect((await browser.get(aboutLead + path)).status).toBe(403);
  });

  test('sends nothing without its own form, as a scanner that presses buttons would', async () => {
    const stranger = await world.browser();
    const fields = { ...fieldsOn(await browser.get(`${link}/annat-svar`)), kind: 'nothingNew', _do: 'send' };
    expect((await stranger.post(`${link}/annat-svar`, { ...fields, _csrf: '' })).status).toBe(403);
    expect(world.sent).toEqual([]);
  });

  test('an answer that says too little is asked for again, in words', async () => {
    const page = await browser.get(`${link}/annat-svar`);
    const asked = await browser.post(`${link}/annat-svar`, { ...fieldsOn(page), kind: 'late', _do: 'check' });
    expect(asked.status).toBe(422);
    expect(asked.title).toMatch(/^Fel: /);
    expect(asked.text).toContain('Ny dag: det här behövs för det du har valt.');
  });
});

describe('the question about the lead', () => {
  test('is answered after a look at what is sent', async () => {
    const asked = await world.link({ person: world.ids.candidate, organisation: 'alvsbyn', purpose: 'assignment', period: '' });
    await world.db('obligations').insert({
      ...(await world.db('obligations').where({ plan_activity: own }).first()),
      id: 'answer-1',
      kind: 'answer',
      owed_organisation: 'alvsbyn',
      period: null,
      report: null,
    });
    await world
      .db('plan_activities')
      .where({ id: own })
      .update({ life: await lifeWithAnswer() });
    const { checked, sent } = await fillInAndSend(browser, `${asked}/ansvar`, { answer: 'needsDecision', until: '2126-03-12', reason: 'Nämnden.' });
    expect(checked.text).toContain('Vi behöver besluta internt först');
    expect(sent.leadsTo).toBe(`${asked}/mottaget?svar=needsDecision`);
    expect(world.sent[0]).toMatchObject({ name: 'assignmentAnswer', person: world.ids.candidate, body: { answer: 'needsDecision', until: '2126-03-12' } });
  });
});

async function lifeWithAnswer(): Promise<string> {
  const { life } = (await world.db('plan_activities').where({ id: own }).first('life')) as { life: string };
  const state = JSON.parse(life);
  const answer = { ...state.obligations['report-P1'], id: 'answer-1', kind: 'answer', owedBy: { organisation: 'alvsbyn' }, state: 'open' };
  return JSON.stringify({ ...state, obligations: { ...state.obligations, 'answer-1': answer } });
}

describe('a link that is not good', () => {
  test('tampered with: a page that helps, and tells nothing', async () => {
    const page = await browser.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Länken går inte att läsa');
    expect(page.text).not.toContain('Fallet');
  });

  test('expired: a new one goes to the address on record, but not over and over', async () => {
    const old = await world.link({ period: 'P1' }, 90);
    await world.db('answer_links').update({ expires_at: '2026-01-01T00:00:00.000Z' });
    const expired = await world.link({}, -1);
    const page = await browser.get(expired);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Länken har slutat gälla');
    const responses = [await browser.post(`${expired}/ny-lank`, {}), await browser.post(`${expired}/ny-lank`, {})];
    expect(responses.map(({ title }) => title)).toEqual([responses[0]?.title, responses[0]?.title]);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ subject: expect.stringMatching(/^Svara med den nya länken: /), to: 'lead@people.example' });
    expect((await browser.get(letter?.link ?? '')).status).toBe(200);
    expect((await browser.get(old)).status).toBe(200);
  });

  test('revoked: says so, and offers a new one while the organisation still owes the answer', async () => {
    await endLinks(world.db, own, { purpose: 'report' });
    const page = await browser.get(link);
    expect(page.status).toBe(410);
    expect(page.text).toContain('Skicka en ny länk');
    expect((await browser.get(await world.link())).status).toBe(200);
  });

  test('handed over: another organisation has the lead, and no link is offered', async () => {
    await world.db('plan_activities').where({ id: own }).update({ lead: 'alvsbyn' });
    await endLinks(world.db, own, { purpose: 'report', organisation: 'ltu' });
    const page = await browser.get(link);
    expect(page.text).toContain('En annan organisation har nu ansvaret');
    expect(page.text).not.toContain('Skicka en ny länk');
    await browser.post(`${link}/ny-lank`, {});
    expect(await letters()).toEqual([]);
  });

  test('of somebody who has left the organisation: nothing opens', async () => {
    await leaveOrganisation(world.db, world.ids.lead, 'ltu', '2026-02-01T00:00:00.000Z');
    for (const path of ['', '/rapport']) expect((await browser.get(link + path)).status).toBe(410);
    const sent = await browser.post(`${link}/annat-svar`, { kind: 'nothingNew', _do: 'send' });
    expect([sent.status, world.sent.length]).not.toEqual([303, 1]);
    expect(world.sent).toEqual([]);
  });
});

describe('a colleague', () => {
  const pass = async (email: string) => {
    await browser.get(`${link}/kollega`);
    return browser.post(`${link}/kollega`, { email });
  };

  test('gets a link of its own, which answers for the same person; the history tells that it was passed on, and not to whom', async () => {
    expect((await pass('Kollega@ltu.example')).leadsTo).toBe(link);
    const [letter] = await letters();
    expect(letter).toMatchObject({ subject: expect.stringMatching(/^Svara för er organisation: /), to: 'kollega@ltu.example' });
    expect(await world.db('mails').select('kind', 'person', 'plan_activity')).toEqual([{ kind: 'answerLink', person: null, plan_activity: own }]);
    const theirs = letter?.link ?? '';
    expect(theirs).not.toBe(link);
    const colleague = await world.browser();
    await fillInAndSend(colleague, `${theirs}/annat-svar`, { kind: 'needHelp', text: 'Vem ringer vi?' });
    expect(world.sent[0]).toMatchObject({
      person: world.ids.lead,
      idempotencyKey: expect.stringContaining(theirs.slice('/svara/'.length, '/svara/'.length + 16)),
    });
    const history = await world.request('coordinator', 'GET', `/api/v1/plan-activities/${own}/history`);
    expect(history.text).toContain('linkForwarded');
    expect(history.text).not.toContain('kollega@ltu.example');
  });

  test('takes nothing from the one who passed it on: both links answer', async () => {
    await pass('kollega@ltu.example');
    await fillInAndSend(await world.browser(), `${(await letters())[0]?.link}/annat-svar`, { kind: 'needHelp', text: 'Vem ringer vi?' });
    const { sent } = await fillInAndSend(browser, `${link}/annat-svar?val=late`, { kind: 'late', dueOn: '2126-05-01', text: 'Sjukdom.' });
    expect(sent.status).toBe(303);
    expect(world.sent.map(({ name }) => name)).toEqual(['reply', 'reply']);
  });

  test('must have an address', async () => {
    const page = await pass('ingen adress');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Skriv en e-postadress');
    expect(await letters()).toEqual([]);
  });

  test('is one of a few', async () => {
    for (let number = 1; number <= 5; number++) expect((await pass(`k${number}@ltu.example`)).status).toBe(303);
    expect((await pass('k6@ltu.example')).status).toBe(422);
    expect((await letters()).map(({ to }) => to)).toEqual([1, 2, 3, 4, 5].map((number) => `k${number}@ltu.example`));
  });
});

describe('one address', () => {
  const pass = async (email: string) => {
    await browser.get(`${link}/kollega`);
    return browser.post(`${link}/kollega`, { email });
  };
  const mailed = async () => (await world.db('mails').where({ kind: 'answerLink' }).pluck('recipient')) as string[];

  test('gets the link of one matter three times in a day, and again the day after', async () => {
    for (let time = 1; time <= 3; time++) expect((await pass('kollega@ltu.example')).status).toBe(303);
    const page = await pass('Kollega@ltu.example');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Länken har redan skickats till så många som går');
    expect(await mailed()).toHaveLength(3);
    expect((await pass('annan@ltu.example')).status).toBe(303);
    await world.db('mails').update({ asked_at: new Date(Date.now() - 25 * 3_600_000).toISOString() });
    expect((await pass('kollega@ltu.example')).status).toBe(303);
  });

  test('gets twenty in a day from all matters together', async () => {
    await pass('annan@ltu.example');
    const [mail] = await world.db('mails').where({ kind: 'answerLink' });
    const others = Array.from({ length: 20 }, (_, index) => ({
      ...mail,
      key: `answerLink/${index}`,
      message_id: `<${index}@hit.example>`,
      recipient: 'alla@ltu.example',
      plan_activity: null,
    }));
    await world.db('mails').insert(others);
    expect((await pass('alla@ltu.example')).status).toBe(422);
    await world.db('mails').where({ key: 'answerLink/0' }).update({ recipient: 'ingen@ltu.example' });
    expect((await pass('alla@ltu.example')).status).toBe(303);
  });
});

describe('the language behind a link', () => {
  test('is the one that its recipient has chosen, whatever the browser speaks', async () => {
    await world.db('people').where({ id: world.ids.lead }).update({ language: 'en' });
    const page = await browser.get(link, { 'accept-language': 'sv' });
    expect(page.html).toContain('<html lang="en">');
    expect((await browser.get(`${link}/annat-svar`)).html).toContain('<html lang="en">');
    expect((await browser.get('/planen')).html).toContain('<html lang="sv">');
  });

  test('can be changed there, for these pages alone, and changes nobody’s mails', async () => {
    await world.db('people').where({ id: world.ids.lead }).update({ language: 'en' });
    const before = await world.dump();
    expect((await browser.get(`/sprak/sv?till=${encodeURIComponent(link)}`)).leadsTo).toBe(link);
    expect((await browser.get(link)).html).toContain('<html lang="sv">');
    expect(await world.dump()).toBe(before);
  });

  test('holds on the pages of a link that opens nothing any more', async () => {
    await world.db('people').where({ id: world.ids.lead }).update({ language: 'en' });
    await world.db('answer_links').increment('version', 1);
    const page = await browser.get(link);
    expect(page.status).toBe(410);
    expect(page.html).toContain('<html lang="en">');
  });
});
