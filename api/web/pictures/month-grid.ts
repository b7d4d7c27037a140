/** A month as a calendar hangs on a wall: weeks from Monday, each day with why nobody need work on it. Pure. */

import type { QuietSpan } from '../../../workflows/domain/policy.ts';
import { whyNoWorkingDay } from '../../../workflows/domain/time/calendar.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, addMonths, weekday } from '../../../workflows/domain/time/instants.ts';

export interface DayOfMonth {
  day: Day;
  /** From 0, the week that holds the first. */
  week: number;
  /** 0 = Monday … 6 = Sunday. */
  column: number;
  /** Weekends and holidays are free; quiet days are working days on which no actor is asked for anything. */
  kind: 'working' | 'free' | 'quiet';
  /** Name in Swedish of a holiday that makes it free. */
  holiday: string | undefined;
}

export interface Month {
  /** "2027-01" */
  name: string;
  days: readonly DayOfMonth[];
}

/** Years that somebody has looked at: the calendar does not change, and to find every holiday takes longer than to draw it. */
const known = new Map<string, Month[]>();
const maxKnown = 20;

/** The twelve months of a year, with the quiet stretches that are to be shown. */
export function monthsOf(year: number, quiet: readonly QuietSpan[]): readonly Month[] {
  const key = JSON.stringify([year, quiet]);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= maxKnown) known.clear();
  const found = foundMonths(year, quiet);
  known.set(key, found);
  return found;
}

function foundMonths(year: number, quiet: readonly QuietSpan[]): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = addMonths(`${year}-01-01`, index);
    return { name: first.slice(0, 7), days: daysFrom(first, addMonths(first, 1), quiet) };
  });
}

function daysFrom(first: Day, after: Day, quiet: readonly QuietSpan[]): DayOfMonth[] {
  const days: DayOfMonth[] = [];
  const before = weekday(first) - 1;
  for (let day = first; day < after; day = addDays(day, 1)) {
    const why = whyNoWorkingDay(day, quiet);
    days.push({
      day,
      week: Math.floor((before + days.length) / 7),
      column: weekday(day) - 1,
      kind: why === undefined ? 'working' : why.because === 'quiet' ? 'quiet' : 'free',
      holiday: why?.holiday,
    });
  }
  return days;
}
