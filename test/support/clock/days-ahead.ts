/** Days that tests of the running program name: its clock is the machine's, whatever day that shows. */

import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { rollForward } from '../../../workflows/domain/time/calendar.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, dayOf } from '../../../workflows/domain/time/instants.ts';

/** The day in Sweden. */
export const today = (): Day => dayOf(new Date().toISOString());

/** The first day, so many days ahead or more, on which an actor may owe something: one that is given is then moved no further. */
export const workingDayAhead = (days: number): Day => rollForward(addDays(today(), days), defaultPolicy.quiet);
