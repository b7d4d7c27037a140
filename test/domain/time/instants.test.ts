/** Swedish days and instants agree with the time-zone tables of Intl, whatever zone the machine is in. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addMs,
  clockAt,
  dayOf,
  daysBetween,
  earlier,
  endOfDay,
  instantOf,
  isDay,
  later,
  msBetween,
  sameTimeDaysAway,
  startOfDay,
  weekday,
} from '../../../workflows/domain/time/instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });
const shown = (instant: string): string => stockholm.format(Date.parse(instant));
const someInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31, 22) }).map((ms) => new Date(ms).toISOString());
const someDay = someInstant.map(dayOf);

describe('a Swedish day', () => {
  test.each([
    ['2026-01-01T22:59:59.999Z', '2026-01-01'],
    ['2026-01-01T23:00:00.000Z', '2026-01-02'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
  ])('%s is on %s', (instant, day) => expect(dayOf(instant)).toBe(day));

  test('is what Intl says at any instant of the century', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        expect(dayOf(instant)).toBe(shown(instant).slice(0, 10));
      }),
      { numRuns: propertyRuns(2000) },
    );
  });

  test('changes its clocks at the very instants that Intl knows, every year', () => {
    for (let year = 2000; year < 2100; year += 1) {
      for (const month of [2, 9]) {
        const lastDay = new Date(Date.UTC(year, month + 1, 0));
        const change = Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
        for (const ms of [change - 1, change]) {
          const instant = new Date(ms).toISOString();
          expect(shown(instantOf(dayOf(instant), '08:00')).slice(-8)).toBe('08:00:00');
          expect(shown(sameTimeDaysAway(instant, 7)).slice(11)).toBe(shown(instant).slice(11));
        }
      }
    }
  });

  test('starts at 00:00 and ends 23:59:59.999, when the next one starts', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(shown(startOfDay(day))).toBe(`${day} 00:00:00`);
        expect(shown(endOfDay(day))).toBe(`${day} 23:59:59`);
        expect(addMs(endOfDay(day), 1)).toBe(startOfDay(addDays(day, 1)));
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-03-28', 24],
  ])('%s has %d hours', (day, hours) => expect(msBetween(startOfDay(day), addMs(endOfDay(day), 1))).toBe(hours * 3_600_000));
});

describe('a time of day', () => {
  test.each([
    ['2026-01-15', '08:00', '2026-01-15T07:00:00.000Z'],
    ['2026-07-15', '08:00', '2026-07-15T06:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => expect(instantOf(day, time)).toBe(instant));

  test('that clocks skip in March is read an hour later', () => expect(instantOf('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z'));
  test('that clocks show twice in October is the first of the two', () => expect(instantOf('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z'));

  test('is what Intl shows, on every day of the century', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }), (day, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(shown(instantOf(day, time))).toBe(`${day} ${time}:00`);
      }),
      { numRuns: propertyRuns(1000) },
    );
  });

  test('is read off the clocks as Intl reads it', () => {
    fc.assert(
      fc.property(someInstant, (instant) => {
        expect(clockAt(instant)).toBe(shown(instant).slice(11));
      }),
    );
  });

  test('stays the same days away, also across a change of clocks', () => {
    expect(sameTimeDaysAway('2026-03-27T07:12:34.567Z', 5)).toBe('2026-04-01T06:12:34.567Z');
    expect(sameTimeDaysAway('2026-10-30T07:12:34.567Z', -10)).toBe('2026-10-20T06:12:34.567Z');
  });
});

describe('counting', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-30', -2, '2026-03-28'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %d months is %s: the month ends where it has no such day', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test.each([
    ['2026-11-23', 1],
    ['2026-04-03', 5],
    ['2026-06-20', 6],
    ['2026-04-05', 7],
  ])('%s is weekday %d', (day, number) => expect(weekday(day)).toBe(number));

  test('tells the later and the earlier of two instants', () => {
    const [first, second] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'];
    expect([later(first, second), later(second, first)]).toEqual([second, second]);
    expect([earlier(first, second), earlier(second, first)]).toEqual([first, first]);
  });

  test.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '', '20260101', '+02026-01-01'])('%j is no day', (text) =>
    expect(isDay(text)).toBe(false),
  );
  test.each(['2028-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%j is a day', (text) => expect(isDay(text)).toBe(true));
});
