/** By when something is owed, and why then. A due day ends 23:59:59.999 in Sweden; a span with a time part is counted to the millisecond and touched by no calendar. */

import type { Policy, QuietSpan, Span } from '../policy.ts';
import { addSpan, calendarVersion, isWorkingDay, rollForward, whyNoWorkingDay } from './calendar.ts';
import type { DateReason } from './date-reason.ts';
import type { Day, Instant } from './day-and-instant.ts';
import { addDays, addMs, dayOf, daysBetween, endOfDay, msBetween } from './instants.ts';
import { isExact, spanMs } from './spans.ts';

export interface Due {
  at: Instant;
  why: DateReason;
  /** Counted to the millisecond. */
  exact?: true;
}

/** Everybody's due days are working days. An actor is left alone on quiet days too; coordinators and bodies ("other") work through quiet stretches. */
export type Owing = 'actor' | 'other';

/** What a life was paused for: whole days by the Swedish calendar, and the milliseconds for what is exact. */
export interface Pause {
  days: number;
  ms: number;
}

/** The quiet stretches that hold for whoever owes. */
export const quietFor = (who: Owing, policy: Pick<Policy, 'quiet'>): readonly QuietSpan[] => (who === 'actor' ? policy.quiet : []);

/** The last day of something that ends just before an instant. */
export const lastDayBefore = (instant: Instant): Day => dayOf(addMs(instant, -1));

/** Days and milliseconds from the pause's beginning to its end. */
export const pauseBetween = (pausedAt: Instant, resumedAt: Instant): Pause => ({
  days: daysBetween(dayOf(pausedAt), dayOf(resumedAt)),
  ms: msBetween(pausedAt, resumedAt),
});

/**
 * The due date a span after `base`.
 * @param base where counting begins; for "periodEnd" the first instant after the period, and its last day is what days are counted from
 * @param who an actor's working days leave out `quiet`; whoever owes, the due day rolls forward to a working day of theirs
 */
export function dueAfter(base: Instant, span: Span, who: Owing, from: DateReason['from'], policy: Policy): Due {
  if (isExact(span)) return { at: addMs(base, spanMs(span)), why: { from, base, span, calendar: calendarVersion }, exact: true };
  const baseDay = from === 'periodEnd' ? lastDayBefore(base) : dayOf(base);
  const day = addSpan(baseDay, span, 1, quietFor(who, policy));
  return settle(day, who, { from, base: baseDay, span }, policy);
}

/** A due date that somebody has named, rolled forward to a working day of whoever owes. */
export function dueOnDay(day: Day, who: Owing, from: DateReason['from'], policy: Policy): Due {
  return settle(day, who, { from }, policy);
}

/**
 * A due date that had not passed when the life was paused, or ended: moved by the days really paused (an exact one by the milliseconds), then rolled again.
 * @param from what the time was in which nothing was owed
 */
export function dueAfterPause(due: Due, pause: Pause, who: Owing, policy: Policy, from: 'pause' | 'reopening' = 'pause'): Due {
  const reason = { from, pausedDays: pause.days };
  if (due.exact) return { at: addMs(due.at, pause.ms), why: { ...reason, base: due.at, calendar: calendarVersion }, exact: true };
  const dueDay = dayOf(due.at);
  return settle(addDays(dueDay, pause.days), who, { ...reason, base: dueDay }, policy);
}

/** Whichever is later: what asks for something anew takes no time from anybody. The first where both are at one instant. */
export const laterDue = (one: Due, other: Due): Due => (other.at > one.at ? other : one);

function settle(day: Day, who: Owing, why: Omit<DateReason, 'calendar'>, policy: Policy): Due {
  const dueDay = rollForward(day, quietFor(who, policy));
  const moved = dueDay === day ? {} : { movedFrom: day, ...whatMoved(day, dueDay) };
  return { at: endOfDay(dueDay), why: { ...why, ...moved, calendar: calendarVersion } };
}

/** Of all days passed, those that would else have been working days tell why the date moved: quiet before a holiday, a holiday before a plain weekend. */
function whatMoved(from: Day, to: Day): Pick<DateReason, 'movedPast' | 'holiday'> {
  let holiday: string | undefined;
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) return { movedPast: 'quiet' };
    holiday ??= whyNoWorkingDay(day)?.holiday;
  }
  return holiday === undefined ? { movedPast: 'weekend' } : { movedPast: 'holiday', holiday };
}
