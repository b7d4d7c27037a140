/** Intervals of the background rounds in milliseconds, the same in every program. */
import { hourMs, minuteMs, secondMs } from '../workflows/domain/durations.ts';

export const everyMs = {
  /** Commands that nobody has settled, and lives that do not know of their last step. */
  sweep: 2 * secondMs,
  /** Lives that stand still. */
  watch: minuteMs,
  /** Drafts, files that belong to nothing, old events of the security log. */
  forget: hourMs,
  /** Reads of cases that are not in the security log yet. */
  caseReads: secondMs,
  /** Files of open data that are asked for, where something has changed. */
  openData: minuteMs,
  /** The high-water mark of the database's steps. */
  highWater: minuteMs,
} as const;
