/**
 * What Ctrl-C and SIGTERM do: they never leave the Temporal server behind. Node's own answer would, for it runs no `exit` listener.
 */

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Call first of all. While nothing is given to close, a signal ends the program at once.
 * @returns takes what closes the program in good order: the first signal from then on runs it, the next one ends the program at once
 */
export function endBySignal(): (close: () => Promise<void>) => void {
  let close: (() => Promise<void>) | undefined;
  for (const [signal, exitCode] of Object.entries(exitCodes))
    process.on(signal, () => {
      if (close === undefined) process.exit(exitCode);
      void close();
      close = undefined;
    });
  return (inGoodOrder) => {
    close = inGoodOrder;
  };
}
