/** Days, money, periods and spans in words, the same in every time zone of the machine. */
import { describe, expect, test } from 'vitest';
import { dayInWords, instantInWords, moneyInWords, periodInWords, shortDayInWords } from '../../words/format.ts';
import { spanInWords } from '../../words/span-in-words.ts';
import { wordsIn } from '../../words/words-in.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';

describe('days and instants', () => {
  test('a day is told with weekday, day, month and year', () => {
    expect(dayInWords('2026-01-30', 'sv')).toBe('fredag 30 januari 2026');
    expect(dayInWords('2026-01-30', 'en')).toBe('Friday 30 January 2026');
    expect(shortDayInWords('2026-01-30', 'sv')).toBe('30 januari 2026');
  });

  test('the end of a due day is the day alone, other instants have their time in Sweden', () => {
    expect(instantInWords('2026-01-30T22:59:59.999Z', 'sv')).toBe('fredag 30 januari 2026');
    expect(instantInWords('2026-06-30T21:59:59.999Z', 'sv')).toBe('tisdag 30 juni 2026');
    expect(instantInWords('2026-06-30T12:05:00.000Z', 'sv')).toBe('tisdag 30 juni 2026 kl. 14.05');
    expect(instantInWords('2026-06-30T12:05:09.000Z', 'en')).toBe('Tuesday 30 June 2026 at 14:05:09');
  });

  test('an instant just after midnight in Sweden belongs to the new day', () => {
    expect(dayOf('2026-01-30T23:00:00.000Z')).toBe('2026-01-31');
    expect(dayOf('2026-06-30T21:59:59.999Z')).toBe('2026-06-30');
  });
});

test('money is whole SEK that never breaks over a line', () => {
  expect(moneyInWords(300000, 'sv')).toBe('300\u00a0000\u00a0kr');
  expect(moneyInWords(0, 'sv')).toBe('0\u00a0kr');
  expect(moneyInWords(300000, 'en')).toBe('SEK\u00a0300,000');
});

test.each([
  ['2026-01', 'januari 2026', 'January 2026'],
  ['2026-Q1', 'kvartal 1 2026', 'quarter 1 2026'],
  ['2026-T3', 'tertial 3 2026', 'four-month period 3 2026'],
  ['2026-H2', 'andra halvåret 2026', 'the second half of 2026'],
  ['2026', 'år 2026', 'the year 2026'],
  ['P12', 'period 12', 'period 12'],
  ['något annat', 'något annat', 'något annat'],
])('the period %s is "%s"', (name, sv, en) => {
  expect(periodInWords(name, 'sv')).toBe(sv);
  expect(periodInWords(name, 'en')).toBe(en);
});

test.each([
  [{ workingDays: 20 }, '20 arbetsdagar', '20 working days'],
  [{ workingDays: 1 }, '1 arbetsdag', '1 working day'],
  ['P30D', '30 dagar', '30 days'],
  ['P6M', '6 månader', '6 months'],
  ['P1Y', '1 år', '1 year'],
  ['PT2S', '2 sekunder', '2 seconds'],
  ['P1DT2H', '1 dag och 2 timmar', '1 day and 2 hours'],
  ['P1Y2M3D', '1 år, 2 månader och 3 dagar', '1 year, 2 months and 3 days'],
  ['strunt', 'strunt', 'strunt'],
])('the span %j is "%s"', (span, sv, en) => {
  expect(spanInWords(span, 'sv')).toBe(sv);
  expect(spanInWords(span, 'en')).toBe(en);
});

test('no word is empty, and both dictionaries name the same things', () => {
  const sv = wordsIn('sv');
  const en = wordsIn('en');
  for (const section of Object.keys(sv) as (keyof typeof sv)[]) {
    expect(Object.keys(en[section]).sort()).toEqual(Object.keys(sv[section]).sort());
    for (const word of [...Object.values(sv[section]), ...Object.values(en[section])]) expect(word).toMatch(/\S/);
  }
  expect(JSON.stringify(sv)).not.toMatch(/eskalering/i);
});

test('tells a second period within one of the calendar’s apart', () => {
  expect(periodInWords('2026-Q1-2', 'sv')).toBe('kvartal 1 2026 (2)');
  expect(periodInWords('P3-2', 'en')).toBe('period 3 (2)');
});
