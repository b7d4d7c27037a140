import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escalationOf, others, own } from '../support/api-world.ts';
import type { PageWorld } from '../support/page-world.ts';
import { startPageWorld } from '../support/page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await startPageWorld();
});
afterAll(() => world?.stop());

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

  test('get the list as a file that Swedish Excel opens right', async () => {
    const browser = await world.browser('coordinator');
    const file = await browser.get('/aktiviteter?format=csv');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('aktiviteter.csv');
    expect(file.html).toContain(';');
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
  test('RAI sees the question and the lead’s word, and neither mails nor history', async () => {
    const browser = await world.browser('referenceGroup');
    expect((await browser.get('/arendelista')).status).toBe(200);
    const page = await browser.get(`/arenden/${escalationOf(own, 'referenceGroup')}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Frågan');
    expect(page.text).not.toContain('Vad som har gjorts');
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
    expect(page.html).not.toContain('@');
  });
});
