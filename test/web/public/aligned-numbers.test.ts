/** Columns of numbers and sums are aligned at their ends on every page, under headings that are too. */
import { expect, test } from 'vitest';
import { startVisitedWorld } from '../../support/browser/visited-world.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { allVisits } from '../../support/visits/all-visits.ts';

const world = worldForAll(startVisitedWorld);
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|\u00a0|\u202f/g, ' ')
    .trim();
/** "12", "1 200 kr", "40 %": not a day, nor a number that is a name. */
const isNumber = (text: string): boolean => /^[−-]?\d[\d ]*(,\d+)?( (kr|SEK|%))?$/.test(text);

interface Cell {
  label: string;
  text: string;
  aligned: boolean;
}

const cellsOf = (table: string): Cell[] =>
  [...table.matchAll(/<td\b([^>]*)>(.*?)<\/td>/gs)].map(([, attributes = '', inner = '']) => ({
    label: /data-label="([^"]*)"/.exec(attributes)?.[1] ?? '',
    text: plain(inner),
    aligned: attributes.includes('hit-num'),
  }));

test('every column of nothing but numbers is', async () => {
  const faults = new Set<string>();
  const aligned = new Set<string>();
  for (const { path, as, writes, ofProgram } of await allVisits(world)) {
    // Codes that stand in answers to programs are names.
    if (writes || ofProgram) continue;
    const { html } = await (await world.browser(as ?? null)).get(path);
    for (const [table] of html.matchAll(/<table\b.*?<\/table>/gs)) {
      const all = cellsOf(table);
      for (const label of new Set(all.map((cell) => cell.label))) {
        const cells = all.filter((cell) => cell.label === label);
        if (cells.every((cell) => cell.aligned)) aligned.add(label);
        const said = cells.filter(({ text }) => text !== '–' && text !== '');
        if (said.length > 0 && said.every(({ text }) => isNumber(text)) && !cells.every(({ aligned }) => aligned))
          faults.add(`${path.split('?')[0]}: ${label}`);
      }
    }
  }
  expect([...faults]).toEqual([]);
  expect(aligned.size).toBeGreaterThan(10);
}, 120_000);
