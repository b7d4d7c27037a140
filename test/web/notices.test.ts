/** What every page says of itself: whom to write to and in which languages, how accessible it is, what is kept of whom. */
import { describe, expect, test } from 'vitest';
import { loadRegisters } from '../../plan/load-registers.ts';
import { countyPlan } from '../support/builders/county-plan.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(async () => {
  const started = await startPageWorld({ privacyPage: 'https://lansstyrelsen.example/personuppgifter' });
  await loadRegisters(started.db, countyPlan());
  return started;
});
const read = async (path: string, language: 'sv' | 'en' = 'sv') => {
  const browser = await world.browser(null);
  await browser.get(`/sprak/${language}?till=/planen`);
  return browser.get(path);
};

describe('the foot of every page', () => {
  test.each(['/planen', '/logga-in', '/tillganglighet', '/svara/inte-var-lank', '/finns-inte', '/planen/aktiviteter/finns-inte'])(
    'says whom to write to, and leads to help and the notices: %s',
    async (path) => {
      const { html } = await read(path);
      const foot = html.slice(html.indexOf('<footer'));
      const help = path.startsWith('/svara/') ? '/hjalp/organisation' : '/hjalp';
      for (const href of ['mailto:hit@lansstyrelsen.example', help, '/personuppgifter', '/tillganglighet'])
        expect([path, foot.includes(`href="${href}"`)]).toEqual([path, true]);
    },
  );

  test('names the authority and the languages of national minorities, on pages for everybody and on those where people answer', async () => {
    for (const path of ['/planen', '/svara/inte-var-lank']) {
      expect((await read(path)).text).toContain('Länsstyrelsen i Norrbottens län samordnar planen. Skriv till oss: hit@lansstyrelsen.example');
      expect((await read(path)).text).toContain('Du kan skriva till oss på finska, meänkieli eller samiska');
      expect((await read(path, 'en')).text).toContain('You may write to us in Finnish, Meänkieli or Sami');
    }
  });

  test('says nothing of languages where the plan’s file names none', async () => {
    const { facts } = await world.db('organisations').where({ id: 'lansstyrelsen-norrbotten' }).first('facts');
    await world.db('organisations').where({ id: 'lansstyrelsen-norrbotten' }).update({ facts: '{}' });
    expect((await read('/planen')).text).not.toContain('Du kan skriva till oss på');
    await world.db('organisations').where({ id: 'lansstyrelsen-norrbotten' }).update({ facts });
  });
});

/** What Digg asks a statement for (digg.se, "Skapa en tillgänglighetsredogörelse"). */
const points: [string, RegExp, RegExp][] = [
  ['who is behind the service', /Länsstyrelsen i Norrbottens län står bakom/, /The County Administrative Board of Norrbotten is behind/],
  ['its name', /Handlingsplanen HIT/, /The HIT plan/],
  ['how far it complies', /delvis förenlig med lagen/, /partly compliant with the act/],
  [
    'what is not accessible, and why',
    /Innehåll som inte är tillgängligt, och varför .*vet inte vilket språk .*Texterna är deras/,
    /not accessible, and why .*does not know its language .*texts are those of the people/,
  ],
  ['the day of the assessment', /Senaste bedömningen gjordes 27 november 2026/, /latest assessment was made on 27 November 2026/],
  ['the day of the last change', /uppdaterades senast 27 november 2026/, /last changed on 27 November 2026/],
  ['how it was assessed', /självskattning/, /assessed it ourselves/],
  ['how to tell of a fault', /mejla hit@lansstyrelsen\.example/, /write to hit@lansstyrelsen\.example/],
  ['where to complain', /Digg/, /Digg/],
  ['what is exempt as a burden', /Oskäligt betungande anpassning/, /Disproportionate burden/],
  ['what the law does not cover', /Innehåll som lagen inte gäller/, /Content that the act does not cover/],
];

describe('the statement of accessibility', () => {
  test.each(points)('says %s', async (_, sv, en) => {
    expect((await read('/tillganglighet')).text).toMatch(sv);
    expect((await read('/tillganglighet', 'en')).text).toMatch(en);
  });

  test('leads to where Digg takes complaints', async () => {
    expect((await read('/tillganglighet')).html).toContain('href="https://www.digg.se/tdosanmalan"');
  });
});

test('the notice on personal data says who is responsible, what is kept and why, where the authority says more, and what one may ask for', async () => {
  const { text, html } = await read('/personuppgifter');
  for (const said of [
    'Länsstyrelsen i Norrbottens län är personuppgiftsansvarig',
    'Vad som sparas',
    'Varifrån uppgifterna kommer',
    'Varför',
    'Vilka som ser dem',
    'Kakor',
    'en kopia av dem',
    'Integritetsskyddsmyndigheten',
  ])
    expect(text).toContain(said);
  expect(html).toContain('href="https://lansstyrelsen.example/personuppgifter"');
  expect((await read('/personuppgifter', 'en')).text).toContain('The County Administrative Board of Norrbotten is the controller');
});
