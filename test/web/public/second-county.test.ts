/** Another county's plan, made up: alone it leaves no word of the first county on any page or in any file; beside the first each keeps what is its own. */
import { beforeAll, describe, expect, test } from 'vitest';
import { plansList, seriesOf, takeNextCaseNumber } from '../../../db/cases/case-number-store.ts';
import { countyPlan } from '../../support/builders/county-plan.ts';
import type { PageWorld } from '../../support/http/page-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { seedImportedPlan } from '../../support/plans/imported-plan.ts';
import { secondCounty } from '../../support/plans/second-county.ts';
import { sourceFiles } from '../../support/source-files.ts';

const ownFunder = 'lansstyrelsen-fjallbygden';
const files = ['/planen.json', '/planen.csv', '/planen-mal.csv', '/planen/atom.xml', '/planen/dcat.jsonld', '/planen/dcat.rdf'];

const readAs = async (world: PageWorld, path: string, language: 'sv' | 'en' = 'sv') => {
  const browser = await world.browser(null);
  await browser.get(`/sprak/${language}?till=/planen`);
  return (await browser.get(path)).html;
};

describe('alone', () => {
  const world = worldForAll(() => startPageWorld({ ownFunder, contactAddress: 'plan@fjallbygden.example' }));
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    await world.db('plan_terms').delete();
    // The world's own lives are another county's.
    await world.db('plan_activities').update({ stage: 'proposed' });
    ids = await seedImportedPlan(world.db, secondCounty());
  });

  test('it names its own authority, title, areas, place, languages and day everywhere, and no word of the first county', async () => {
    const pages = [
      '/planen',
      '/planen/om',
      '/planen/mal',
      '/planen/karta',
      '/tillganglighet',
      '/personuppgifter',
      `/planen/aktiviteter/${ids.get('sagskolan')}`,
    ];
    for (const language of ['sv', 'en'] as const)
      for (const path of [...pages, ...files])
        expect([path, language, /norrbotten|luleå|2015/i.exec(await readAs(world, path, language))?.[0]]).toEqual([path, language, undefined]);
    const plan = await readAs(world, '/planen');
    for (const said of [
      'Fjällplanen',
      'Skog och trä',
      'Vatten och fiske',
      'Sågverk (ingen aktivitet ännu)',
      'Länsstyrelsen i Fjällbygdens län',
      'sydsamiska',
      'plan@fjallbygden.example',
    ])
      expect(plan).toContain(said);
    expect(await readAs(world, '/planen', 'en')).toContain('The County Administrative Board of Fjällbygden');
    expect(await readAs(world, `/planen/aktiviteter/${ids.get('sagskolan')}`)).toContain('1 mars 2019');
    const dcat = await readAs(world, '/planen/dcat.jsonld');
    for (const said of ['https://fjallbygden.example/lan', 'Länsstyrelsen i Fjällbygdens län', '2019-03-01']) expect(dcat).toContain(said);
    expect(JSON.parse(await readAs(world, '/planen.json')).publisher).toBe('Länsstyrelsen i Fjällbygdens län');
  });

  test('its cases have its own series of numbers', async () => {
    expect(seriesOf(await plansList(world.db).rows, ownFunder)).toBe('FJP');
  });
});

describe('beside the first county', () => {
  const world = worldForAll(startPageWorld);
  beforeAll(async () => {
    await world.db('plan_terms').delete();
    await seedImportedPlan(world.db, countyPlan());
    await seedImportedPlan(world.db, secondCounty());
  });

  test('both are there with their areas and the day that each was adopted; the authority whose program it is signs', async () => {
    const { planActivities, publisher } = JSON.parse(await readAs(world, '/planen.json'));
    const days = planActivities.flatMap(({ fromPlan }: { fromPlan: { adoptedOn: string } | null }) => fromPlan?.adoptedOn ?? []);
    expect([days.filter((day: string) => day === '2015-12-15').length, days.filter((day: string) => day === '2019-03-01').length]).toEqual([17, 2]);
    expect(publisher).toBe('Länsstyrelsen i Norrbottens län');
    const plan = await readAs(world, '/planen');
    for (const { name } of [...countyPlan().developmentAreas, ...secondCounty().developmentAreas]) expect(plan).toContain(name);
    expect(await readAs(world, '/planen/om')).toContain('15 december 2015');
  });

  test('each has its own series, counted together', async () => {
    const plans = await plansList(world.db).rows;
    const series = ['lansstyrelsen-norrbotten', ownFunder].map((authority) => seriesOf(plans, authority));
    expect(series).toEqual(['HIT', 'FJP']);
    const numbers: string[] = [];
    for (const each of series) numbers.push(await world.db.transaction((trx) => takeNextCaseNumber(trx, each, 2031, 'case')));
    expect(numbers).toEqual(['HIT-2031-0001', 'FJP-2031-0002']);
  });
});

test('no name, place or number of a county stands in code: examples of the API, demo persons and comments aside', () => {
  const ofCounty = /norrbotten|luleå|sundsvall|SE332|15 december/i;
  const said = sourceFiles()
    .filter(({ path }) => !path.startsWith('db/migrations/') && /^(activities|api|composition|config|contracts|db|embedded|words|workflows)\//.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (ofCounty.test(line) && !/example|^\s*(\/\/|\*|\/\*\*)|^\s*grants: \[/.test(line) ? [`${path}:${index + 1}`] : [])),
    );
  expect(said).toEqual([]);
});
