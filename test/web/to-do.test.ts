import { beforeAll, describe, expect, test } from 'vitest';
import { openTask } from '../../db/lives/task-store.ts';
import { begun } from '../support/builders/seeded-portfolio.ts';
import { escalationOf, own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const noLife = { obligation: null, period: null, organisation: null, details: {}, openedAt: begun };

const world = worldForAll(startPageWorld);
beforeAll(async () => {
  await openTask(world.db, { ...noLife, id: 'silent', kind: 'bodySilent', planActivity: own, obligation: 'report-P1', period: 'P1' });
  await world.db('obligations').insert({
    plan_activity: own,
    id: 'word-1',
    kind: 'bodyDecision',
    owed_role: 'referenceGroup',
    period: 'P1',
    opened_at: begun,
    due_at: '2026-04-01T21:59:59.999Z',
    state: 'open',
    due_version: 1,
    reason: JSON.stringify({ from: 'step', calendar: 'test' }),
    exact: 0,
    escalation: escalationOf(own, 'referenceGroup'),
  });
});

describe('what waits for a coordinator', () => {
  test('stands in groups, each with its number on top and a link down to it', async () => {
    const page = await (await world.browser('coordinator')).get('/att-gora');
    for (const group of ['addresses', 'other', 'bodies']) {
      expect(page.html).toContain(`href="#${group}"`);
      expect(page.html).toContain(`id="${group}"`);
    }
    expect(page.text).toContain('Inget väntar här: besluta om förslag, hitta en ansvarig, granska rapporter, svara om mer tid.');
  });

  test('leads straight to the form that does it, or to the matter, and is ticked off from here', async () => {
    const { html } = await (await world.browser('coordinator')).get('/att-gora');
    expect(html).toContain(`href="/aktiviteter/${own}/registrera-svar?period=P1"`);
    expect(html).toContain(`href="/att-gora/${own}-callLead/klar"`);
    expect(html).toContain('href="/organisationer/ltu"');
    expect(html).toContain(`href="/arenden/${escalationOf(own, 'referenceGroup')}">Ta ställning i frågan, period 1`);
    expect(html).toMatch(/href="\/arenden\/[^"]+">Ett organ har inte tagit ställning i tid, period 1/);
  });

  test('says what happens if nothing is done', async () => {
    const { text } = await (await world.browser('coordinator')).get('/att-gora');
    expect(text).toContain('Om inget görs');
    expect(text).toContain('Organisationen får inga meddelanden, men dagarna gäller ändå.');
  });

  test('names the address that takes no mail, and leads to the person while the register knows whose it is', async () => {
    const person = world.ids.lead;
    const task = {
      ...noLife,
      id: `deadAddress-${person}-1`,
      kind: 'deadAddress',
      planActivity: null,
      details: { recipient: 'gammal@ltu.example', answer: '550' },
    };
    await openTask(world.db, task);
    await openTask(world.db, { ...task, id: 'deadAddress-nobody-1', details: { recipient: 'okand@ltu.example' } });
    const { html, text } = await (await world.browser('coordinator')).get('/att-gora');
    expect(text).toContain('Adress: gammal@ltu.example');
    expect(html).toContain(`href="/personer/${person}"`);
    expect(text).toContain('Adress: okand@ltu.example');
    expect(html).not.toContain('href="/personer/nobody"');
  });

  test('says of a report that waits to be read that it is red, by its last version', async () => {
    const waits = { ...noLife, kind: 'troubledReport', planActivity: own, openedAt: '2026-02-01T08:00:00.000Z' };
    await openTask(world.db, { ...waits, id: 'troubled-1', obligation: 'review-P7-1', period: 'P7' });
    await openTask(world.db, { ...waits, id: 'troubled-2', obligation: 'review-P8-1', period: 'P8' });
    const red = { plan_activity: own, period: 'P7', form: 'short', received_at: begun, content: JSON.stringify({ status: 'red', done: 'Stopp.' }) };
    const green = { ...red, content: JSON.stringify({ status: 'green', done: 'Bra.' }) };
    await world.db('reports').insert([
      { ...green, id: 'green-7', version: 1 },
      { ...red, id: 'red-7', version: 2 },
      { ...red, id: 'red-8', period: 'P8', version: 1 },
      { ...green, id: 'green-8', period: 'P8', version: 2 },
    ]);
    const { html, text } = await (await world.browser('coordinator')).get('/att-gora');
    expect(html).toContain(`href="/aktiviteter/${own}/granska?period=P7&amp;lista=grupp%3Dreview"`);
    expect(text).toMatch(/säger vad som behövs, period 7 Rött: går inte enligt plan/);
    expect(text).not.toMatch(/säger vad som behövs, period 8 Rött/);
    await world.db('reports').whereIn('id', ['green-7', 'red-7', 'red-8', 'green-8']).del();
    await world.db('tasks').whereLike('id', 'troubled-%').del();
  });

  test('leads to the message that could not be sent', async () => {
    await openTask(world.db, {
      ...noLife,
      id: 'mailUndelivered-notice/1',
      kind: 'mailUndelivered',
      planActivity: own,
      details: { recipient: 'kim@ltu.example' },
    });
    expect((await (await world.browser('coordinator')).get('/att-gora')).html).toContain('href="/skickat/notice%2F1"');
  });

  test('has a page of its own for each group; an unknown group is the whole list', async () => {
    const browser = await world.browser('coordinator');
    const page = await browser.get('/att-gora?grupp=addresses&sida=1');
    expect(page.title).toContain('Mejl som inte når fram');
    expect(page.text).not.toContain('Ring den ansvariga organisationen');
    for (const query of ['grupp=finnsinte', 'grupp=late&sida=-3', 'grupp=late&sida=x', 'grupp=bodies&sida=99']) {
      expect((await browser.get(`/att-gora?${query}`)).status, query).toBe(200);
    }
  });

  test('stands in each group with what has waited longest first', async () => {
    const days = ['2026-03-03', '2026-01-01', '2026-02-02'];
    for (const day of days)
      await openTask(world.db, { ...noLife, id: `waits-${day}`, kind: 'giveSupport', planActivity: own, openedAt: `${day}T08:00:00.000Z` });
    for (const path of ['/att-gora', '/att-gora?grupp=other']) {
      const { html } = await (await world.browser('coordinator')).get(path);
      const shown = [...html.matchAll(/waits-(\d{4}-\d\d-\d\d)\/klar/g)].map(([, day]) => day);
      expect(shown, path).toEqual(days.toSorted());
    }
    await world.db('tasks').whereLike('id', 'waits-%').del();
  });

  test('a group of more than ten shows ten, and leads to the rest', async () => {
    for (let number = 1; number <= 12; number += 1) await openTask(world.db, { ...noLife, id: `many-${number}`, kind: 'giveSupport', planActivity: own });
    const browser = await world.browser('coordinator');
    const { html, text } = await browser.get('/att-gora');
    expect(text).toMatch(/Övriga uppgifter \(1\d\)/);
    expect(html).toContain('href="/att-gora?grupp=other"');
    expect((await browser.get('/att-gora?grupp=other')).html.match(/many-\d+\/klar/g)).toHaveLength(12);
  });

  test('support reads the same, without links to forms that it may not send', async () => {
    const { html, text } = await (await world.browser('support')).get('/att-gora');
    expect(text).toContain('Ring den ansvariga organisationen');
    expect(html).not.toContain('/klar"');
    expect(html).not.toContain('/registrera-svar');
  });

  test('nothing that waits is a page of its own', async () => {
    await world.db('tasks').update({ done_at: begun });
    await world.db('obligations').update({ state: 'met' });
    const { text, html } = await (await world.browser('coordinator')).get('/att-gora');
    expect(text).toContain('Just nu väntar ingenting på dig.');
    expect(html).toContain('href="/aktiviteter"');
    expect(html).not.toContain('<table');
  });
});
