/** A light for each area: by its rule, in words and forms, with the same numbers in drawing and table. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Light } from '../../../api/web/pictures/lights/traffic-light.ts';
import { lightOf } from '../../../api/web/pictures/lights/traffic-light.ts';
import type { Obligation } from '../../../workflows/domain/life-state.ts';
import { sampleObligation } from '../../support/builders/sample-life.ts';
import { seededLife, seedPlanActivity } from '../../support/builders/seeded-portfolio.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const path = '/bilder/laget-i-omradena';

describe('the rule', () => {
  // Of the last twelve months: in time, late, missing; and all that are late now.
  test.each<[string, Light, number, number, number, number]>([
    ['all in time', 'green', 10, 0, 0, 0],
    ['80 per cent in time and none late now', 'green', 8, 2, 0, 0],
    ['79 per cent in time', 'amber', 79, 21, 0, 0],
    ['all but one in time, which is late now', 'amber', 19, 0, 1, 1],
    ['one of an earlier year is late now', 'amber', 10, 0, 0, 1],
    ['60 per cent in time', 'amber', 6, 4, 0, 0],
    ['59 per cent in time', 'red', 59, 41, 0, 0],
    ['a quarter late now', 'red', 15, 0, 5, 5],
    ['less than a quarter late now', 'amber', 77, 0, 23, 23],
    ['none in time', 'red', 0, 0, 5, 5],
    ['a quarter late now, all of earlier years', 'red', 8, 0, 0, 2],
    ['four reports, one late now', 'amber', 3, 0, 1, 1],
    ['four reports, none late now', 'unknown', 1, 3, 0, 0],
    ['no report', 'unknown', 0, 0, 0, 0],
  ])('%s: %s', (_, light, onTime, late, missing, lateNow) => {
    expect(lightOf({ onTime, late, missing, lateNow })).toBe(light);
  });
});

describe('the page', () => {
  const world = worldForAll(startPageWorld);
  const month = '2026-02';
  beforeAll(async () => {
    const plant = async (area: string, outcomes: Partial<Obligation>[], dueAt: string) => {
      for (const [index, outcome] of outcomes.entries()) {
        const period = { name: '2025-H2', startsAt: '2025-06-30T22:00:00.000Z', endsAt: '2025-12-31T23:00:00.000Z' };
        const obligation = sampleObligation({ id: 'report-2025-H2', dueAt, period, ...outcome });
        const life = seededLife(`${area}-${index}-${dueAt.slice(0, 4)}`, { obligations: { [obligation.id]: obligation } });
        await seedPlanActivity(world.db, life, { developmentArea: area });
      }
    };
    const many = (count: number, outcome: Partial<Obligation>) => Array.from({ length: count }, () => outcome);
    const inTime = { state: 'met' as const, onTime: true };
    await world.db('obligations').update({ state: 'void' });
    await plant('livsmiljoer', [...many(9, inTime), { state: 'excused' }], `${month}-10T22:59:59.999Z`);
    await plant('kompetens', [...many(2, inTime), ...many(4, { state: 'met', onTime: false }), ...many(2, { state: 'late' })], `${month}-10T22:59:59.999Z`);
    await plant('innovation', [{ state: 'late' }], '2019-02-10T22:59:59.999Z');
  });

  const rowsOf = (html: string) =>
    [...(/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.replace(/<svg.*?<\/svg>/gs, '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
        cell
          .replace(/<[^>]+>/g, '')
          .replaceAll('\u00a0', ' ')
          .trim(),
      ),
    );

  test('has a row for each area with its word and numbers, the same in its drawing', async () => {
    const { html, text } = await (await world.browser('coordinator')).get(path);
    expect(rowsOf(html)).toEqual([
      ['LIVSMILJOER', 'Grön: går bra', '9', '9', '100 %', '0'],
      ['KOMPETENS', 'Röd: behöver åtgärdas', '8', '2', '25 %', '2'],
      ['INNOVATION', 'Gul: håll ögonen på', '0', '0', 'färre än 5', '1'],
    ]);
    const [drawing = ''] = /<svg class="hit-drawing.*?<\/svg>/s.exec(html) ?? [];
    for (const said of ['Grön: går bra. 100\u00a0% i tid, 0 sena nu', 'Röd: behöver åtgärdas. 25\u00a0% i tid, 2 sena nu', 'Gul: håll ögonen på. 1 sen nu'])
      expect(drawing).toContain(`>${said}<`);
    for (const form of ['hit-light-green', 'hit-light-red', 'hit-light-amber']) expect(drawing.split(`class="${form}"`)).toHaveLength(2);
    expect(text).toContain('1 av 3 områden är rött.');
    expect(text).toContain('Grön: minst 80 % av det senaste årets rapporter kom i tid, och ingen rapport är sen nu.');
    expect(html).toContain('href="/bilder/i-tid?omrade=kompetens"');
  });

  test('asks one question, in its title, and needs no script', async () => {
    const { html } = await (await world.browser('referenceGroup')).get(path);
    expect(html).toMatch(/<h1[^>]*>I vilka områden går rapporteringen bra\?<\/h1>/);
    expect(html).not.toContain('<script');
    expect(html.length).toBeLessThan(60_000);
  });

  test('is in English for those who chose it, and for nobody without a role', async () => {
    const reader = await world.browser('support');
    await reader.get(`/sprak/en?till=${path}`);
    const { text } = await reader.get(path);
    expect(text).toContain('In which areas is reporting on track?');
    expect(text).toContain('Red: needs action. 25% on time, 2 overdue now');
    expect((await (await world.browser('lead')).get(path)).status).toBe(403);
  });

  test('stands small among the pictures', async () => {
    const { html } = await (await world.browser('referenceGroup')).get('/bilder');
    expect(html).toContain(`<a class="ds-link" href="${path}">`);
    const [small = ''] = /<svg class="hit-drawing"[^>]*small-lights.*?<\/svg>/s.exec(html) ?? [];
    expect(small.match(/class="hit-light-(green|red|amber)"/g)).toHaveLength(3);
  });
});
