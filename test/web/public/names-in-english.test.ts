/** Who reads English gets the plan's names in English where they have been put into it, and hears the others as Swedish (WCAG 3.1.2). */
import { beforeAll, describe, expect, test } from 'vitest';
import { startVisitedWorld } from '../../support/browser/visited-world.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import type { PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedImportedPlan } from '../../support/plans/imported-plan.ts';
import { allVisits } from '../../support/visits/all-visits.ts';

const file = countyPlan();

async function readInEnglish(world: PageWorld, path: string, as: Parameters<PageWorld['browser']>[0] = null): Promise<string> {
  const browser = await world.browser(as);
  await browser.get(`/sprak/en?till=/planen`);
  let page = await browser.get(path);
  for (let hops = 0; page.leadsTo && hops < 3; hops += 1) page = await browser.get(page.leadsTo);
  return page.html;
}

const asIs = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
/** What is seen and said to be English: text without what is marked as Swedish, one line for each piece. */
const saidInEnglish = (html: string): string =>
  asIs(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<(\w+)(?=[^>]* lang="sv")[^>]*>.*?<\/\1>/gs, '')
      .replace(/<(textarea|pre)\b.*?<\/\1>/gs, '')
      .replace(/<[^>]+>/g, '\n'),
  );

describe('the county’s plan', () => {
  const world = worldForAll(startPageWorld);
  const translated: { sv: string; en: string }[] = [
    ...[file.developmentAreas, file.focusAreas, file.activityAreas, file.targetGroups]
      .flat()
      .map(({ name, english }) => ({ sv: name, en: String(english?.['name']) })),
    ...file.goals.map(({ measure, english }) => ({ sv: measure, en: String(english?.['measure']) })),
    ...file.activities.map(({ title, english }) => ({ sv: title, en: String(english?.['title']) })),
  ].filter(({ sv, en }) => sv !== en);
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    await world.db('plan_terms').delete();
    ids = await seedImportedPlan(world.db, file);
  });

  test('has an English name of each priority area, activity, area, target group and goal', () => {
    expect(translated.filter(({ en }) => en === 'undefined')).toEqual([]);
    expect([file.activityAreas.length, file.activities.length]).toEqual([10, 17]);
  });

  test('is in English in lists, filters and columns, on activities’ pages and on those for everybody', async () => {
    const columns = ['prioriterat', 'insatsomrade', 'malgrupp', 'fas', 'mal'].map((column) => `kolumn=${column}`).join('&');
    const [area] = file.developmentAreas;
    const open = [
      '/planen',
      `/planen?omrade=${area?.id}`,
      '/planen/om',
      '/planen/mal',
      '/planen/karta',
      ...[...ids.values()].map((id) => `/planen/aktiviteter/${id}`),
    ];
    const own = [`/aktiviteter?${columns}`, '/aktiviteter/ny', '/att-gora', '/bilder/tidslinje', '/bilder/kalender', '/bilder/pengar', '/min-organisation'];
    const found: string[] = [];
    const read = async (path: string, as: Parameters<PageWorld['browser']>[0]) => {
      const lines = saidInEnglish(await readInEnglish(world, path, as)).split('\n');
      for (const { sv } of translated) for (const line of lines) if (line.includes(sv)) found.push(`${path}: ${line.trim()}`);
    };
    for (const path of open) await read(path, null);
    for (const path of [...own, ...[...ids.values()].map((id) => `/aktiviteter/${id}`)]) await read(path, 'coordinator');
    expect(found).toEqual([]);
    const list = saidInEnglish(await readInEnglish(world, '/planen'));
    for (const { english } of file.activities) expect(list).toContain(english?.['title']);
    for (const { english } of file.activityAreas) expect(list).toContain(english?.['name']);
    const csv = await readInEnglish(world, '/aktiviteter?format=csv', 'coordinator');
    expect(csv).toContain('Sports schools');
    expect(csv).not.toContain('Idrottsskolor');
  });

  test('is in Swedish for who reads that, without a mark', async () => {
    const { html } = await (await world.browser(null)).get('/planen');
    expect(html).toContain('>Idrottsskolor</a>');
    expect(html).not.toContain('lang="sv">I');
  });
});

test('titles and names of organisations that have none are marked as Swedish on every page', async () => {
  const world = await startVisitedWorld();
  try {
    const english = { name: 'The County Administrative Board' };
    await world
      .db('organisations')
      .where({ id: 'lansstyrelsen-norrbotten' })
      .update({ facts: JSON.stringify({ english }) });
    const names = [...(await world.db('plan_activities').pluck('title')), ...(await world.db('organisations').pluck('name'))].filter(
      (name: string) => !/^[a-z-]+$/.test(name),
    );
    const found: string[] = [];
    for (const { path, as, writes } of await allVisits(world)) {
      // What is written of a case in its documents is in the language of the case; a form's title is one text with the name in it.
      if (writes || /handlingar|lamna-ut|utlamnat/.test(path) || /organisationer\/.*\/(andra|kontakt)/.test(path)) continue;
      const lines = saidInEnglish(await readInEnglish(world, path, as ?? null)).split('\n');
      for (const line of lines) for (const name of names) if (line.includes(name)) found.push(`${path}: ${line.trim()}`);
    }
    expect([...new Set(found)]).toEqual([]);
  } finally {
    await world.stop();
  }
});
