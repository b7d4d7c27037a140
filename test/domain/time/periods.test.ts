/** Periods of follow-up: calendar periods and counted ones, the short beginning, and the end of a run. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import type { NextPeriod } from '../../../workflows/domain/time/periods.ts';
import { nextPeriod } from '../../../workflows/domain/time/periods.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const someDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2024-01-01', days));
const first = (day: string, every: string, runsTo?: string) => nextPeriod({ start: instantOf(day, '10:00'), every, runsTo, count: 0 });
const lastDay = (period: NextPeriod) => addDays(dayOf(period.endsAt), -1);

/** Periods one after another, until the final one or so many. */
function follow(start: string, every: string, most: number, runsTo?: string): NextPeriod[] {
  const periods = [nextPeriod({ start, every, runsTo, count: 0 })];
  for (let last = periods[0]; last && !last.final && periods.length < most; last = periods.at(-1)) {
    periods.push(nextPeriod({ start: last.endsAt, every, runsTo, count: periods.length, anchor: start }));
  }
  return periods;
}

describe('the first calendar period', () => {
  test.each([
    ['2026-01-01', 'P1M', '2026-01', '2026-01-31'],
    ['2026-01-04', 'P1M', '2026-01', '2026-01-31'],
    ['2026-01-05', 'P1M', '2026-02', '2026-02-28'],
    ['2026-02-01', 'P1M', '2026-02', '2026-02-28'],
    ['2026-02-02', 'P1M', '2026-03', '2026-03-31'],
    ['2026-01-15', 'P3M', '2026-Q1', '2026-03-31'],
    ['2026-03-04', 'P3M', '2026-Q1', '2026-03-31'],
    ['2026-03-05', 'P3M', '2026-Q2', '2026-06-30'],
    ['2026-12-10', 'P3M', '2027-Q1', '2027-03-31'],
    ['2026-05-01', 'P4M', '2026-T2', '2026-08-31'],
    ['2026-12-31', 'P4M', '2027-T1', '2027-04-30'],
    ['2026-11-23', 'P6M', '2026-H2', '2026-12-31'],
    ['2026-06-04', 'P6M', '2026-H2', '2026-12-31'],
    ['2026-06-03', 'P6M', '2026-H1', '2026-06-30'],
    ['2026-12-04', 'P1Y', '2026', '2026-12-31'],
    ['2026-12-05', 'P1Y', '2027', '2027-12-31'],
  ])('from %s, every %s, is %s and lasts to %s: fewer than 28 days join the next', (day, every, name, last) => {
    const period = first(day, every);
    expect([period.name, lastDay(period), period.final]).toEqual([name, last, false]);
    expect(period.startsAt).toBe(instantOf(day, '10:00'));
    expect(period.endsAt).toBe(startOfDay(addDays(last, 1)));
  });

  test('joins no next period when the run ends within it', () => {
    const period = first('2026-12-10', 'P6M', '2026-12-31');
    expect([period.name, lastDay(period), period.final]).toEqual(['2026-H2', '2026-12-31', true]);
    expect(first('2026-12-10', 'P6M', '2027-01-01')).toMatchObject({ name: '2027-H1', final: true });
  });
});

describe('calendar periods', () => {
  test('follow each other through the years, and after a pause from the middle of one', () => {
    expect(follow(startOfDay('2026-08-20'), 'P4M', 5).map(({ name }) => name)).toEqual(['2026-T3', '2027-T1', '2027-T2', '2027-T3', '2028-T1']);
    expect(follow(startOfDay('2026-05-10'), 'P6M', 4).map(({ name }) => name)).toEqual(['2026-H1', '2026-H2', '2027-H1', '2027-H2']);
    expect(nextPeriod({ start: startOfDay('2026-08-10'), every: 'P3M', count: 3 })).toMatchObject({ name: '2026-Q3', endsAt: startOfDay('2026-10-01') });
    expect(nextPeriod({ start: startOfDay('2026-09-10'), every: 'P3M', count: 3 })).toMatchObject({ name: '2026-Q4', endsAt: startOfDay('2027-01-01') });
  });
});

