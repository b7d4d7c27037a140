/** The one timer of a life: it waits for the next instant at which something is to be done, and stays as it is while that instant does. */
import { CancellationScope, sleep } from '@temporalio/workflow';

export interface WakeTimer {
  /** Waits for an instant in ms; for none where it is infinite. Does nothing while that very instant is waited for. */
  setFor(instant: number): void;
  /** The instant that was waited for has come. */
  hasFired(): boolean;
}

export function createWakeTimer(): WakeTimer {
  let waitingFor = Number.POSITIVE_INFINITY;
  let fired = false;
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
      void own
        .run(() => sleep(Math.max(instant - Date.now(), 1)))
        .then(() => {
          if (scope === own) fired = true;
        })
        // Cancelled: another instant is waited for.
        .catch(() => {});
    },
    hasFired: () => fired,
  };
}
