/**
 * `npm run test:start-days`: tries every test that drives a life on those of the thirty days that have not been green yet, one after the other, and
 * writes each into `start-days.tsv`; ended and begun again it goes on where it was.
 * `-- DAY …` tries the days that are named, again. `-- --three` tries two fixed days and one that is drawn, by the files that follow dates most, and
 * writes nothing; it is part of every full run.
 */
import { dayOf } from '../../workflows/domain/time/instants.ts';
import { isShown, writeDay } from './day-log.ts';
import type { StartDay } from './days.ts';
import { thirtyDays, threeDays } from './days.ts';
import type { DayResult } from './run-day.ts';
import { runDay } from './run-day.ts';

/** Between them every chapter, every command, people's dates and the clock's; what races, crowds and delivers mail is the same on any day. */
const datesMost = ['every-command', 'dates-that-people-move', 'steering-group-decides', 'received-earlier', 'two-years-of-quarters'].map(
  (name) => `test/workflows/${name}.test.ts`,
);

const today = dayOf(new Date().toISOString());
const named = process.argv.slice(2);
const isOver = ({ day }: StartDay): boolean => day.slice(0, 10) <= today;
if (!(named.includes('--three') ? await tryThree() : await tryThirty())) process.exitCode = 1;

async function tryThree(): Promise<boolean> {
  let isGreen = true;
  for (const one of threeDays(today, Math.random())) {
    const result = await tryDay(one, datesMost);
    isGreen &&= result.failures.length === 0;
  }
  return isGreen;
}

async function tryThirty(): Promise<boolean> {
  let isGreen = true;
  const wanted = named.length > 0 ? named.map((day) => thirtyDays.find((one) => one.day === day) ?? { day, what: 'named' }) : thirtyDays;
  for (const one of wanted) {
    if (named.length === 0 && isShown(one.day)) continue;
    if (isOver(one)) {
      console.log(`${one.day} is over, and cannot be tried any more.`);
      continue;
    }
    const result = await tryDay(one);
    if (thirtyDays.includes(one)) writeDay(one, result, today);
    isGreen &&= result.failures.length === 0;
  }
  return isGreen;
}

/** Says how the day can be tried again before it is: a run that is cut short has said it too. */
async function tryDay({ day, what }: StartDay, files: readonly string[] = []): Promise<DayResult> {
  console.log(`Lives that begin on ${day}, ${what} (again: HIT_START_DAY=${day} npx vitest run ${files.join(' ') || 'test/workflows'})`);
  const result = await runDay(day, files);
  console.log(`  ${result.passed} tests passed in ${result.files} files, ${result.failures.length} failed; ${result.seconds} s.`);
  for (const { name, why } of result.failures) console.log(`  ${name}\n    ${why.split('\n').slice(0, 12).join('\n    ')}`);
  return result;
}
