import { describe, expect, test } from 'vitest';
import { startInstant, usualStartDay } from '../support/clock/start-day.ts';
import { thirtyDays, threeDays } from './days.ts';

describe('the day on which lives begin', () => {
  const now = '2026-11-26T17:00:00.000Z';

  test('is the one that is named, at ten by Swedish clocks, or at the time that is named with it', () => {
    expect(startInstant(now, '2027-02-03')).toBe('2027-02-03T09:00:00.000Z');
    expect(startInstant(now, '2027-06-25')).toBe('2027-06-25T08:00:00.000Z');
    expect(startInstant(now, '2027-03-28T00:30')).toBe('2027-03-27T23:30:00.000Z');
  });

  test('is never one that is over, and never something else', () => {
    expect(() => startInstant(now, '2026-11-25')).toThrow('is over');
    for (const wrong of ['tomorrow', '2027-2-3', '2027-02-03T9:00', '2027-02-03T09:00:00Z'])
      expect(() => startInstant(now, wrong), wrong).toThrow('YYYY-MM-DD');
  });

  test('is the second Tuesday of the next February where none is named: it never passes, and stays for a year', () => {
    expect(startInstant(now, '')).toBe('2027-02-09T09:00:00.000Z');
    expect(['2027-02-08', '2027-02-09', '2028-01-31', '2028-02-29'].map(usualStartDay)).toEqual(['2027-02-09', '2028-02-08', '2028-02-08', '2029-02-13']);
  });
});

describe('the days that lives are tried on', () => {
  test('are thirty, among them the leap day, the changes of clocks, Christmas, midsummer and a Sunday', () => {
    const days = thirtyDays.map(({ day }) => day);
    expect(new Set(days).size).toBe(30);
    for (const day of ['2028-02-29', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29', '2026-12-24', '2027-06-25', '2027-07-14', '2028-11-05'])
      expect(days.filter((each) => each.startsWith(day))).toHaveLength(1);
  });

  test('are two that come every year and one that is drawn, all of them to come, in each run', () => {
    expect(threeDays('2026-11-26', 0).map(({ day }) => day)).toEqual(['2026-12-24', '2027-03-28T00:30', '2026-11-27']);
    expect(threeDays('2026-12-24', 0.999).map(({ day }) => day)).toEqual(['2027-12-24', '2027-03-28T00:30', '2028-12-23']);
    expect(threeDays('2028-03-26', 0.5).map(({ day }) => day)).toEqual(['2028-12-24', '2029-03-25T00:30', '2029-03-27']);
  });
});
