/** Closes what a program has opened, in reverse order and once; an error in one part does not keep the others open. */
export interface Shutdown {
  /** Adds something to close; returns it. */
  add(what: string, close: () => Promise<unknown> | unknown): void;
  run(): Promise<void>;
}

/** @param trouble is told of what could not be closed */
export function createShutdown(trouble: (what: string, error: unknown) => void): Shutdown {
  const parts: { what: string; close: () => Promise<unknown> | unknown }[] = [];
  let running: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (const { what, close } of parts.reverse()) {
      try {
        await close();
      } catch (error) {
        trouble(what, error);
      }
    }
  }

  return {
    add: (what, close) => void parts.push({ what, close }),
    run() {
      running ??= closeAll();
      return running;
    },
  };
}
