/** The one timer of a life: it waits for the next instant at which something is to be done, and stays as it is while that instant does. */
import { CancellationScope, sleep } from '@temporalio/workflow';
import type { Instant } from './domain/time/day-and-instant.ts';

export interface WakeTimer {
  /** Waits for an instant in ms; for none where it is infinite. Does nothing while that very instant is waited for. */
  setFor(instant: number): void;
  /** The instant that was waited for has come. */
  hasFired(): boolean;
  /** The last instant that was waited for and has come. */
  reached(): Instant | undefined;
}

export function createWakeTimer(): WakeTimer {
  let waitingFor = Number.POSITIVE_INFINITY;
  let fired = false;
  let reached: number | undefined;
  let scope: CancellationScope | undefined;

  return {
    setFor(instant) {
      if (instant === waitingFor && !fired) return;
      scope?.cancel();
      scope = undefined;
      waitingFor = instant;
      fired = false;
      if (!Number.isFinite(instant)) return;
      const own = new CancellationScope();
      scope = own;
      const come = () => {
        if (scope !== own) return;
        fired = true;
        reached = instant;
      };
      // Noted as soon as the timer fires, before anything else of the same workflow task runs.
      void own
        .run(() => sleep(Math.max(instant - Date.now(), 1)).then(come))
        // Cancelled because another instant is to be waited for.
        .catch(() => {});
    },
    hasFired: () => fired,
    reached: () => (reached === undefined ? undefined : new Date(reached).toISOString()),
  };
}
