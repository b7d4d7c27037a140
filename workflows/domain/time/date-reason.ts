/** Why a date falls where it does: plain data, put into words for people in `words/`. */

import type { Span } from '../policy.ts';
import type { Day, Instant } from './day-and-instant.ts';

export type DateReason = {
  /** What the date is counted from, or that somebody gave it. */
  from:
    | 'periodEnd'
    | 'step'
    | 'dueDate'
    | 'given'
    | 'decidedByBody'
    | 'extension'
    | 'return'
    /** So long, at the least, from the day on which the terms were changed. */
    | 'termsChanged'
    | 'pause'
    /** The activity was at an end for `pausedDays`, and was reopened. */
    | 'reopening'
    | 'runEnd'
    /** A rung that waits until its hearing, which came late, is `span` old. */
    | 'heardLate'
    /** A rung that stays behind an earlier one that was moved. */
    | 'rungBefore';
  /** The day or instant it is counted from; absent when given outright. */
  base?: Day | Instant;
  span?: Span;
  /** The due day before it was moved, and what it was moved past. */
  movedFrom?: Day;
  movedPast?: 'weekend' | 'holiday' | 'quiet';
  /** Name of the holiday, in Swedish, where that is what moved it. */
  holiday?: string;
  /** Days really paused, or between an end and the reopening, that were added. */
  pausedDays?: number;
  /** Version of the calendar that computed it. */
  calendar: string;
};
