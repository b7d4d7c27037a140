/** How often each round is gone in the background, in milliseconds: the same in every program. */
import { hourMs, minuteMs, secondMs } from '../workflows/domain/durations.ts';

export const everyMs = {
  /** Commands that nobody has settled, and lives that do not know of their last step. */
  sweep: 2 * secondMs,
  /** Lives that stand still. */
  watch: minuteMs,
  /** Drafts, and files that belong to nothing. */
  forget: hourMs,
  /** How far the database has come. */
  highWater: minuteMs,
} as const;
