/** Swedish working days: the law's free days, checked against date-holidays, and quiet stretches on top. */

import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import {
  addSpan,
  addWorkingDays,
  holidayName,
  isQuiet,
  isWorkingDay,
  rollForward,
  whyNoWorkingDay,
  workingDaysBetween,
} from '../../../workflows/domain/time/calendar.ts';
import { addDays, daysBetween, weekday } from '../../../workflows/domain/time/instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const { quiet } = defaultPolicy;
const someDay = fc.integer({ min: 0, max: 34_000 }).map((days) => addDays('2006-01-01', days));
const someQuiet = fc.constantFrom([], quiet);

describe('holidays', () => {
  test('are the public and the bank holidays of Sweden that date-holidays knows, by name, from 2006 to 2099', () => {
    const oracle = new Holidays('SE', { languages: 'sv' });
    const differing: string[] = [];
    for (let year = 2006; year <= 2099; year += 1) {
      const known = new Map<string, string[]>();
      for (const { date, name, type } of oracle.getHolidays(year)) {
        if (type === 'public' || type === 'bank') known.set(date.slice(0, 10), [...(known.get(date.slice(0, 10)) ?? []), name]);
      }
      for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
        const ours = holidayName(day);
        const names = known.get(day);
        if (ours === undefined ? names !== undefined : !names?.includes(ours)) differing.push(`${day}: ${ours} / ${names?.join()}`);
      }
    }
    expect(differing).toEqual([]);
  });

  test('of 2026', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));
    expect(days.filter((day) => holidayName(day)).map((day) => `${day.slice(5)} ${holidayName(day)}`)).toEqual([
      '01-01 nyårsdagen',
      '01-06 trettondedag jul',
      '04-03 långfredagen',
      '04-05 påskdagen',
      '04-06 annandag påsk',
      '05-01 första maj',
      '05-14 Kristi himmelsfärdsdag',
      '05-24 pingstdagen',
      '06-06 nationaldagen',
      '06-19 midsommarafton',
      '06-20 midsommardagen',
      '10-31 alla helgons dag',
      '12-24 julafton',
      '12-25 juldagen',
      '12-26 annandag jul',
      '12-31 nyårsafton',
    ]);
  });
});

describe('a day', () => {
  test.each([
    ['2026-06-18', undefined],
    ['2026-06-19', { because: 'holiday', holiday: 'midsommarafton' }],
    ['2026-06-20', { because: 'weekend' }],
    ['2026-12-24', { because: 'holiday', holiday: 'julafton' }],
    ['2026-12-30', undefined],
    ['2026-04-02', undefined],
    ['2026-04-30', undefined],
    ['2026-05-25', undefined],
  ])('%s is free because of %j', (day, why) => {
    expect(whyNoWorkingDay(day)).toEqual(why);
    expect(isWorkingDay(day)).toBe(why === undefined);
  });

  test.each([
    ['2026-06-19', false],
    ['2026-06-20', true],
    ['2026-08-15', true],
    ['2026-08-16', false],
    ['2026-12-19', false],
    ['2026-12-20', true],
    ['2027-01-07', true],
    ['2027-01-08', false],
    ['2028-02-29', false],
  ])('%s lies in the default quiet stretches: %s (both ends are in, and one crosses the new year)', (day, isIn) => {
    expect(isQuiet(day, quiet)).toBe(isIn);
    if (isIn) expect(isWorkingDay(day, quiet)).toBe(false);
  });

  test('that is an ordinary Wednesday is free for an actor because of quiet alone', () => {
    expect(whyNoWorkingDay('2026-07-08', quiet)).toEqual({ because: 'quiet' });
    expect(isWorkingDay('2026-07-08')).toBe(true);
  });

  test.each([
    ['2026-04-03', [], '2026-04-07'],
    ['2026-04-07', [], '2026-04-07'],
    ['2026-06-19', [], '2026-06-22'],
    ['2026-06-19', quiet, '2026-08-17'],
    ['2026-12-20', quiet, '2027-01-08'],
    ['2025-12-24', [], '2025-12-29'],
  ])('%s with quiet %j rolls to %s', (day, stretches, expected) => expect(rollForward(day, stretches)).toBe(expected));
});

describe('counting working days', () => {
  test.each([
    ['2026-04-01', 1, [], '2026-04-02'],
    ['2026-04-01', 2, [], '2026-04-07'],
    ['2026-03-31', 20, quiet, '2026-04-30'],
    ['2026-06-30', 20, quiet, '2026-09-11'],
    ['2026-12-31', 20, quiet, '2027-02-04'],
    ['2027-03-04', 20, quiet, '2027-04-05'],
    ['2027-04-05', -5, quiet, '2027-03-25'],
    ['2026-06-15', 15, [], '2026-07-07'],
    ['2026-08-17', -1, quiet, '2026-06-18'],
    ['2026-04-05', 0, [], '2026-04-05'],
  ])('%s and %d with quiet %j is %s', (day, n, stretches, expected) => {
    expect(addWorkingDays(day, n, stretches)).toBe(expected);
    expect(workingDaysBetween(day, expected, stretches)).toBe(n);
  });

  test('lands on the working day that so many lie up to, and leads back from there', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -80, max: 80 }), someQuiet, (from, n, stretches) => {
        const day = rollForward(from, stretches);
        const reached = addWorkingDays(day, n, stretches);
        expect(isWorkingDay(reached, stretches)).toBe(true);
        expect(workingDaysBetween(day, reached, stretches)).toBe(n);
        expect(addWorkingDays(reached, -n, stretches)).toBe(day);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  test('never overtakes: later days and more of them lead no earlier', () => {
    fc.assert(
      fc.property(someDay, fc.nat(40), fc.nat(40), fc.nat(10), someQuiet, (day, n, more, ahead, stretches) => {
        const reached = addWorkingDays(day, n, stretches);
        expect(addWorkingDays(day, n + more, stretches) >= reached).toBe(true);
        expect(addWorkingDays(addDays(day, ahead), n, stretches) >= reached).toBe(true);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  test('rolls only past days that are free', () => {
    fc.assert(
      fc.property(someDay, someQuiet, (day, stretches) => {
        const rolled = rollForward(day, stretches);
        for (let passed = day; passed < rolled; passed = addDays(passed, 1)) expect(isWorkingDay(passed, stretches)).toBe(false);
        expect(weekday(rolled)).toBeLessThan(6);
        expect(daysBetween(day, rolled)).toBeLessThan(70);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('says so when quiet leaves no working day, instead of counting for ever', () => {
    const always = [{ from: '01-01', to: '12-31' }];
    expect(() => rollForward('2026-01-02', always)).toThrow(/quiet/);
    expect(() => addWorkingDays('2026-01-02', 1, always)).toThrow(RangeError);
  });
});

describe('a span from a day', () => {
  test.each([
    ['2026-03-14', 'P21D', 1, '2026-04-04'],
    ['2026-08-31', 'P6M', 1, '2027-02-28'],
    ['2026-01-31', 'P1M', 2, '2026-03-31'],
    ['2026-01-31', 'P1M1D', 1, '2026-03-01'],
    ['2026-05-20', 'P2W', -1, '2026-05-06'],
    ['2026-04-01', { workingDays: 2 }, 1, '2026-04-07'],
    ['2026-04-07', { workingDays: 2 }, -1, '2026-04-01'],
  ])('%s and %j, %d times, is %s', (day, span, times, expected) => expect(addSpan(day, span, times)).toBe(expected));

  test('with a time part leads to no day', () => expect(() => addSpan('2026-01-01', 'PT2S', 1)).toThrow(RangeError));
});
