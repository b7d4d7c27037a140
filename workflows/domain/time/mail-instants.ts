/** When mails that the clock starts go out: 08:00 in Sweden on a day that is neither quiet nor, where the policy says so, free, plus a spread that is each life's own. */

import type { LifeState } from '../life-state.ts';
import type { Policy, Span } from '../policy.ts';
import { addSpan, firstDay, isQuiet, isWorkingDay, rollForward } from './calendar.ts';
import type { Day, Instant } from './day-and-instant.ts';
import type { Owing } from './due-dates.ts';
import { quietFor } from './due-dates.ts';
import { addDays, addMs, dayOf, instantOf } from './instants.ts';
import { approximateMs, isExact, spanMs } from './spans.ts';

/** What dates of a life depend on beside the obligation. */
export type LifeOfDates = Pick<LifeState, 'id' | 'policy'>;

/** A stable number of milliseconds from 0 up to, not with, `spread` for an id (FNV-1a, 32 bits): not everybody's mail at once, and the same at every look. */
export function spreadOf(id: string, spread: string): number {
  const width = approximateMs(spread);
  if (width < 1) return 0;
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % width;
}

/** The day itself, or the next one (`step` 1) or the last one (-1) on which the clock may send. */
function sendingDay(day: Day, policy: Policy, quiet: boolean, step: 1 | -1 = 1): Day {
  const stretches = quiet ? policy.quiet : [];
  return firstDay(day, step, (candidate) => (policy.mail.workingDaysOnly ? isWorkingDay(candidate, stretches) : !isQuiet(candidate, stretches)));
}

/** 08:00 plus the life's spread on a day, or on the next one on which the clock may send. @param quiet true where quiet stretches hold: for actors */
export function mailInstant(day: Day, life: LifeOfDates, quiet: boolean): Instant {
  return morningOf(sendingDay(day, life.policy, quiet), life);
}

const morningOf = (day: Day, { id, policy }: LifeOfDates): Instant => addMs(instantOf(day, '08:00'), spreadOf(id, policy.mail.spread));

/**
 * 08:00 plus spread of a day that lies a span before an instant, on which the clock may send to an actor: where it may not, of one before it, so that who is
 * told something then has at least the span.
 * @param span in days
 */
export function atLeastBefore(instant: Instant, span: Span, life: LifeOfDates): Instant {
  const { policy } = life;
  return morningOf(sendingDay(addSpan(dayOf(instant), span, -1, policy.quiet), policy, true, -1), life);
}

/** 08:00 plus spread on the actor's first working day after the day of an instant. */
export function nextMorning(instant: Instant, life: LifeOfDates): Instant {
  return mailInstant(rollForward(addDays(dayOf(instant), 1), life.policy.quiet), life, true);
}

/** The first instant from one on at which the clock may send to an actor: 08:00 plus spread of that day where it is still to come, else of the next working day. */
export function morningFrom(instant: Instant, life: LifeOfDates): Instant {
  const morning = mailInstant(dayOf(instant), life, true);
  return morning >= instant ? morning : nextMorning(instant, life);
}

/** A span after (`direction` 1) or before (-1) an instant: 08:00 plus spread of a day that will do, to the millisecond where the span is exact. */
export function countFrom(base: Instant, span: Span, direction: 1 | -1, who: Owing, life: LifeOfDates): { at: Instant; exact?: true } {
  if (isExact(span)) return { at: addMs(base, direction * spanMs(span)), exact: true };
  return { at: mailInstant(addSpan(dayOf(base), span, direction, quietFor(who, life.policy)), life, who === 'actor') };
}
