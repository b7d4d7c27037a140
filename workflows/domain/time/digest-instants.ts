/** When the mails that are gathered into one leave: in the morning, once what the clock sends that day has been written. */

import type { Policy } from '../policy.ts';
import { isWorkingDay } from './calendar.ts';
import type { Day, Instant } from './day-and-instant.ts';
import { addDays, addMs, dayOf, instantOf, weekday } from './instants.ts';
import { spreadOf } from './mail-instants.ts';
import { approximateMs } from './spans.ts';

/** Each morning, or on the first working day of a week. */
export type DigestRhythm = 'daily' | 'weekly';

/** The mails of one morning are written over this long at least, whatever a life's own rules say. */
const writtenWithin = 'PT1H';
/** Not everybody's at one instant: each person has a time of its own within it. */
const personalSpread = 'PT15M';

/**
 * 08:00 in Sweden plus the spread of that morning's mails and the person's own, on the first day after an instant on which it still lies ahead.
 * @param person whose it is: the same minute every morning
 * @param mail of the rules that the mail is sent by: where they say working days only, no other is taken
 */
export function digestInstant(
  from: Instant,
  person: string,
  { workingDaysOnly, spread }: Pick<Policy['mail'], 'workingDaysOnly' | 'spread'>,
  rhythm: DigestRhythm,
): Instant {
  const afterEight = Math.max(approximateMs(writtenWithin), approximateMs(spread)) + spreadOf(person, personalSpread);
  const willDo = (day: Day): boolean => (rhythm === 'weekly' ? isFirstWorkingDayOfWeek(day) : !workingDaysOnly || isWorkingDay(day));
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    const at = addMs(instantOf(day, '08:00'), afterEight);
    if (at > from && willDo(day)) return at;
  }
}

/** Monday, or the first day after a free one that is no day off; a week without any has none. */
export function isFirstWorkingDayOfWeek(day: Day): boolean {
  if (!isWorkingDay(day)) return false;
  for (let before = 1; before < weekday(day); before += 1) if (isWorkingDay(addDays(day, -before))) return false;
  return true;
}
