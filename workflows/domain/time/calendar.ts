/**
 * Swedish working days. A day is free by lag (1930:173) 2 §: Saturdays, Sundays, the holidays of lag (1989:253), midsummer's eve, Christmas Eve and New Year's Eve.
 * Holds from 2005 on, when the national day took Whit Monday's place; a changed law means a new `calendarVersion`, and stored dates keep the one that made them.
 */

import type { QuietSpan, Span } from '../policy.ts';
import type { Day } from './day-and-instant.ts';
import { addDays, addMonths, daysBetween, weekday } from './instants.ts';
import { parseSpan } from './spans.ts';

export const calendarVersion = 'SE-2026.1';

export interface FreeDay {
  because: 'weekend' | 'holiday' | 'quiet';
  /** Name in Swedish, where the holiday is what makes the day free. */
  holiday?: string;
}

const fixedHolidays: Record<string, string> = {
  '01-01': 'nyårsdagen',
  '01-06': 'trettondedag jul',
  '05-01': 'första maj',
  '06-06': 'nationaldagen',
  '12-24': 'julafton',
  '12-25': 'juldagen',
  '12-26': 'annandag jul',
  '12-31': 'nyårsafton',
};

const easterHolidays: Record<number, string> = {
  [-2]: 'långfredagen',
  0: 'påskdagen',
  1: 'annandag påsk',
  39: 'Kristi himmelsfärdsdag',
  49: 'pingstdagen',
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm), as days after 1 March. */
function easterAfterFirstOfMarch(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return epact + toSunday - 7 * lateMoon + 21;
}

/** Midsummer's eve is the Friday of 19–25 June, All Saints' Day the Saturday of 31 October – 6 November. */
function weekdayHoliday(day: Day): string | undefined {
  const monthDay = day.slice(5);
  const number = weekday(day);
  if (number === 5 && monthDay >= '06-19' && monthDay <= '06-25') return 'midsommarafton';
  if (number === 6 && monthDay >= '06-20' && monthDay <= '06-26') return 'midsommardagen';
  if (number === 6 && (monthDay === '10-31' || (monthDay >= '11-01' && monthDay <= '11-06'))) return 'alla helgons dag';
  return undefined;
}

/** Swedish name of a holiday or of one of the three eves, as within a sentence; undefined on other days. */
export function holidayName(day: Day): string | undefined {
  const year = day.slice(0, 4);
  const fromEaster = daysBetween(`${year}-03-01`, day) - easterAfterFirstOfMarch(Number(year));
  return fixedHolidays[day.slice(5)] ?? easterHolidays[fromEaster] ?? weekdayHoliday(day);
}

/** True on a day of a yearly quiet stretch; both its ends are in it, and it may cross the new year. */
export function isQuiet(day: Day, quiet: readonly QuietSpan[]): boolean {
  const monthDay = day.slice(5);
  return quiet.some(({ from, to }) => (from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to));
}

/** Why a day is no working day; undefined when it is one. A weekend comes first, then a holiday, then quiet. */
export function whyNoWorkingDay(day: Day, quiet: readonly QuietSpan[] = []): FreeDay | undefined {
  if (weekday(day) > 5) return { because: 'weekend' };
  const holiday = holidayName(day);
  if (holiday !== undefined) return { because: 'holiday', holiday };
  return isQuiet(day, quiet) ? { because: 'quiet' } : undefined;
}

/** True on a working day; days in `quiet` are none. */
export function isWorkingDay(day: Day, quiet: readonly QuietSpan[] = []): boolean {
  return whyNoWorkingDay(day, quiet) === undefined;
}

/**
 * The day itself, or the first after (`step` 1) or before (-1) it that will do.
 * @throws RangeError when three years hold no such day: `quiet` leaves none
 */
export function firstDay(day: Day, step: 1 | -1, willDo: (day: Day) => boolean): Day {
  let candidate = day;
  for (let tried = 0; tried < 1100; tried += 1) {
    if (willDo(candidate)) return candidate;
    candidate = addDays(candidate, step);
  }
  throw new RangeError(`no day within three years of ${day} will do: the quiet stretches leave none`);
}

/** The day itself when it is a working day, else the next one. @throws RangeError when `quiet` leaves no working day */
export function rollForward(day: Day, quiet: readonly QuietSpan[] = []): Day {
  return firstDay(day, 1, (candidate) => isWorkingDay(candidate, quiet));
}

/**
 * The n-th working day after a day (before it where n is negative); the day itself is not counted, and n = 0 returns it as it is.
 * @throws RangeError when `quiet` leaves no working day
 */
export function addWorkingDays(day: Day, n: number, quiet: readonly QuietSpan[] = []): Day {
  const step = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; left -= 1) reached = firstDay(addDays(reached, step), step, (candidate) => isWorkingDay(candidate, quiet));
  return reached;
}

/** How many working days lie after `from` up to and with `to`; negative, counted from `from` backwards, when `to` is the earlier. */
export function workingDaysBetween(from: Day, to: Day, quiet: readonly QuietSpan[] = []): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, quiet)) count += step;
  }
  return count;
}

/**
 * The day a span without a time part leads to, `times` times (negative: backwards). Years and months are taken first, then days.
 * @throws RangeError for an exact span, which leads to instants and not to days
 */
export function addSpan(day: Day, span: Span, times: number, quiet: readonly QuietSpan[] = []): Day {
  const parsed = parseSpan(span);
  if ('ms' in parsed) throw new RangeError(`${JSON.stringify(span)} has a time part and leads to an instant`);
  if ('workingDays' in parsed) return addWorkingDays(day, times * parsed.workingDays, quiet);
  return addDays(addMonths(day, times * parsed.months), times * parsed.days);
}
