/** What the lead sees of an activity that was taken out of the plan and still owes its final report: the mail's link, the page of the activity, and its own list. */
import { expect, test } from 'vitest';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startAnsweringWorld);
const period = { name: 'P1', startsAt: '2026-01-01T08:00:00.000Z', endsAt: '2026-07-01T08:00:00.000Z' };
const final = sampleObligation({ id: 'report-P1', kind: 'finalReport', period, dueAt: '2126-07-29T21:59:59.999Z', owedBy: { organisation: 'ltu' } });

const seeded = (id: string, state: 'open' | 'void') =>
  seedPlanActivity(world.db, seededLife(id, { stage: 'ended', lead: 'ltu', obligations: { [final.id]: { ...final, state } } }));

test('the link still opens the matter, and the report is sent in by it', async () => {
  await seeded('owes-its-last', 'open');
  const browser = await world.browser(null);
  let page = await browser.get(await world.link({ planActivity: 'owes-its-last' }));
  for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Lämna slutrapporten, period 1');
  expect(page.text).not.toContain('Aktiviteten är avslutad');
  const { status } = await world.request('lead', 'PUT', '/api/v1/plan-activities/owes-its-last/reports/P1', { status: 'red', done: 'Det blev inget.' });
  expect(status).toBeLessThan(300);
});

test('its own list names what is owed', async () => {
  await seeded('owes-in-list', 'open');
  const browser = await world.browser('lead');
  expect((await browser.get('/min-organisation')).html).toContain('owes-in-list');
});

test('where nothing is owed any more the link says so', async () => {
  await seeded('owes-nothing', 'void');
  const browser = await world.browser(null);
  let page = await browser.get(await world.link({ planActivity: 'owes-nothing' }));
  for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
  expect(page.html).not.toContain('<textarea');
});
