/** Where a period that a closing had cut short goes on to when the closing is taken back. */
import type { Day, Instant } from './day-and-instant.ts';
import { addDays, startOfDay } from './instants.ts';
import { firstBoundaryAhead } from './periods.ts';
import { isExact } from './spans.ts';

interface CutPeriod {
  /** First instant of the period. */
  start: Instant;
  /** Where it ended before it was cut; absent where that is not known. */
  oldEnd?: Instant | undefined;
  /** ISO 8601 duration. */
  every: string;
  /** Last day of the run. */
  runsTo?: Day | undefined;
  /** Start of the first of the periods that follow each other. */
  anchor?: Instant | undefined;
  now: Instant;
}

/**
 * Its old end where that lies ahead, else the first boundary of the rhythm that is at least 28 days away; of rules in seconds the next boundary. Never beyond
 * the run: a period that reaches its end is the last.
 * @param cut of a run that is not over
 */
export function resumedPeriod({ oldEnd, runsTo, ...cut }: CutPeriod): { endsAt: Instant; final: boolean } {
  const end =
    oldEnd !== undefined && oldEnd > cut.now
      ? oldEnd
      : firstBoundaryAhead({ startsAt: isExact(cut.every) ? cut.start : (cut.anchor ?? cut.start), every: cut.every, at: cut.now });
  const runEnd = runsTo === undefined ? undefined : startOfDay(addDays(runsTo, 1));
  const final = runEnd !== undefined && end >= runEnd;
  return { endsAt: final ? runEnd : end, final };
}
