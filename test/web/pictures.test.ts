import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { ComingStepsDrawing, stepsLegend, stepsWithin } from '../../api/web/drawings/coming-steps-drawing.tsx';
import { timeAxis } from '../../api/web/drawings/time-axis.ts';
import { timelineAxis } from '../../api/web/drawings/timeline-drawing.tsx';
import { monthsOf } from '../../api/web/pictures/month-grid.ts';
import { onTimeShare } from '../../api/web/pictures/on-time-share.ts';
import { pictureFilterOf } from '../../api/web/pictures/picture-filter.ts';
import { dueDays } from '../../db/pictures/due-days-read-model.ts';
import { dueReports } from '../../db/pictures/due-reports-read-model.ts';
import { moneyPicture } from '../../db/pictures/money-picture-read-model.ts';
import { timeline } from '../../db/pictures/timeline-read-model.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { sampleObligation } from '../support/builders/sample-life.ts';
import { noFacts, seededLife, seedPlanActivity } from '../support/builders/seeded-portfolio.ts';
import type { PageWorld } from '../support/http/page-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
beforeAll(async () => {
  await seedTenReports(world);
  await seedMoney(world);
});

const as = (who: Parameters<PageWorld['browser']>[0]) => ({ get: async (path: string) => (await world.browser(who)).get(path) });
const spaces = (text: string) => text.replaceAll('\u00a0', ' ');

/** In livsmiljoer, due 2025-05-15: five in time, two late, two missing, one excused, and one that no longer holds. */
async function seedTenReports({ db }: PageWorld): Promise<void> {
  const reportOutcomes: Partial<Obligation>[] = [
    ...Array.from({ length: 5 }, () => ({ state: 'met' as const, onTime: true })),
    ...Array.from({ length: 2 }, () => ({ state: 'met' as const, onTime: false })),
    ...Array.from({ length: 2 }, () => ({ state: 'late' as const, onTime: false })),
    { state: 'excused' },
    { state: 'void' },
  ];
  for (const [index, outcome] of reportOutcomes.entries()) {
    const period = { name: '2025-Q1', startsAt: '2024-12-31T23:00:00.000Z', endsAt: '2025-03-31T22:00:00.000Z' };
    const obligation = sampleObligation({ id: 'report-2025-Q1', dueAt: '2025-05-15T21:59:59.999Z', period, ...outcome });
    const life = seededLife(`reporting-${index}`, { obligations: { [obligation.id]: obligation }, runs: { from: '2024-07-01', to: '2026-06-30' } });
    await seedPlanActivity(db, life, { title: `Rapporterande ${index}`, developmentArea: 'livsmiljoer' });
  }
}

async function seedMoney({ db }: PageWorld): Promise<void> {
  const grants = {
    'lansstyrelsen-norrbotten': { outcome: 'approved' as const, amountSek: 700_000, paidSek: 250_000 },
    alvsbyn: { outcome: 'pending' as const, amountSek: 90_000, paidSek: 0 },
  };
  const budget = {
    ownSek: 120_000,
    coFunding: [{ organisation: 'ltu', amountSek: 60_000 }],
    inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200, valueSek: 555_000 }],
  };
  const life = seededLife('costly', { money: { requestedSek: 800_000, grants, instalments: {} } });
  await seedPlanActivity(db, life, { developmentArea: 'innovation', facts: { ...noFacts, budget } });
}

describe('the timeline', () => {
  test('draws each activity of an area once, linked, with a mark for each report of the table below', async () => {
    const { items, total, late } = await timeline(world.db, 'livsmiljoer', { page: 1, limit: 100 });
    const page = await as('coordinator').get('/bilder/tidslinje?omrade=livsmiljoer&ar=2025');
    const drawing = /<svg class="hit-drawing.*?<\/svg>/s.exec(page.html)?.[0] ?? '';
    expect(total).toBe(11);
    expect(page.text).toContain(`11 aktiviteter, varav 11 pågår. I ${late} är något försenat.`);
    for (const { id } of items) expect(drawing.split(`href="/aktiviteter/${id}"`)).toHaveLength(2);
    const marks = (look: string) => drawing.split(`class="hit-mark-${look}"`).length - 1;
    const inTable = (state: string) => page.text.split(`Kvartal 1 2025: senast 15 maj 2025, ${state}`).length - 1;
    expect([marks('met'), marks('late')]).toEqual([inTable('klar'), inTable('försenad')]);
    expect([inTable('klar'), inTable('försenad'), inTable('befriad')]).toEqual([7, 2, 1]);
  });

  test('shows neither marks nor reports of other years', async () => {
    const page = await as('coordinator').get('/bilder/tidslinje?omrade=livsmiljoer&ar=2030');
    expect(page.text).not.toContain('senast 15 maj 2025');
    expect(page.html).not.toMatch(/<circle class="hit-mark-met" cx="\d+(\.\d+)?" cy="(?!8")/);
  });

  test('says so where an area has no activities', async () => {
    await world.db('plan_activities').where({ id: 'costly' }).update({ development_area: 'kompetens' });
    const page = await as('coordinator').get('/bilder/tidslinje?omrade=innovation');
    await world.db('plan_activities').where({ id: 'costly' }).update({ development_area: 'innovation' });
    expect(page.text).toContain('Det finns inga aktiviteter att visa.');
    expect(page.html).not.toContain('<figure');
  });
});

