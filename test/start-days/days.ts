/** The days that lives are tried on: thirty over two years, once; and three in every run of the whole suite. */

import type { Day } from '../../workflows/domain/time/day-and-instant.ts';
import { addDays, daysBetween, weekday } from '../../workflows/domain/time/instants.ts';

/** A day with what is special about it; with a time of day (Swedish clocks) where that matters. */
export interface StartDay {
  day: string;
  what: string;
}

/** First the days on which calendar code is likely to be wrong: each Easter, midsummer, quiet stretch and change of clocks of two years is among them. */
export const thirtyDays: readonly StartDay[] = [
  { day: '2026-12-24', what: 'Christmas Eve' },
  { day: '2028-02-29', what: 'leap day' },
  { day: '2027-03-28T00:30', what: 'the night in which summer time begins, Easter' },
  { day: '2027-10-31T00:30', what: 'the night in which summer time ends' },
  { day: '2028-03-26T00:30', what: 'the night in which summer time begins' },
  { day: '2028-10-29T00:30', what: 'the night in which summer time ends' },
  { day: '2027-06-25', what: 'midsummer’s eve' },
  { day: '2026-12-31', what: 'last day of the year' },
  { day: '2027-01-01', what: 'New Year’s Day' },
  { day: '2027-07-14', what: 'quiet weeks of summer' },
  { day: '2027-01-31', what: 'a Sunday, last day of a month' },
  { day: '2027-02-28', what: 'a Sunday, last day of February' },
  { day: '2027-08-15', what: 'last of the quiet days of summer' },
  { day: '2027-12-20', what: 'first of the quiet days of Christmas' },
  { day: '2027-01-07', what: 'last of the quiet days of Christmas' },
  { day: '2027-06-19', what: 'last day before the quiet weeks' },
  { day: '2027-03-31', what: 'last day of a quarter' },
  { day: '2027-04-30', what: 'last day of four months' },
  { day: '2027-06-30', what: 'last day of a half-year, in the quiet weeks' },
  { day: '2027-07-01', what: 'first day of a half-year, in the quiet weeks' },
  { day: '2027-02-09', what: 'the usual day' },
  { day: '2027-03-26', what: 'Good Friday' },
  { day: '2027-05-06', what: 'Ascension Day' },
  { day: '2027-09-30', what: 'last day of a quarter' },
  { day: '2027-11-06', what: 'All Saints’ Day, a Saturday' },
  { day: '2027-12-31', what: 'last day of the year before a leap year' },
  { day: '2028-01-31', what: 'last day of the month before the leap day' },
  { day: '2028-06-23', what: 'midsummer’s eve' },
  { day: '2028-08-16', what: 'first day after the quiet weeks' },
  { day: '2028-11-05', what: 'a Sunday' },
];

/** Two days that never pass, and one drawn from the two years to come. @param chance from 0 to less than 1 */
export function threeDays(today: Day, chance: number): readonly StartDay[] {
  const drawn = addDays(today, 1 + Math.floor(chance * 730));
  return [
    { day: nextOf(today, (year) => `${year}-12-24`), what: 'Christmas Eve' },
    { day: `${nextOf(today, lastSundayOfMarch)}T00:30`, what: 'the night in which summer time begins' },
    { day: drawn, what: 'drawn' },
  ];
}

/** A day of the year, in the first year in which it is still to come. */
function nextOf(today: Day, dayIn: (year: number) => Day): Day {
  const year = Number(today.slice(0, 4));
  return daysBetween(today, dayIn(year)) > 0 ? dayIn(year) : dayIn(year + 1);
}

function lastSundayOfMarch(year: number): Day {
  const last = `${year}-03-31`;
  return addDays(last, -(weekday(last) % 7));
}
