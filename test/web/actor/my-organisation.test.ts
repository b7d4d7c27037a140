/** An organisation's own page: what it owes, its activities and its reports, and nothing of others'. */
import { expect, test } from 'vitest';
import { startAnsweringWorld } from '../../support/http/answering-world.ts';
import { others, own } from '../../support/http/api-world.ts';
import { worldForEach } from '../../support/opened-for-tests.ts';

const world = worldForEach(startAnsweringWorld);

test('shows what is owed, leads to where it is answered, and shows nothing of other organisations', async () => {
  const lead = await world.browser('lead');
  const page = await lead.get('/min-organisation');
  expect(page.text).toContain('Luleå tekniska universitet');
  expect(page.text).toContain('Lämna lägesrapporten, period 1');
  expect(page.text).toContain('Försenad');
  expect(page.text).toContain(`Fallet ${own}`);
  expect(page.text).not.toContain(`Fallet ${others}`);
  expect(page.html).toContain(`/min-organisation/${own}/P1`);
  expect((await lead.get(`/min-organisation/${own}/P1`)).text).toContain('Skriv rapporten');
});

test('a partner sees the activity and owes nothing', async () => {
  const partner = await world.browser('partner');
  const page = await partner.get('/min-organisation');
  expect(page.text).toContain('Just nu finns inget att göra.');
  expect(page.text).toContain(`Fallet ${own}`);
  expect((await partner.get(`/min-organisation/${own}/P1`)).status).toBe(404);
});

test('who belongs to no organisation is told so; who is not signed in is asked to', async () => {
  expect((await (await world.browser('nobody')).get('/min-organisation')).text).toContain('inte kopplad till någon organisation');
  expect((await (await world.browser()).get('/min-organisation')).leadsTo).toContain('/logga-in');
});

test('shows the reports that have come in', async () => {
  await world
    .db('obligations')
    .where({ plan_activity: own, id: 'report-P1' })
    .update({ state: 'met', report: 'submitted', received_at: '2026-02-03T09:00:00.000Z', on_time: 0 });
  const page = await (await world.browser('lead')).get('/min-organisation');
  expect(page.text).toContain('3 februari 2026, efter dagen');
  expect(page.text).toContain('Inlämnad');
});

test('has a calendar of the days to come, each with why it falls there; what is late stands among what is to be done', async () => {
  const lead = await world.browser('lead');
  expect((await lead.get('/min-organisation')).text).not.toContain('Kalender');
  await world.db('obligations').where({ plan_activity: own, id: 'report-P1' }).update({ due_at: '2126-03-01T22:59:59.999Z', state: 'open' });
  const { text } = await lead.get('/min-organisation');
  expect(text).toContain('Kalender');
  expect(text).toMatch(/Fredag 1 mars 2126: Lägesrapport, period 1: Fallet case-own Det är [^.]+ efter periodens sista dag/);
});