describe('the money', () => {
  test('is summed by area and by funder, and never with what is given in kind', async () => {
    const { byArea, byFunder } = await moneyPicture(world.db, 'innovation');
    expect(byArea).toEqual([{ id: 'innovation', asked: 800_000, own: 120_000, promised: 60_000, granted: 700_000, pending: 90_000, paid: 250_000 }]);
    expect(byFunder.map(({ id, granted, promised, pending }) => [id, granted, promised, pending])).toEqual([
      ['lansstyrelsen-norrbotten', 700_000, 0, 0],
      ['ltu', 0, 60_000, 0],
      ['alvsbyn', 0, 0, 90_000],
    ]);
  });

  test('stands with the same amounts in picture and table', async () => {
    const { html } = await as('coordinator').get('/bilder/pengar?omrade=innovation');
    const [drawing = ''] = /<svg class="hit-drawing.*?<\/svg>/s.exec(spaces(html)) ?? [];
    const [table = ''] = /<table.*?<\/table>/s.exec(spaces(html)) ?? [];
    for (const amount of ['800 000 kr', '120 000 kr', '60 000 kr', '700 000 kr', '90 000 kr', '250 000 kr']) {
      expect(drawing).toContain(`>${amount}<`);
      expect(table).toContain(`>${amount}<`);
    }
    expect(spaces(html)).not.toContain('555 000');
  });

  test('is not for RAI, which is not led to it either', async () => {
    expect((await as('referenceGroup').get('/bilder/pengar')).status).toBe(403);
    const overview = await as('referenceGroup').get('/bilder');
    expect(overview.status).toBe(200);
    expect(overview.html).not.toContain('/bilder/pengar');
    expect((await as('steeringGroup').get('/bilder')).html).toContain('/bilder/pengar');
  });

  test('says so where there is none', async () => {
    expect((await as('coordinator').get('/bilder/pengar?omrade=livsmiljoer')).text).toContain('Inga pengar är registrerade här.');
  });
});

describe('reports in time', () => {
  test('are counted in the quarter they were due; what is excused is no part of the share, what no longer holds no part at all', async () => {
    const quarters = await dueReports(world.db, '2025-12-31T00:00:00.000Z', 'livsmiljoer');
    expect(quarters).toEqual([{ quarter: '2025-Q2', onTime: 5, late: 2, missing: 2, excused: 1 }]);
    expect(onTimeShare({ onTime: 5, late: 2, missing: 2 })).toBe(56);
    expect(await dueReports(world.db, '2025-05-01T00:00:00.000Z', 'livsmiljoer')).toEqual([]);
  });

  test('stand with the same numbers in picture, sentence and table', async () => {
    const page = await as('coordinator').get('/bilder/i-tid?omrade=livsmiljoer&ar=2025');
    expect(spaces(page.text)).toContain('5 av 9 rapporter kom i tid (56 %). 2 saknas.');
    const cells = [...(/<tbody>.*?<\/tbody>/s.exec(page.html)?.[0] ?? '').matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => spaces(text ?? ''));
    expect(cells).toEqual(['5', '2', '2', '1', '9', '56 %']);
    for (const look of ['solid', 'hatched', 'crossed', 'hollow']) expect(page.html).toContain(`<rect class="hit-bar-${look}" x="58"`);
    expect(spaces(page.html)).toMatch(/<text class="hit-svg-row hit-svg-middle"[^>]*>56 %</);
  });

  test('a quarter with fewer than five shows counts and no share', async () => {
    expect(onTimeShare({ onTime: 1, late: 0, missing: 3 })).toBeUndefined();
    const page = await as('coordinator').get('/bilder/i-tid?omrade=kompetens&ar=2026');
    expect(page.text).toContain('färre än 5');
    expect(page.text.replace(/För kvartal.*/, '')).not.toContain('%');
  });

  test('say so where none fell due', async () => {
    expect((await as('coordinator').get('/bilder/i-tid?ar=2010')).text).toContain('Ingen rapport har haft sin sista dag under de här åren.');
  });
});

