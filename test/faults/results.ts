/** The committed table of results: a line for each piece that was run, summed for each scenario when it is printed. */
import { appendFile, readFile } from 'node:fs/promises';
import type { FaultOutcome, Scenario } from './scenario.ts';
import { upperBound } from './upper-bound.ts';

const file = new URL('results.tsv', import.meta.url);

export interface Piece {
  scenario: string;
  /** The day on which it was run. */
  day: string;
  seed: number;
  seen: number;
  trials: number;
  breaks: number;
  minutes: number;
  /** How often each kind of the fault was seen: "whole 12, node 9"; empty where there is one kind. */
  kinds: string;
}

const columns = ['scenario', 'day', 'seed', 'seen', 'trials', 'breaks', 'minutes', 'kinds'] as const satisfies (keyof Piece)[];

export const pieceOf = (
  { name }: Scenario,
  { seen, trials, breaks, kinds = {} }: FaultOutcome,
  { day, seed, minutes }: Pick<Piece, 'day' | 'seed' | 'minutes'>,
): Piece => ({
  scenario: name,
  day,
  seed,
  seen,
  trials,
  breaks: breaks.length,
  minutes,
  kinds: Object.entries(kinds)
    .map(([kind, times]) => `${kind} ${times}`)
    .join(', '),
});

export async function recordPiece(piece: Piece): Promise<void> {
  await appendFile(file, `${columns.map((column) => piece[column]).join('\t')}\n`);
}

export async function recordedPieces(): Promise<Piece[]> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const [scenario = '', day = '', ...rest] = line.split('\t');
    const [seed = 0, seen = 0, trials = 0, breaks = 0, minutes = 0] = rest.slice(0, -1).map(Number);
    return { scenario, day, seed, seen, trials, breaks, minutes, kinds: rest.at(-1) ?? '' };
  });
}

/** The pieces summed, a line for each scenario: a table for people. */
export function tableOf(scenarios: Scenario[], pieces: Piece[]): string[] {
  const rows = scenarios.map(({ name, fault, trial }) => {
    const own = pieces.filter(({ scenario }) => scenario === name);
    const sum = (column: 'seen' | 'trials' | 'breaks' | 'minutes') => own.reduce((total, piece) => total + piece[column], 0);
    const trials = sum('trials');
    const bound = trials === 0 ? 'not run' : `${(100 * upperBound(sum('breaks'), trials)).toFixed(2)} % of ${trial}s`;
    return [name, withKinds(fault, own), String(sum('seen')), String(trials), String(sum('breaks')), bound, String(own.length), sum('minutes').toFixed(0)];
  });
  const table = [['scenario', 'fault', 'seen', 'trials', 'violations', '95 % bound', 'pieces', 'minutes'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** The fault in words, with how often each of its kinds was seen. */
function withKinds(fault: string, pieces: Piece[]): string {
  const counts = new Map<string, number>();
  for (const [, kind = '', times] of pieces.flatMap(({ kinds }) => [...kinds.matchAll(/([^,]+) (\d+)(?:, )?/g)]))
    counts.set(kind, (counts.get(kind) ?? 0) + Number(times));
  return counts.size === 0 ? fault : `${fault}: ${[...counts].map(([kind, times]) => `${times} ${kind}`).join(', ')}`;
}
