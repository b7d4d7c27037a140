/**
 * How a program ends: told by a signal or by one of its parts, in good order, and within a time, whatever its clients and its neighbours do. An exit
 * listener (`embedded/temporal/temporal-server.ts`) then still sees to it that no Temporal server stays behind.
 */

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
/** Service managers wait 90 s before they kill, some 30 and a little: everything is over by then. */
export const endsWithinMs = 35_000;
/** The rest is for the process to end in. */
const longestMs = endsWithinMs - 2_000;
/** npm and a service manager may both pass on one and the same wish; only a later signal is a wish of its own. */
const sameWishMs = 2_000;
/** A connection that somebody forgot keeps nobody here. */
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
