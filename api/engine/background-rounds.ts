/** Work that is done again and again in the background, one round at a time. */

export interface BackgroundRounds {
  /** Begins no further round, and waits for the one under way. */
  stop(): Promise<void>;
}

/** One round that takes long is not followed by all those it held up. @param trouble is told of what a round could not do */
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
