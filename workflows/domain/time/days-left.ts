/**
 * How soon a day may come that takes the place of a later one, or of none. Ours, as the plan sets no days. Counted in the actor's working days, so that a quiet
 * stretch takes nothing of them.
 */
import type { QuietSpan } from '../policy.ts';
import { addWorkingDays } from './calendar.ts';
import type { Day } from './day-and-instant.ts';

/** Working days that are left to whoever gets an earlier day: as many as it is heard before a body's rung (`hearBefore` of the default rules). */
export const leftWhenShortened = 5;
/** Working days that are left to whoever owes a report again: as many as a report has after its period in the default rules. */
export const leftWhenOwedAgain = 20;

const laterDay = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * The first day that time which was given can be shortened to.
 * @param before the due day that held before it was given
 */
export const earliestWhenShortened = (today: Day, before: Day, quiet: readonly QuietSpan[]): Day =>
  laterDay(before, addWorkingDays(today, leftWhenShortened, quiet));

/** The first day on which a report that had been excused can be due. @param due the day on which it was due before that */
export const earliestWhenOwedAgain = (today: Day, due: Day, quiet: readonly QuietSpan[]): Day => laterDay(due, addWorkingDays(today, leftWhenOwedAgain, quiet));