describe('a year of obligations', () => {
  test('has the same number on the day, in the table and in the list; what is excused is not owed', async () => {
    const { days, items } = await dueDays(world.db, { from: '2025-01-01', to: '2025-12-31' }, { page: 1, limit: 100 });
    expect(days).toEqual([{ day: '2025-05-15', due: 9 }]);
    expect(items.total).toBe(9);
    const page = await as('coordinator').get('/bilder/kalender?ar=2025');
    expect(page.text).toContain('9 saker ska vara klara, på 1 dag. Mest är det i maj 2025: 9.');
    expect(page.html).toMatch(/class="hit-due-number[^>]*>9</);
    expect(page.text).toContain('Torsdag 15 maj 2025 9');
    expect(page.html.split('<span class="hit-nowrap">15 maj 2025</span>')).toHaveLength(10);
    expect(page.text).toContain('Luleå tekniska universitet');
  });

  test('an empty year is a calendar all the same, and says that nothing is due', async () => {
    const page = await as('coordinator').get('/bilder/kalender?ar=2031&omrade=innovation');
    expect(page.text).toContain('Inget har sin sista dag 2031.');
    expect(page.html.split('id="month-2031-').length - 1).toBe(24);
  });

  test.each(['ar=9999&omrade=..&sida=-1', 'ar=%00&sida=abc', 'ar=2027&ar=2028'])('opens whatever the address says: %s', async (query) => {
    expect((await as('coordinator').get(`/bilder/kalender?${query}`)).status).toBe(200);
    expect((await as('coordinator').get(`/bilder/tidslinje?${query}`)).status).toBe(200);
  });
});

describe('every picture', () => {
  const paths = [
    '/bilder/tidslinje',
    '/bilder/pengar',
    '/bilder/pengarnas-vag',
    '/bilder/i-tid?ar=2026',
    '/bilder/laget-i-omradena',
    '/bilder/kalender?ar=2025',
  ];

  test.each(paths)('%s has a title and a description, no style of its own, and no id twice', async (path) => {
    const { html } = await as('coordinator').get(path);
    const drawings = html.match(/<svg class="hit-drawing.*?<\/svg>/gs) ?? [];
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings)
      expect(drawing).toMatch(/aria-labelledby="(\S+-title) (\S+-desc)".*<title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/s);
    expect(html).not.toMatch(/ style=/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  test.each(['/bilder', ...paths])('%s is not for who has no role', async (path) => {
    expect((await as('nobody').get(path)).status).toBe(403);
    expect((await as('lead').get(path)).status).toBe(403);
    expect((await as(null).get(path)).leadsTo).toContain('/logga-in');
  });

  test('speaks English to those who chose it', async () => {
    const browser = await world.browser('support');
    await browser.get('/sprak/en?till=%2Fbilder');
    for (const path of ['/bilder', ...paths]) expect((await browser.get(path)).text).not.toMatch(/Utvecklingsområde|Alla bilder|kvartal|försenad/);
  });
});

describe('all pictures together', () => {
  test('are small drawings, each with a question and the way to its page; no money for RAI', async () => {
    const { html, text } = await as('coordinator').get('/bilder');
    const drawings = html.match(/<svg class="hit-drawing.*?<\/svg>/gs) ?? [];
    expect(drawings).toHaveLength(8);
    for (const path of ['/planen/karta', '/bilder/tidslinje', '/bilder/pengar', '/bilder/i-tid', '/bilder/kalender', '/planen/mal'])
      expect(html).toContain(`<a class="ds-link" href="${path}">`);
    expect([...text.matchAll(/\p{L}\?/gu)].length).toBeGreaterThanOrEqual(8);
    expect(spaces(html)).toMatch(/Beviljat<\/text>/);
    for (const sek of ['1 300 000', '250 000']) expect(spaces(html)).toContain(`>${sek} kr<`);
    expect(html.length).toBeLessThan(120_000);
    const forRai = (await as('referenceGroup').get('/bilder')).html;
    expect(forRai.match(/<svg class="hit-drawing/g)).toHaveLength(6);
    expect(spaces(forRai)).not.toMatch(/\d kr</);
  });

  test('the timeline’s table is folded under its picture', async () => {
    const { html } = await as('coordinator').get('/bilder/tidslinje');
    expect(html).toMatch(/<details class="ds-details"><summary>Aktiviteterna i bilden<\/summary>.*<table/s);
  });
});

describe('layout', () => {
  test('an axis begins and ends at Swedish midnights, has a line for each quarter, and cuts what goes on outside it', () => {
    const axis = timeAxis({ first: 2026, last: 2027 }, [0, 730]);
    expect([axis.from, axis.to]).toEqual(['2025-12-31T23:00:00.000Z', '2027-12-31T23:00:00.000Z']);
    expect(axis.quarters).toHaveLength(8);
    expect(axis.quarters[0]).toEqual({ year: 2026, quarter: 1, x: 0 });
    expect(axis.at('2026-12-31T23:00:00.000Z')).toBe(365);
    expect(axis.stretch('2020-01-01T00:00:00.000Z', null)).toEqual({ x: 0, width: 730, cutBefore: true, cutAfter: true });
    expect(axis.stretch('2020-01-01T00:00:00.000Z', '2025-12-31T23:00:00.000Z')).toBeUndefined();
    expect(axis.stretch('2027-12-31T23:00:00.000Z', null)).toBeUndefined();
    expect(axis.stretch('2026-12-31T23:00:00.000Z', '2027-01-01T23:00:00.000Z')).toEqual({ x: 365, width: 2, cutBefore: false, cutAfter: false });
  });

  test('a year hangs as twelve months from Monday, with free and quiet days known apart', () => {
    const months = monthsOf(2027, defaultPolicy.quiet);
    const days = months.flatMap(({ days: own }) => own);
    const dayOf = (wanted: string) => days.find(({ day }) => day === wanted);
    expect(months).toHaveLength(12);
    expect(days).toHaveLength(365);
    expect(dayOf('2027-01-01')).toEqual({ day: '2027-01-01', week: 0, column: 4, kind: 'free', holiday: 'nyårsdagen' });
    expect(dayOf('2027-01-04')).toMatchObject({ week: 1, column: 0, kind: 'quiet', holiday: undefined });
    expect(dayOf('2027-01-08')).toMatchObject({ kind: 'working' });
    expect(dayOf('2027-01-31')).toMatchObject({ week: 4, column: 6, kind: 'free' });
    expect(Math.max(...days.map(({ week }) => week))).toBeLessThan(6);
  });

  test('a filter that cannot be one is none', () => {
    expect(pictureFilterOf({ omrade: 'x', ar: '1999', sida: '0' }, ['a'], 2026)).toEqual({ area: undefined, year: 2026, page: 1 });
    expect(pictureFilterOf({ omrade: 'a', ar: '2027', sida: '2' }, ['a'], 2026)).toEqual({ area: 'a', year: 2027, page: 2 });
  });
});

test('an activity’s own page draws its periods and due days where any report is owed, and nothing else', async () => {
  const browser = await world.browser('coordinator');
  const page = await browser.get('/aktiviteter/reporting-7');
  expect(page.text).toContain('1 rapport i bilden, 1 försenad.');
  expect(/<svg class="hit-drawing.*?<\/svg>/s.exec(page.html)?.[0].split('class="hit-mark-late"')).toHaveLength(2);
  expect((await browser.get('/aktiviteter/costly')).html).not.toContain('<figure');
});

describe('the coming steps of an activity', () => {
  const step = (what: 'remind' | 'hear' | 'rung' | 'late', at: string, role: 'referenceGroup' | 'coordinator' | null = null) => ({
    what,
    at,
    role,
    waitsForAdvice: false,
  });
  const owed = {
    id: 'report-2026-H1',
    kind: 'report' as const,
    period: '2026-H1',
    dueAt: '2026-07-29T21:59:59.999Z',
    next: [
      step('remind', '2026-08-03T06:00:00.000Z'),
      step('late', '2026-08-04T06:00:00.000Z'),
      step('rung', '2026-08-12T06:00:00.000Z', 'coordinator'),
      step('hear', '2026-08-19T06:00:00.000Z'),
      step('rung', '2026-08-26T06:00:00.000Z', 'referenceGroup'),
      step('remind', '2028-01-03T06:00:00.000Z'),
    ],
  };
  const axis = timelineAxis(2026);
  const coming = stepsWithin([owed, { ...owed, id: 'settled', next: [] }], axis);

  test('are those that people are told of, within the picture; what has none takes no room', () => {
    expect(coming.map(({ id, next }) => [id, next.map(({ what }) => what)])).toEqual([['report-2026-H1', ['remind', 'rung', 'hear', 'rung']]]);
  });

  test('are drawn in a form of their own each, with the name of what is owed and of the body; the legend says what they mean', () => {
    const svg = renderToString(
      ComingStepsDrawing({
        owed: coming,
        axis,
        top: 80,
        bodies: { referenceGroup: { name: 'Regionala Arbetsgruppen för Integration', abbreviation: 'RAI', english: null } },
        language: 'sv',
      }),
    );
    for (const look of ['hit-step-remind', 'hit-step-raise', 'hit-step-hear', '<path class="hit-mark-open"']) expect(svg.split(look), look).toHaveLength(2);
    expect(svg).toContain('Lägesrapport, första halvåret 2026');
    expect(svg).toContain('>RAI<');
    expect(stepsLegend(coming, 'sv').map(({ label }) => label)).toEqual([
      'Påminnelse',
      'Samordnare hör av sig',
      'Fråga om vad som står i vägen',
      'Frågan lyfts',
    ]);
  });
});
