import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../db/lives/audit-store.ts';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
beforeAll(async () => {
  const step = { planActivity: own, stage: 'inProgress' as const };
  const reason = 'Projektledaren är sjuk.';
  const steps: (Omit<AuditEntry, 'planActivity' | 'stage'> & Partial<Pick<AuditEntry, 'stage'>>)[] = [
    {
      seq: 901,
      at: '2026-02-01T08:00:00.000Z',
      person: world.ids.lead,
      what: 'extension',
      details: { period: 'P1', outcome: 'asked', dueOn: '2126-05-20', reason },
    },
    { seq: 902, at: '2026-02-02T08:00:00.000Z', person: null, what: 'rung', details: { period: 'P1', role: 'referenceGroup' } },
    {
      seq: 903,
      at: '2026-02-03T08:00:00.000Z',
      person: world.ids.coordinator,
      what: 'reply',
      details: { period: 'P1', outcome: 'needHelp', channel: 'phone', receivedOn: '2026-02-02', onBehalfOf: 'ltu' },
    },
    {
      seq: 904,
      at: '2026-02-04T08:00:00.000Z',
      person: world.ids.coordinator,
      what: 'pause',
      details: { until: '2126-06-01', reason: 'Semester.' },
      stage: 'paused',
    },
  ];
  for (const one of steps) await appendAudit(world.db, { ...step, ...one });
});

const page = async (who: 'coordinator' | 'referenceGroup' = 'coordinator') => (await world.browser(who)).get(`/aktiviteter/${own}`);
const history = async (query = '') => (await world.browser('coordinator')).get(`/aktiviteter/${own}/historik${query}`);

describe('the history of a plan activity', () => {
  test('says what happened, who did it, what changed and why, in words', async () => {
    const { text } = await history();
    expect(text).toContain('Utfall: mer tid begärd Begärd dag: måndag 20 maj 2126 Projektledaren är sjuk.');
    expect(text).toContain('Utfall: behöver hjälp Kom in måndag 2 februari 2026 per telefon För Luleå tekniska universitet');
    expect(text).toContain('Till och med lördag 1 juni 2126 Skede: pausad Semester.');
    expect(text).toContain('Av sig självt Till RAI Enligt uppföljningsreglerna');
    expect(text).not.toMatch(/needHelp|referenceGroup|\bphone\b|undefined|\bnull\b/);
  });

  test('can be narrowed to a part; an unknown part is all of it', async () => {
    const clock = (await history('?visa=clock')).text;
    expect(clock).toContain('Till RAI');
    expect(clock).not.toContain('Semester.');
    const people = (await history('?visa=people')).text;
    expect(people).toContain('Semester.');
    expect(people).not.toContain('Enligt uppföljningsreglerna');
    expect((await history('?visa=toString')).text).toContain('Semester.');
  });

  test('shows the newest first where it is long, and leads to all of it', async () => {
    for (let number = 1; number <= 60; number += 1)
      await appendAudit(world.db, {
        planActivity: own,
        seq: 1000 + number,
        at: '2026-02-05T08:00:00.000Z',
        person: null,
        what: 'remind',
        details: { period: `P${number}` },
        stage: 'paused',
      });
    const { text, html } = await history('?visa=clock');
    expect(text).toContain('De 20 senaste av 61 händelser');
    expect(text).toContain('Påminnelse, period 60');
    expect(text).not.toContain('Påminnelse, period 10 ');
    expect(html).toContain('/historik?visa=clock&amp;hela=ja');
    expect((await history('?visa=clock&hela=ja')).text).toContain('Påminnelse, period 1 ');
  });
});

describe('the page of a plan activity', () => {
  test('folds what is done, and keeps what is owed open', async () => {
    const { html, text } = await page();
    expect(text).toContain('Lämna lägesrapporten, period 1');
    expect(html).toContain('Vad som ska göras');
  });

  test('offers only the forms that what is owed calls for', async () => {
    const { html } = await page();
    expect(html).toContain(`/aktiviteter/${own}/registrera-rapport"`);
    expect(html).not.toContain(`/aktiviteter/${own}/tilldela"`);
    await world.db('obligations').insert({
      plan_activity: own,
      id: 'assignment-9',
      kind: 'assignment',
      owed_role: 'coordinator',
      opened_at: '2026-02-01T08:00:00.000Z',
      due_at: '2026-03-01T08:00:00.000Z',
      state: 'open',
      due_version: 1,
      reason: JSON.stringify({ from: 'step', calendar: 'test' }),
      exact: 0,
    });
    expect((await (await world.browser('coordinator')).get('/att-gora')).html).toContain(`/aktiviteter/${own}/tilldela?lista=grupp%3Dassign"`);
  });

  test('RAI reads it without money, messages and history', async () => {
    const { status, text } = await page('referenceGroup');
    expect(status).toBe(200);
    expect(text).not.toMatch(/Pengar|Skickade meddelanden|Historik|NaN/);
  });
});

test('what is done is folded away under its number, and what is owed stands open above it', async () => {
  await world.db('obligations').insert({
    plan_activity: own,
    id: 'assignment-77',
    kind: 'assignment',
    owed_role: 'coordinator',
    opened_at: '2026-01-02T08:00:00.000Z',
    due_at: '2026-01-31T22:59:59.999Z',
    settled_at: '2026-01-05T08:00:00.000Z',
    state: 'met',
    due_version: 1,
    reason: JSON.stringify({ from: 'step', calendar: 'test' }),
    exact: 0,
  });
  const { html } = await page();
  const folded = /<details[^>]*>(?:(?!<\/details>).)*Det som är klart eller inte längre gäller \((\d+)\)(?:(?!<\/details>).)*<\/details>/s.exec(html);
  expect(folded?.[0]).not.toMatch(/<details[^>]* open/);
  expect(Number(folded?.[1])).toBe((folded?.[0].match(/<tr>/g) ?? []).length - 1);
  expect(folded?.[0]).toContain('Klar');
  expect(html.indexOf(folded?.[0] as string)).toBeGreaterThan(html.indexOf('Att göra'));
});
