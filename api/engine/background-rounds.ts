/** Work that is done again and again in the background, one round at a time. */

export interface BackgroundRounds {
  /** Begins no further round, and waits for the running one. */
  stop(): Promise<void>;
}

/** Rounds that a long one has delayed are skipped, not made up for. @param trouble is told of errors of a round */
export function startBackgroundRounds(everyMs: number, once: () => Promise<unknown>, trouble: (error: unknown) => void): BackgroundRounds {
  let round: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    round ??= once()
      .catch(trouble)
      .finally(() => {
        round = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
