/** How soon an earlier day may come: days worked out by hand, and what must hold of any. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { isWorkingDay, workingDaysBetween } from '../../../workflows/domain/time/calendar.ts';
import { earliestWhenOwedAgain, earliestWhenShortened } from '../../../workflows/domain/time/days-left.ts';
import { addDays } from '../../../workflows/domain/time/instants.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const { quiet } = defaultPolicy;

describe('the first day that time which was given can be shortened to', () => {
  test.each([
    ['2026-04-20', '2026-04-01', '2026-04-27', 'a week of working days'],
    ['2026-04-20', '2026-04-30', '2026-04-30', 'the day before the extension lies later'],
    ['2026-04-27', '2026-04-01', '2026-05-05', '1 May is no working day'],
    ['2026-04-26', '2026-04-01', '2026-05-04', 'asked on a Sunday'],
    ['2026-06-17', '2026-04-30', '2026-08-20', 'midsummer’s eve and the quiet summer are left out'],
    ['2026-12-18', '2026-12-01', '2027-01-14', 'the quiet stretch across the new year'],
  ])('asked on %s, with %s before it, is %s: %s', (today, before, expected) => {
    expect(earliestWhenShortened(today, before, quiet)).toBe(expected);
  });
});

describe('the first day on which a report that had been excused can be due', () => {
  test.each([
    ['2026-01-12', '2026-01-01', '2026-02-09', 'four weeks of working days'],
    ['2026-05-04', '2026-04-30', '2026-06-02', 'Ascension Day is left out'],
    ['2026-05-04', '2026-07-31', '2026-07-31', 'it was due later than that'],
    ['2026-06-01', '2026-04-30', '2026-08-25', 'the quiet summer is left out'],
  ])('asked on %s, when it was due on %s, is %s: %s', (today, due, expected) => {
    expect(earliestWhenOwedAgain(today, due, quiet)).toBe(expected);
  });
});

test('never leaves fewer working days than it says, nor comes before what held, nor later than either asks for', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days));
  expectHolds(
    fc.property(day, day, (today, before) => {
      for (const [earliest, least] of [
        [earliestWhenShortened(today, before, quiet), 5],
        [earliestWhenOwedAgain(today, before, quiet), 20],
      ] as const) {
        expect(earliest >= before).toBe(true);
        expect(workingDaysBetween(today, earliest, quiet)).toBeGreaterThanOrEqual(least);
        if (earliest !== before) expect([isWorkingDay(earliest, quiet), workingDaysBetween(today, earliest, quiet)]).toEqual([true, least]);
      }
    }),
    { numRuns: propertyRuns(200) },
  );
});
