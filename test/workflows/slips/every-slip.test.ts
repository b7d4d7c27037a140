/** The way back from every slip that people have made or are likely to make, each on a real server; the table of `docs/ways-back.md` is made of them. */
import { describe, expect, test } from 'vitest';
import { readRoutes } from '../../support/visits/routes.ts';
import { hitForAll } from '../../support/workflows/hit-for-tests.ts';
import { addedSlips } from './rows/added.ts';
import { correctedSlips } from './rows/corrected.ts';
import { reopenedSlips } from './rows/reopened.ts';
import { takenBackSlips } from './rows/taken-back.ts';
import { termsSlips } from './rows/terms.ts';
import { undoneSlips } from './rows/undone.ts';
import type { Slip } from './slip.ts';

const slips = [...takenBackSlips, ...correctedSlips, ...undoneSlips, ...termsSlips, ...reopenedSlips, ...addedSlips];
const hit = hitForAll();
/** What is taken back soon has reached nobody; elsewhere mails leave at once, for steps of the clock wait for them here. */
const holdOf = (by: Slip['by']) => (by === 'take back' ? 'PT10M' : 'PT0S');

describe.each(slips)('$slip', ({ by, command, page, told, begin, made, mended }) => {
  test('has a page of its own', () => expect(readRoutes).toContain(page));

  test('is mended, and whoever has to know is told', async () => {
    const life = (await begin?.(hit)) ?? (await hit.propose({ policy: { mail: { hold: holdOf(by) } } }));
    await made(life, hit);
    const { seq } = await life.state();
    await mended(life, hit);
    const steps = (await life.steps()).filter((step) => step.seq > seq);
    expect(steps.map(({ kind }) => kind)).toContain(command);
    const last = steps.findLast(({ kind }) => kind === command)?.seq;
    const kinds: string[] = await hit.db('mails').where({ plan_activity: life.id, step: last }).distinct('kind').orderBy('kind').pluck('kind');
    expect(kinds).toEqual([...told].sort());
  });
});

test('the table says what has been tried', async () => {
  expect(slips.length).toBeGreaterThanOrEqual(40);
  expect(new Set(slips.map(({ slip }) => slip)).size).toBe(slips.length);
  await expect(
    document(slips.map(({ slip, by, command, page, told }) => [slip, by, `\`${command}\``, `\`${page}\``, told.join(', ') || '–'])),
  ).toMatchFileSnapshot('../../../docs/ways-back.md');
});

const heading = ['what has gone wrong, or has become another', 'way', 'command', 'page', 'mails'];

function document(rows: string[][]): string {
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const intro =
    'What people do wrong, and what becomes another, with the way back from it: each row is a test on a real server (`test/workflows/slips/`), and the table is written by it.';
  return `# Ways back\n\n${intro}\n\n${[line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')}\n`;
}
