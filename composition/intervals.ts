/** Intervals of the background rounds in milliseconds, the same in every program. */
import { hourMs, minuteMs, secondMs } from '../workflows/domain/durations.ts';

export const everyMs = {
  /** Commands that nobody has settled, and lives that do not know of their last step. */
  sweep: 2 * secondMs,
  /** Lives that stand still. */
  watch: minuteMs,
  /** Drafts, and files that belong to nothing. */
  forget: hourMs,
  /** The high-water mark of the database's steps. */
  highWater: minuteMs,
} as const;
