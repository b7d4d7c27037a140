/** The search through everything: each hit leads where its reader may go, what is closed to a reader is not found by it, and what is found is bounded. */
import { beforeAll, describe, expect, test } from 'vitest';
import { insertReport } from '../../../db/cases/report-store.ts';
import { begun, seededLife } from '../../support/builders/seeded-portfolio.ts';
import { caseIdOf, owners, seedCells, subjects } from '../../support/http/access-cells.ts';
import type { Who } from '../../support/http/api-world.ts';
import { others, own, seedCase } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
const cases = owners.filter((owner) => owner !== 'none').flatMap((owner) => (['before', 'at', 'after'] as const).map((stage) => caseIdOf(owner, stage)));

beforeAll(async () => {
  await seedCells(world);
  for (const planActivity of [...cases, own, others]) await reported(planActivity, 'P1', `Kaffe på Örnvägen i ${planActivity}.`);
});

let made = 0;
const reported = (planActivity: string, period: string, done: string) =>
  insertReport(world.db, {
    id: `searched-${++made}`,
    planActivity,
    period,
    form: 'full',
    channel: null,
    content: { status: 'green', done },
    receivedAt: begun,
    receivedOn: null,
    byPerson: null,
    byOrganisation: null,
  });

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const hitsIn = (html: string): string[] =>
  [...mainOf(html).matchAll(/<a class="ds-link" href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replace(/#.*/, ''));
const search = async (who: Who, q: string) => (await world.browser(who)).get(`/sok?${new URLSearchParams({ q })}`);
const searched = ['örnvägen', 'case', 'own', 'others', 'ltu', 'kommun', 'HIT', 'ar', 'example', 'kurs'];

describe('what is found', () => {
  test.each(subjects)('opens for %s, each hit by its own page', async (who) => {
    const browser = await world.browser(who);
    const opened = new Map<string, number>();
    for (const q of searched) for (const href of hitsIn((await search(who, q)).html)) if (!opened.has(href)) opened.set(href, (await browser.get(href)).status);
    expect([...opened].filter(([, status]) => status !== 200)).toEqual([]);
    if (who !== 'nobody' && who !== 'other') expect(opened.size).toBeGreaterThan(0);
  });

  test.each(subjects)('is no more than %s could open: nothing in reports of a case that is closed', async (who) => {
    const browser = await world.browser(who);
    const open: string[] = [];
    for (const id of [...cases, own, others]) if ((await browser.get(`/aktiviteter/${id}`)).status === 200) open.push(id);
    const { html } = await search(who, 'kaffe på örnvägen');
    const told = [...cases, own, others].filter((id) => html.includes(`Kaffe på Örnvägen i ${id}.`));
    expect(told.sort()).toEqual(open.sort());
  });

  test('is nothing for who is not signed in, and the head has the search for who is', async () => {
    const nobody = await world.browser();
    expect((await nobody.get('/sok?q=ltu')).leadsTo).toMatch(/^\/logga-in/);
    expect((await nobody.get('/planen')).html).not.toContain('action="/sok"');
    expect((await (await world.browser('lead')).get('/planen')).html).toContain('<form action="/sok"');
  });

  test.each([
    ['support', true],
    ['administrator', true],
    ['secretary', false],
    ['referenceGroup', false],
    ['lead', false],
  ] as const)('people are found by %s: %s', async (who, isFound) => {
    expect((await search(who, 'example')).html.includes('href="/personer/')).toBe(isFound);
  });

  test('an activity is found by its reference number, å, ä and ö in capitals too', async () => {
    const { case_number: caseNumber } = await world.db('plan_activities').where({ id: own }).first('case_number');
    expect(hitsIn((await search('coordinator', caseNumber)).html)).toContain(`/aktiviteter/${own}`);
    expect((await search('coordinator', 'ÖRNVÄGEN')).text).toContain('Kaffe på Örnvägen');
    expect((await search('coordinator', 'Ö')).text).toContain('Skriv minst två tecken.');
    expect((await search('coordinator', '%_')).text).toContain('Inget hittades.');
    expect((await search('coordinator', '" or *')).status).toBe(200);
    expect((await search('coordinator', '')).status).toBe(200);
  });
});

describe('reports', () => {
  test('are found by what the version that stands says, and not by what was replaced or taken back', async () => {
    await seedCase(world.db, seededLife('replaced'), []);
    await reported('replaced', 'P1', 'Segelflyg i början.');
    await reported('replaced', 'P1', 'Skridskor i stället.');
    expect((await search('coordinator', 'segelflyg')).text).toContain('Inget hittades.');
    expect((await search('coordinator', 'skridskor')).text).toContain('Skridskor i stället.');
    await world
      .db('reports')
      .where({ id: `searched-${made}` })
      .update({ taken_back_by: 'some-command' });
    expect((await search('coordinator', 'skridskor')).text).toContain('Inget hittades.');
    expect((await search('coordinator', 'segelflyg')).text).toContain('Segelflyg i början.');
  });

  test('show a piece around what was found, at most ten of them, and say that there are more', async () => {
    await seedCase(world.db, seededLife('many'), []);
    const long = `${'ord '.repeat(100)}pärlband ${'mer '.repeat(100)}`;
    for (let period = 1; period <= 11; period += 1) await reported('many', `P${period}`, long);
    const { text, html } = await search('coordinator', 'pärlband');
    expect(text.match(/pärlband/g)).toHaveLength(10);
    expect(text).toContain('De 10 senaste visas.');
    expect(html.length).toBeLessThan(120_000);
    expect(text.match(/(mer ){30}/)).toBeNull();
  });
});
