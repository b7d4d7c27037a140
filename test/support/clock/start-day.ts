/** The day on which the lives of tests begin, so that what holds on one day can be tried on any other. */

import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, dayOf, instantOf, weekday } from '../../../workflows/domain/time/instants.ts';

/** A time of day far from midnight, for tests that say nothing of the hour. */
const usualTime = '10:00';
const tuesday = 2;

/**
 * When lives begin: the Swedish day named by `HIT_START_DAY` (`YYYY-MM-DD`, at 10:00, or `YYYY-MM-DDTHH:MM` by Swedish clocks); else the usual day.
 * @throws Error when the day is over, for the time of a life can only be moved forwards
 */
export function startInstant(now: Instant = new Date().toISOString(), named = process.env['HIT_START_DAY']): Instant {
  const [, day = usualStartDay(dayOf(now)), time = usualTime] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(named ?? '') ?? [];
  if (named && !named.startsWith(day)) throw new Error(`HIT_START_DAY is a day, YYYY-MM-DD, with a time THH:MM where wanted; not ${named}`);
  if (day < dayOf(now)) throw new Error(`HIT_START_DAY is ${day}, which is over: the time of a life can only be moved forwards`);
  return instantOf(day, time);
}

/**
 * The second Tuesday of the February that comes next: an ordinary working day, far from quiet weeks, holidays and the change of clocks.
 * The same day for as long as it lies ahead, so that a suite that passed passes again.
 */
export function usualStartDay(today: Day): Day {
  const secondTuesday = (year: number): Day => {
    const eighth = `${year}-02-08`;
    return addDays(eighth, (tuesday - weekday(eighth) + 7) % 7);
  };
  const year = Number(today.slice(0, 4));
  return secondTuesday(year) > today ? secondTuesday(year) : secondTuesday(year + 1);
}
