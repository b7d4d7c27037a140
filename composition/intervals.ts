/** How often each round is gone in the background, in milliseconds: the same in every program. */
export const everyMs = {
  /** Commands that nobody has settled, and lives that do not know of their last step. */
  sweep: 2_000,
  /** Lives that stand still. */
  watch: 60_000,
  /** Drafts, and files that belong to nothing. */
  forget: 3_600_000,
  /** How far the database has come. */
  highWater: 60_000,
} as const;
