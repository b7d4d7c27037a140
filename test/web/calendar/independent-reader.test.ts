/**
 * The feeds of a coordinator, of an organisation's contact, of a body's member and of a secretary, as a calendar of somebody else's making reads them. Days move by
 * acts that are recorded as the program records them.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { leaveOrganisation, takeRole } from '../../../db/registers/person-store.ts';
import { endOfDay } from '../../../workflows/domain/time/instants.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import type { ReadDay } from '../../support/calendar/read-calendar.ts';
import { readCalendar } from '../../support/calendar/read-calendar.ts';
import type { AnsweringWorld } from '../../support/http/answering-world.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import type { Who } from '../../support/http/api-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';
import { recordingGateway } from '../../support/server/recording-gateway.ts';
import { until } from '../../support/server/until.ts';

const id = 'in-calendars';
const caseNumber = 'HIT-2126-7';
const title = 'Språkvägen; "Öst, väst" \\ hela länet 🎈: en lång titel som ingen kalender får plats med på en rad';
const matter = `${id}-matter-1-steeringGroup`;
const period = { name: '2126-Q1', startsAt: '2125-12-31T23:00:00.000Z', endsAt: '2126-03-31T22:00:00.000Z' };
const question = { role: 'steeringGroup', kind: 'question', question: 'Ska aktiviteten öppnas för fler kommuner?' };

const world = worldForEach((): Promise<AnsweringWorld> => startAnsweringWorld({ gateway: recordingGateway(() => world.db) }));
beforeEach(async () => {
  const report = sampleObligation({ id: 'report-2126-Q1', period, dueAt: endOfDay('2126-04-30') });
  await seedPlanActivity(world.db, seededLife(id, { lead: 'ltu', proposer: 'ostra-skolan', obligations: { [report.id]: report } }), { title, caseNumber });
});

async function addressOf(who: Who): Promise<string> {
  const { html } = await (await world.browser(who)).post('/min-kalender', {});
  return /\/kalender\/[\w-]+/.exec(html)?.[0] ?? '';
}

async function opened(address: string): Promise<ReadDay[]> {
  const response = await (await world.browser()).get(address);
  expect(response.status).toBe(200);
  const { method, version, days } = readCalendar(response.html);
  expect({ method, version }).toEqual({ method: 'PUBLISH', version: '2.0' });
  for (const day of days) expect(day).toMatchObject({ wholeDay: true, busy: false });
  return days;
}

async function dayIn(address: string, uid: string): Promise<ReadDay> {
  const found = (await opened(address)).filter((day) => day.uid === `${uid}@hit.example`);
  expect(found).toHaveLength(1);
  return found[0] as ReadDay;
}

async function act(who: Who, method: string, path: string, body: object): Promise<unknown> {
  const response = await world.request(who, method, `/api/v1${path}`, body);
  expect(response.status, response.text).toBeLessThan(300);
  return response.body;
}

const extension = `/plan-activities/${id}/reports/2126-Q1/extension`;
const report = `${id}/report-2126-Q1`;
const word = `${id}/bodyDecision-matter-1`;

describe('an independent reader', () => {
  test('shows an organisation’s contact the day, the act, the title and the link, and moves the day when it moves', async () => {
    const address = await addressOf('lead');
    const before = await dayIn(address, report);
    expect(before).toMatchObject({
      from: '2126-04-30',
      until: '2126-05-01',
      summary: `Lämna lägesrapporten, kvartal 1 2126: ${title}`,
      url: 'http://127.0.0.1/min-organisation',
    });
    expect(before.description).toBe(`${title} (${caseNumber})\n${before.url}`);
    await act('coordinator', 'post', extension, { dueOn: '2126-05-31', reason: 'Sjukdom.' });
    const after = await dayIn(address, report);
    expect(after).toMatchObject({ from: '2126-05-31', until: '2126-06-01', summary: before.summary });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  test('shows a coordinator what the county board owes, with the form that does it, and tasks of its own', async () => {
    const address = await addressOf('coordinator');
    await act('lead', 'post', extension, { dueOn: '2126-05-31', reason: 'Sjukdom.' });
    const asked = await dayIn(address, `${id}/extensionAnswer-2126-Q1-1`);
    expect(asked.summary).toBe(`Svara på frågan om mer tid, kvartal 1 2126: ${title}`);
    expect(asked.url).toBe(`http://127.0.0.1/aktiviteter/${id}/mer-tid?period=2126-Q1`);

    const task = (await act('coordinator', 'post', '/tasks', { text: 'Ring LTU; fråga, och lyssna', dueOn: '2126-02-28' })) as { id: string };
    const before = await dayIn(address, `task/${task.id}`);
    expect(before).toMatchObject({ summary: 'Ring LTU; fråga, och lyssna', from: '2126-02-28', until: '2126-03-01', url: 'http://127.0.0.1/att-gora' });
    await act('coordinator', 'patch', `/tasks/${task.id}`, { dueOn: '2126-02-01' });
    await until('a day that moves has a higher number', async () => (await dayIn(address, `task/${task.id}`)).sequence > before.sequence, 60_000);
    expect(await dayIn(address, `task/${task.id}`)).toMatchObject({ from: '2126-02-01', until: '2126-02-02' });
  });

  test.each(['steeringGroup', 'secretary'] as const)(
    'shows a body’s %s the day of its word with the matter, and the day to which that is put off',
    async (who) => {
      const address = await addressOf(who);
      await act('coordinator', 'post', `/plan-activities/${id}/matters`, question);
      const before = await dayIn(address, word);
      expect(before).toMatchObject({ summary: `Ta ställning i frågan: ${title}`, url: `http://127.0.0.1/arenden/${matter}` });
      const decision = { outcome: 'deferred', to: '2126-09-30', grounds: 'Mer underlag behövs.' };
      await act('steeringGroup', 'post', `/escalations/${matter}/decision`, decision);
      const after = await dayIn(address, word);
      expect(after).toMatchObject({ from: '2126-09-30', until: '2126-10-01' });
      expect(after.sequence).toBeGreaterThan(before.sequence);
    },
  );

  test('finds nothing of what is done', async () => {
    const address = await addressOf('lead');
    await dayIn(address, report);
    await world.db('obligations').where({ plan_activity: id }).update({ state: 'met' });
    expect((await opened(address)).map(({ uid }) => uid)).not.toContain(`${report}@hit.example`);
  });
});

describe('each address', () => {
  const each = ['coordinator', 'lead', 'steeringGroup'] as const;

  test('is 128 bits of its own, and stands in no log and nowhere in the database', async () => {
    const keys = await Promise.all(each.map(async (who) => (await addressOf(who)).slice('/kalender/'.length)));
    expect(new Set(keys).size).toBe(each.length);
    const dump = await world.dump();
    for (const key of keys) {
      expect(Buffer.from(key, 'base64url')).toHaveLength(128 / 8);
      await opened(`/kalender/${key}`);
      expect(world.logged.join('\n')).not.toContain(key);
      expect(dump).not.toContain(key);
    }
  });

  test('ends with what gave it: the membership, the seat in the body, the role', async () => {
    const addresses = Object.fromEntries(await Promise.all(each.map(async (who) => [who, await addressOf(who)] as const)));
    const { lead = '', steeringGroup = '', coordinator = '' } = addresses;
    await act('lead', 'post', extension, { dueOn: '2126-05-31', reason: 'Sjukdom.' });
    expect(await opened(coordinator)).not.toHaveLength(0);
    const at = new Date().toISOString();
    await leaveOrganisation(world.db, world.ids.lead, 'ltu', at);
    await takeRole(world.db, world.ids.steeringGroup, 'steeringGroup', at);
    await takeRole(world.db, world.ids.coordinator, 'coordinator', at);
    const stranger = await world.browser();
    for (const address of [lead, steeringGroup]) expect((await stranger.get(address)).status).toBe(404);
    // Still a member of the county board, which owes nothing as an organisation.
    expect(await opened(coordinator)).toEqual([]);
    await leaveOrganisation(world.db, world.ids.coordinator, 'lansstyrelsen-norrbotten', at);
    expect((await stranger.get(coordinator)).status).toBe(404);
  });
});
