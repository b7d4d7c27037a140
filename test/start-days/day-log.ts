/** What has been shown of the thirty days: one line for each, in a file that is kept with the tests. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartDay } from './days.ts';
import type { DayResult } from './run-day.ts';

const path = join(import.meta.dirname, 'start-days.tsv');
const heading = ['start day', 'what', 'files passed', 'tests passed', 'tests failed', 'seconds', 'run on'].join('\t');

const read = (): string[] => readFileSync(path, { encoding: 'utf8', flag: 'a+' }).split('\n').slice(1).filter(Boolean);
const dayIn = (line: string): string => line.split('\t')[0] ?? '';

/** Whether a day has been green. */
export const isShown = (day: string): boolean => read().some((line) => dayIn(line) === day && line.split('\t')[4] === '0');

/** Writes a day's line, in the place of an earlier one. @param today the real day */
export function writeDay({ day, what }: StartDay, { files, passed, failures, seconds }: DayResult, today: string): void {
  const line = [day, what, files, passed, failures.length, seconds, today].join('\t');
  const lines = [...read().filter((other) => dayIn(other) !== day), line].sort();
  writeFileSync(path, `${[heading, ...lines].join('\n')}\n`);
}
