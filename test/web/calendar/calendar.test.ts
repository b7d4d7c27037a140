/** A person's days in its own calendar: an address shown once, that opens those days and ends with what it may read. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openTask } from '../../../db/lives/task-store.ts';
import { leaveOrganisation } from '../../../db/registers/person-store.ts';
import { endOfDay } from '../../../workflows/domain/time/instants.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { own } from '../../support/http/api-world.ts';
import type { TestBrowser } from '../../support/http/page-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);
let browser: TestBrowser;
beforeEach(async () => {
  browser = await world.browser('lead');
});

const addressIn = (text: string): string => /\/kalender\/[\w-]+/.exec(text)?.[0] ?? '';
const made = async (): Promise<string> => addressIn((await browser.post('/min-kalender', {})).html);
const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '');
async function days(address: string): Promise<string> {
  const response = await (await world.browser()).get(address);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  return unfolded(response.html);
}

describe('the address', () => {
  test('is shown once, is 128 bits, and stands nowhere in the database', async () => {
    const address = await made();
    expect(address).toMatch(/^\/kalender\/[\w-]{22}$/);
    expect((await browser.get('/min-kalender')).html).not.toContain(address);
    expect(await world.dump()).not.toContain(address.slice('/kalender/'.length));
  });

  test('stands in no log, however it is written', async () => {
    const address = await made();
    await (await world.browser()).get(address);
    await (await world.browser()).get(address.replace('kalender', 'KALENDER'));
    expect(world.logged.join('\n')).not.toContain(address.slice('/kalender/'.length));
    expect(world.logged.join('\n')).toContain('/kalender/…');
  });

  test('that is renewed replaces the one before; that is removed opens nothing', async () => {
    const [first, second] = [await made(), await made()];
    const stranger = await world.browser();
    expect((await stranger.get(first)).status).toBe(404);
    expect((await stranger.get(second)).status).toBe(200);
    await browser.post('/min-kalender/ta-bort', {});
    expect((await stranger.get(second)).status).toBe(404);
  });

  test('ends with the last membership and role', async () => {
    const address = await made();
    await leaveOrganisation(world.db, world.ids.lead, 'ltu', new Date().toISOString());
    expect((await (await world.browser()).get(address)).status).toBe(404);
  });
});

describe('the file', () => {
  test('publishes whole days with what is to be done, and where', async () => {
    const file = await days(await made());
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).toContain(`UID:${own}/report-P1@hit.example`);
    expect(file).toMatch(/DTSTART;VALUE=DATE:2026013\d/);
    expect(file).toContain('SUMMARY:Lämna lägesrapporten\\, period 1: Fallet case-own');
    expect(file).toContain('/min-organisation');
    expect(file).not.toContain('case-others');
  });

  test('keeps the UID of what is moved, with its new day and a higher SEQUENCE', async () => {
    const address = await made();
    const before = Number(/SEQUENCE:(\d+)/.exec(await days(address))?.[1]);
    await world.db('obligations').where({ plan_activity: own, id: 'report-P1' }).update({ due_at: '2027-05-04T21:59:59.999Z' });
    await world.db('plan_activities').where({ id: own }).increment('seq', 1);
    const after = await days(address);
    expect(after).toContain(`UID:${own}/report-P1@hit.example`);
    expect(after).toContain('DTSTART;VALUE=DATE:20270504');
    expect(Number(/SEQUENCE:(\d+)/.exec(after)?.[1])).toBe(before + 1);
  });

  test('of one matter is there behind its link too, and not where nothing is owed', async () => {
    const stranger = await world.browser();
    const link = await world.link();
    const response = await stranger.get(`${link}/kalender`);
    expect(unfolded(response.html)).toContain(`UID:${own}/report-P1@hit.example`);
    await world.db('obligations').where({ plan_activity: own, id: 'report-P1' }).update({ state: 'met' });
    expect((await stranger.get(link)).text).not.toContain('Lägg till dagen');
  });

  test('of a coordinator has the tasks that it is to do, or nobody in particular, and of no other’s', async () => {
    const { coordinator, support } = world.ids;
    for (const [id, assignee] of [
      ['mine', coordinator],
      ['nobody’s', null],
      ['another’s', support],
    ] as const)
      await openTask(world.db, {
        ...{ id, kind: 'ownTask', planActivity: null, obligation: null, period: null, organisation: null },
        ...{ details: { text: `Ring om ${id}` }, openedAt: '2026-03-02T08:00:00.000Z', dueAt: endOfDay('2027-03-01'), assignee },
      });
    browser = await world.browser('coordinator');
    const file = await days(await made());
    expect([...file.matchAll(/SUMMARY:(.*)\r/g)].map(([, summary]) => summary)).toEqual(['Ring om mine', 'Ring om nobody’s']);
  });
});
