import { describe, expect, test } from 'vitest';
import { escalationOf, others, own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);

describe('coordinators', () => {
  test('see what waits for them, oldest first, with where it belongs', async () => {
    const page = await (await world.browser('coordinator')).get('/att-gora');
    expect(page.status).toBe(200);
    expect(page.title).toContain('Att göra');
    expect(page.html).toContain(`/aktiviteter/${own}`);
  });

  test('find activities by a filter that lives in the address', async () => {
    const browser = await world.browser('coordinator');
    const all = await browser.get('/aktiviteter');
    const none = await browser.get('/aktiviteter?q=finns-inte-alls');
    expect(all.html).toContain(`/aktiviteter/${own}`);
    expect(none.text).toContain('Inga aktiviteter motsvarar urvalet.');
    expect((await browser.get('/aktiviteter?skede=finnsinte&sida=-3')).status).toBe(200);
  });

  test('order the list by a column, in an address that can be kept, and again the other way', async () => {
    const browser = await world.browser('coordinator');
    const { html } = await browser.get('/aktiviteter?q=fallet&sortera=title');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="/aktiviteter?q=fallet&amp;sortera=title&amp;ordning=fallande"');
    const rows = async (query: string) =>
      [...(await browser.get(`/aktiviteter?${query}`)).html.matchAll(/<th scope="row"><a[^>]*>([^<]*)/g)].map((match) => match[1]);
    const titles = await rows('sortera=title');
    expect(titles.length).toBeGreaterThan(1);
    expect(await rows('sortera=title&ordning=fallande')).toEqual(titles.toReversed());
    expect((await browser.get('/aktiviteter?sortera=finnsinte&ordning=x&enhet=%00&organisation=..')).status).toBe(200);
  });

  test('narrow it to an organisation, to what is late, and to what lies before a body', async () => {
    const browser = await world.browser('coordinator');
    expect((await browser.get('/aktiviteter?organisation=ltu-business')).html).not.toContain(`/aktiviteter/${own}"`);
    expect((await browser.get('/aktiviteter?organisation=ostra-skolan')).html).toContain(`/aktiviteter/${own}"`);
    expect((await browser.get('/aktiviteter?forsenade=ja&lyfta=ja')).html).toContain(`/aktiviteter/${own}"`);
    expect((await browser.get('/aktiviteter?enhet=finns%20inte')).text).toContain('Inga aktiviteter motsvarar urvalet.');
  });

  test('get the list as a file that Swedish Excel opens right', async () => {
    const browser = await world.browser('coordinator');
    const file = await browser.get('/aktiviteter?format=csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('aktiviteter.csv');
    expect(file.html).toContain(';');
  });

  test('a cell that a spreadsheet would take for a formula is only text there', async () => {
    await world.db('plan_activities').where({ id: others }).update({ title: '=HYPERLINK("http://ond.example";"Klicka")' });
    const bytes = await (await world.browser('coordinator')).get('/aktiviteter?format=csv');
    expect(bytes.html).toContain(`"'=HYPERLINK(""http://ond.example"";""Klicka"")"`);
    expect(
      bytes.html
        .split('\r\n')
        .filter(Boolean)
        .every((line) => line.replaceAll(/"(?:[^"]|"")*"/g, 'x').split(';').length === 7),
    ).toBe(true);
    await world.db('plan_activities').where({ id: others }).update({ title: 'Fallet case-others' });
  });

  test('see the whole of an activity: what is owed and why that day, what comes next, messages and history', async () => {
    const page = await (await world.browser('coordinator')).get(`/aktiviteter/${own}`);
    expect(page.status).toBe(200);
    for (const heading of ['Vad som ska göras', 'Varför den dagen', 'Rapporter', 'Skickade meddelanden']) expect(page.text).toContain(heading);
  });

  test('read English when they choose it', async () => {
    const browser = await world.browser('coordinator');
    await browser.get('/sprak/en?till=%2Fatt-gora');
    const page = await browser.get('/att-gora');
    expect(page.html).toContain('<html lang="en">');
    expect(page.title).toContain('To do');
  });
});

describe('the bodies', () => {
  test('RAI reads the list without anything about money', async () => {
    const browser = await world.browser('referenceGroup');
    const page = await browser.get('/aktiviteter?sortera=granted&ordning=fallande');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/Beviljat|beviljat|kr\b|NaN/);
    expect((await browser.get('/aktiviteter?format=csv')).status).toBe(200);
  });

  test('RAI sees the question and the lead’s word, and neither mails nor history', async () => {
    const browser = await world.browser('referenceGroup');
    expect((await browser.get('/arendelista')).status).toBe(200);
    const page = await browser.get(`/arenden/${escalationOf(own, 'referenceGroup')}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Frågan');
    // A heading of what was tried, as the Partnership has it; a report has a field with a longer name.
    expect(page.text).not.toMatch(/Vad som har gjorts(?! i perioden)/);
  });

  test('the Regional Partnership sees the dossier', async () => {
    const page = await (await world.browser('steeringGroup')).get(`/arenden/${escalationOf(own, 'steeringGroup')}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Diarienummer');
  });
});

describe('who may', () => {
  test.each(['/att-gora', '/aktiviteter', '/arendelista', `/aktiviteter/${own}`])('%s sends who is not signed in to sign in, and back', async (path) => {
    const page = await (await world.browser()).get(path);
    expect(page.status).toBe(303);
    expect(page.leadsTo).toContain('/logga-in');
  });

  test('an actor sees its own activity, without messages, and no other', async () => {
    const browser = await world.browser('lead');
    const page = await browser.get(`/aktiviteter/${own}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('Skickade meddelanden');
    expect((await browser.get(`/aktiviteter/${others}`)).status).toBe(404);
    expect((await browser.get('/att-gora')).status).toBe(403);
  });

  test('everybody sees the plan, with organisations and no person', async () => {
    const page = await (await world.browser()).get('/planen');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Vad handlingsplanen gör');
    expect(page.html.slice(0, page.html.indexOf('<footer'))).not.toContain('@');
  });
});