describe('counted periods', () => {
  test.each([
    ['P30D', 0, 'P1', '2026-02-14'],
    ['P2M', 4, 'P5', '2026-03-15'],
    ['P2W', 1, 'P2', '2026-01-29'],
    ['P12M', 0, 'P1', '2027-01-15'],
  ])('of %s after %d are named %s and end at the midnight before %s', (every, count, name, end) => {
    expect(nextPeriod({ start: instantOf('2026-01-15', '14:00'), every, count })).toMatchObject({ name, endsAt: startOfDay(end), final: false });
  });

  test('of seconds are exact', () => {
    const start = '2026-03-28T22:59:58.123Z';
    expect(follow(start, 'PT8S', 3)).toEqual([
      { name: 'P1', startsAt: start, endsAt: '2026-03-28T23:00:06.123Z', final: false },
      { name: 'P2', startsAt: '2026-03-28T23:00:06.123Z', endsAt: '2026-03-28T23:00:14.123Z', final: false },
      { name: 'P3', startsAt: '2026-03-28T23:00:14.123Z', endsAt: '2026-03-28T23:00:22.123Z', final: false },
    ]);
  });

  test('of months do not drift away from the day they began on', () => {
    const ends = follow(startOfDay('2026-12-31'), 'P2M', 5).map(({ endsAt }) => dayOf(endsAt));
    expect(ends).toEqual(['2027-02-28', '2027-04-30', '2027-06-30', '2027-08-31', '2027-10-31']);
  });

  test.each(['P0D', 'PT0S', 'P', 'P1.5M'])('of %s are refused', (every) => expect(() => first('2026-01-01', every)).toThrow(RangeError));
});

describe('the end of a run', () => {
  test.each([
    ['2026-01-01', 'P6M', '2026-06-30', ['2026-H1']],
    ['2026-01-01', 'P6M', '2026-07-01', ['2026-H1', '2026-H2']],
    ['2026-01-01', 'P1Y', '2027-12-31', ['2026', '2027']],
    ['2026-01-01', 'P30D', '2026-03-01', ['P1', 'P2']],
    ['2026-01-01', 'P30D', '2026-03-02', ['P1', 'P2', 'P3']],
  ])('from %s, every %s, to %s makes the periods %j, the last of them final and over with that day', (day, every, runsTo, names) => {
    const periods = follow(startOfDay(day), every, 20, runsTo);
    expect(periods.map(({ name }) => name)).toEqual(names);
    expect(periods.map(({ final }) => final)).toEqual(names.map((_, index) => index === names.length - 1));
    expect(periods.at(-1)?.endsAt).toBe(startOfDay(addDays(runsTo, 1)));
  });

  test('that lies in the past leaves one final period, over with the day it starts on', () => {
    expect(first('2026-05-10', 'P6M', '2025-12-31')).toMatchObject({ endsAt: startOfDay('2026-05-11'), final: true });
    expect(first('2026-05-10', 'P6M', '2026-05-10')).toMatchObject({ endsAt: startOfDay('2026-05-11'), final: true });
    const start = instantOf('2026-05-10', '10:00');
    expect(nextPeriod({ start, every: 'PT8S', runsTo: '2025-12-31', count: 0 })).toMatchObject({ endsAt: '2026-05-10T08:00:08.000Z', final: true });
  });
});

test('periods tile the time without gap or overlap, their names differ, and only the first may be short', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('P1M', 'P3M', 'P4M', 'P6M', 'P1Y', 'P2M', 'P30D', 'P1M15D', 'PT36H', 'P2W'),
      someDay,
      fc.integer({ min: 0, max: 23 }),
      fc.option(fc.nat(900)),
      (every, day, hour, length) => {
        const runsTo = length === null ? undefined : addDays(day, length);
        const start = instantOf(day, `${String(hour).padStart(2, '0')}:30`);
        const periods = follow(start, every, 24, runsTo);
        expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length);
        for (const [index, period] of periods.entries()) {
          expect(period.startsAt).toBe(index === 0 ? start : periods[index - 1]?.endsAt);
          expect(period.endsAt > period.startsAt).toBe(true);
          expect(period.final).toBe(runsTo !== undefined && period.endsAt === startOfDay(addDays(runsTo, 1)));
          if (/^P\d+[MY]$/.test(every) && !period.final) expect(daysBetween(dayOf(period.startsAt), dayOf(period.endsAt))).toBeGreaterThanOrEqual(28);
        }
      },
    ),
    { numRuns: propertyRuns(200) },
  );
});
