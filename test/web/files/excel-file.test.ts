/** Lists as files for Excel: nothing in them is a formula, numbers and days are numbers, and the list of activities says what its page says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excelBytes } from '../../../api/web/kit/excel-file.ts';
import { own } from '../../support/http/api-world.ts';
import { startPageWorld } from '../../support/http/page-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { cellsOf } from '../../support/xlsx.ts';

const read = async (head: string[], rows: Parameters<typeof excelBytes>[2]) => cellsOf(Buffer.from(await excelBytes('lista', head, rows)));
/** Days since the last of 1899, as Excel counts. */
const serial = (day: string) => String(Date.parse(day) / 86_400_000 + 25_569);

describe('a file for Excel', () => {
  test('has text as text, numbers as numbers and days as days', async () => {
    const cells = await read(
      ['Vad', 'Kr', 'Dag'],
      [
        ['=1+1', 12.5, { day: '2026-03-29' }],
        ['2026-03-29', -3, { day: '2026-10-25' }],
      ],
    );
    expect(cells).toEqual([
      [
        { type: 'text', value: 'Vad' },
        { type: 'text', value: 'Kr' },
        { type: 'text', value: 'Dag' },
      ],
      [
        { type: 'text', value: '=1+1' },
        { type: 'number', value: '12.5' },
        { type: 'number', value: serial('2026-03-29') },
      ],
      [
        { type: 'text', value: '2026-03-29' },
        { type: 'number', value: '-3' },
        { type: 'number', value: serial('2026-10-25') },
      ],
    ]);
  });

  test('makes no formula of any text, and opens whatever is in it', async () => {
    const begins = fc.constantFrom('=', '+', '-', '@', '\t=', '\r\n=', '<f>', '&', '\u0000', '\ud800', '\uffff', ' ');
    await fc.assert(
      fc.asyncProperty(begins, fc.string({ unit: 'grapheme', maxLength: 40 }), async (begin, rest) => {
        const [, [cell] = []] = await read(['A'], [[`${begin}${rest}x`]]);
        expect(cell?.type).toBe('text');
        expect(cell?.value.endsWith('x')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves out what no cell has room for', async () => {
    const [, [cell] = []] = await read(['A'], [['x'.repeat(40_000)]]);
    expect(cell?.value).toHaveLength(32_767);
  });
});

describe('lists', () => {
  const world = worldForAll(startPageWorld);
  const fetched = async (path: string) => {
    const response = await (await world.browser('coordinator')).get(path);
    expect(response.status).toBe(200);
    return response;
  };

  test.each([
    ['/aktiviteter', '/aktiviteter?format='],
    ['/aktiviteter?forsenade=ja&sida=2', '/aktiviteter?forsenade=ja&format='],
    [`/aktiviteter/${own}/handlingar`, `/aktiviteter/${own}/handlingar?format=`],
    ['/att-gora', '/att-gora?format='],
    ['/att-gora?grupp=late', '/att-gora?grupp=late&format='],
    ['/att-gora?grupp=other&sortera=dag', '/att-gora?grupp=other&sortera=dag&format='],
    ['/att-gora?grupp=organisations', '/att-gora?grupp=organisations&format='],
    ['/skickat', '/skickat?format='],
    ['/organisationer?q=skolan', '/organisationer?q=skolan&format='],
    ['/arendelista', '/arendelista?format='],
    ['/arendelista?del=oppna', '/arendelista?del=oppna&format='],
  ])('%s is there for Excel beside CSV, with as many rows as the page', async (path, address) => {
    const { html } = await fetched(path);
    for (const format of ['csv', 'xlsx']) expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}${format}"`);
    expect((await fetched(`${address}xlsx`)).html.slice(0, 2)).toBe('PK');
    const [head = '', ...rows] = (await fetched(`${address}csv`)).html.split('\r\n').filter(Boolean);
    expect(head.split(';').length).toBeGreaterThan(4);
    // Every table of the page has a row of heads.
    const shown = (html.match(/<tr>/g)?.length ?? 0) - (html.match(/<thead>/g)?.length ?? 0);
    if (!path.includes('sida=')) expect(rows).toHaveLength(shown);
  });

  test('are for those who read the page', async () => {
    const lead = await world.browser('lead');
    for (const path of ['/aktiviteter', '/att-gora', '/skickat', '/organisationer']) expect((await lead.get(`${path}?format=csv`)).status, path).toBe(403);
  });

  test('of activities never show a day that has passed as the next', async () => {
    const { text } = await fetched('/aktiviteter');
    expect(text).not.toContain('30 januari 2026');
    expect(text).toMatch(/\d+ dagar sent/);
    const [head = '', ...rows] = (await fetched('/aktiviteter?format=csv')).html.split('\r\n');
    const place = (label: string) => head.split(';').indexOf(label);
    const row = rows.find((each) => each.includes(`Fallet ${own}`))?.split(';') ?? [];
    expect([row[place('Nästa datum')], row[place('Försenat sedan')]]).toEqual(['', '2026-01-30']);
  });

  test('of activities show no sums where nothing was asked for', async () => {
    await world.db('plan_activities').where({ id: own }).update({ requested_sek: null });
    const { text } = await fetched(`/aktiviteter?q=${encodeURIComponent(`Fallet ${own}`)}`);
    expect(text.replaceAll('\u00a0', ' ').split('1 aktivitet').at(-1)).not.toMatch(/\b0 kr/);
  });
});
