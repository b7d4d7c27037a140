import { beforeAll, describe, expect, test } from 'vitest';
import { appendAudit } from '../../db/lives/audit-store.ts';
import { own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { responseIn } from '../support/http/read-response.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const askedAt = '2026-02-03T08:00:00.000Z';

const world = worldForAll(startPageWorld);
beforeAll(async () => {
  await world.db('obligations').insert({
    plan_activity: own,
    id: 'extensionAnswer-P1-1',
    kind: 'extensionAnswer',
    owed_role: 'coordinator',
    period: 'P1',
    opened_at: askedAt,
    due_at: '2026-02-10T22:59:59.999Z',
    state: 'open',
    due_version: 1,
    reason: JSON.stringify({ from: 'step', calendar: 'test' }),
    exact: 0,
    about: 'report-P1',
    asked_for: '2126-05-20',
  });
  const details = { period: 'P1', outcome: 'asked', dueOn: '2126-05-20', reason: 'Projektledaren är sjuk.' };
  await appendAudit(world.db, { planActivity: own, seq: null, at: askedAt, person: world.ids.lead, what: 'extension', details, stage: null });
});

describe('more time that was asked for', () => {
  test('stands with its day and its reason where it is answered, and its day is filled in', async () => {
    const page = await (await world.browser('coordinator')).get(`/aktiviteter/${own}/mer-tid?period=P1`);
    expect(page.text).toContain('20 maj 2126');
    expect(page.text).toContain('Projektledaren är sjuk.');
    expect(page.html).toMatch(/name="dueOn"[^>]*value="2126-05-20"|value="2126-05-20"[^>]*name="dueOn"/);
  });

  test('is told by the API while it waits for its answer', async () => {
    const item = async () => responseIn('listReports', await world.request('coordinator', 'GET', `/api/v1/plan-activities/${own}/reports`)).items[0];
    expect((await item())?.moreTimeAsked).toEqual({ dueOn: '2126-05-20', askedAt, reason: 'Projektledaren är sjuk.' });
    await world.db('obligations').where({ id: 'extensionAnswer-P1-1' }).update({ state: 'met' });
    expect((await item())?.moreTimeAsked).toBeNull();
  });
});

describe('a task that is an obligation', () => {
  test('is not reported done: the refusal says what it is, and how it is over', async () => {
    const id = encodeURIComponent(`${own}/extensionAnswer-P1-1`);
    const response = await world.request('coordinator', 'POST', `/api/v1/tasks/${id}/done`, { note: 'Svarat per telefon.' });
    expect(response.body).toMatchObject({ status: 409, code: 'MetByItsAct', detail: expect.stringContaining('extensionAnswer') });
    expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${encodeURIComponent(`${own}/nothing`)}/done`, {})).status).toBe(404);
    expect((await world.request('coordinator', 'POST', `/api/v1/tasks/${encodeURIComponent(`${own}/report-P1`)}/done`, {})).status).toBe(404);
  });
});
