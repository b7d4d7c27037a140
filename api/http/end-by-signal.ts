/**
 * Ends a program in good order when a signal or one of its parts asks for it, and within a time limit, whatever its clients do. After that an exit listener
 * (`embedded/temporal/temporal-server.ts`) still makes sure that no Temporal server stays behind.
 */

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
/** Service managers kill after 90 s, some after little more than 30: everything is over before that. */
export const endsWithinMs = 35_000;
/** What remains of the time is for the process itself to end. */
const longestMs = endsWithinMs - 2_000;
/** npm and a service manager may both pass on the same signal; only one that comes later counts as a second. */
const sameWishMs = 2_000;
/** A connection that was left open does not keep the process running. */
const lingerMs = 1_000;

export interface Ending {
  /** From now on a signal closes the program in good order. The next one after a while ends it at once; so does the first while nothing is given. */
  closeWith(close: () => Promise<void>): void;
  /** Ends it now, as a signal would. @param why a sentence on standard error, where the end is nobody's wish: the exit code is then 1 */
  end(why?: string): void;
}

/** Call first of all. */
export function endBySignal(): Ending {
  let close: (() => Promise<void>) | undefined;
  let begunAt: number | undefined;

  function end(exitCode: number): void {
    if (close === undefined) process.exit(exitCode);
    if (begunAt !== undefined) {
      if (performance.now() - begunAt > sameWishMs) process.exit(exitCode);
      return;
    }
    begunAt = performance.now();
    setTimeout(() => giveUp(), longestMs).unref();
    void close()
      .catch((error: unknown) => complain(`Not everything could be closed: ${String(error)}`))
      .finally(() => setTimeout(() => process.exit(), lingerMs).unref());
  }

  for (const [signal, exitCode] of Object.entries(exitCodes)) process.on(signal, () => end(exitCode));
  return {
    closeWith(inGoodOrder) {
      close = inGoodOrder;
    },
    end(why) {
      if (why !== undefined) complain(why);
      process.exitCode = why === undefined ? 0 : 1;
      end(why === undefined ? 0 : 1);
    },
  };
}

function giveUp(): void {
  complain(`Not everything had ended after ${longestMs / 1000} seconds.`);
  process.exit(1);
}

const complain = (line: string): void => void process.stderr.write(`${line}\n`);
