/** Two people of one organisation, or two tabs of one: what a colleague has sent meanwhile is shown beside what was written, and nothing is replaced unseen. */
import { beforeEach, describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import type { AuditEntry } from '../../../db/lives/audit-store.ts';
import { appendAudit } from '../../../db/lives/audit-store.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { own } from '../../support/http/api-world.ts';
import { fieldsOn, press } from '../../support/http/filled-form.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);
const at = '2026-04-10T08:00:00.000Z';
const otherVersion = { refusal: { type: 'VersionMismatch' as const, message: 'the plan activity is at another version' } };
const written = { status: 'yellow', done: 'Två kursomgångar.', needs: 'Lokaler.' };
let browser: TestBrowser;
let form: string;

beforeEach(async () => {
  browser = await world.browser();
  form = `${await world.link()}/rapport`;
});

async function happens(what: AuditEntry['what'], person: string | null, details: object): Promise<void> {
  const { seq } = await world.db('plan_activities').where({ id: own }).first('seq');
  await world
    .db('plan_activities')
    .where({ id: own })
    .update({ seq: seq + 1 });
  await appendAudit(world.db, { planActivity: own, seq: seq + 1, at, person, what, details: { ...details }, stage: 'inProgress' });
}

async function colleagueReports(): Promise<void> {
  await insertReport(world.db, {
    id: 'colleague',
    planActivity: own,
    period: 'P1',
    form: 'short',
    channel: null,
    content: { status: 'green', done: 'Kollegans rapport.' },
    receivedAt: at,
    receivedOn: null,
    byPerson: world.ids.partner,
    byOrganisation: 'ltu',
  });
  await happens('report', world.ids.partner, { period: 'P1' });
}

describe('a report', () => {
  test('that a colleague has sent meanwhile is shown beside one’s own, with who sent it; one’s own is sent only when it is asked for once more', async () => {
    const opened = await browser.get(form);
    expect(fieldsOn(opened)['_version']).toMatch(/^"v\d+"$/);
    await colleagueReports();
    const page = await press(browser, form, opened, 'check', written);
    expect(page.status).toBe(412);
    for (const said of ['Två kursomgångar.', 'Kollegans rapport.', 'Person partner', 'Rapport kom in']) expect(page.text).toContain(said);
    expect(world.sent).toEqual([]);
    const checked = await press(browser, form, page, 'check');
    expect((await press(browser, form, checked, 'send')).status).toBe(303);
    expect(world.sent).toMatchObject([{ name: 'report', body: written }]);
  });

  test('that a colleague sends between the check and the sending is not replaced either', async () => {
    const checked = await press(browser, form, await browser.get(form), 'check', written);
    await colleagueReports();
    world.nextOutcomes.push(otherVersion);
    const page = await press(browser, form, checked, 'send');
    expect(page.status).toBe(412);
    expect(page.text).toContain('Kollegans rapport.');
    expect(world.sent).toMatchObject([{ command: { ifVersion: 12 } }]);
  });

  test('of a draft is compared with what stood when the draft was begun', async () => {
    await press(browser, form, await browser.get(form), 'save', written);
    await colleagueReports();
    const again = await browser.get(form);
    expect(fieldsOn(again)).toMatchObject({ done: 'Två kursomgångar.' });
    const page = await press(browser, form, again, 'check');
    expect(page.status).toBe(412);
    expect(page.text).toContain('Kollegans rapport.');
  });

  test('goes on where only the clock, or another period, has moved', async () => {
    const opened = await browser.get(form);
    await happens('remind', null, { period: 'P1' });
    await happens('payment', world.ids.coordinator, {});
    await happens('report', world.ids.partner, { period: 'P2' });
    const checked = await press(browser, form, opened, 'check', written);
    expect(checked.status).toBe(200);
    await happens('payment', world.ids.coordinator, {});
    world.nextOutcomes.push(otherVersion);
    expect((await press(browser, form, checked, 'send')).status).toBe(303);
    expect(world.sent.at(-1)).toMatchObject({ name: 'report', command: { ifVersion: 16 } });
  });
});

test('another answer about the same period is guarded as a report is', async () => {
  const path = `${await world.link()}/annat-svar`;
  const opened = await browser.get(path);
  await happens('extension', world.ids.coordinator, { period: 'P1', dueOn: '2026-05-01' });
  const page = await press(browser, path, opened, 'check', { kind: 'needHelp', text: 'Hjälp.' });
  expect(page.status).toBe(412);
  expect(page.text).toContain('Mer tid');
});
