/** Starts a program again that has ended by itself, as a service manager does, and holds it to have said why. */
import { setTimeout } from 'node:timers/promises';
import type { Machine } from '../machine/machine.ts';

const lookEveryMs = 250;
const startsWithinMs = 120_000;
/** In a row, of which none came to listen. */
const maxFailedStarts = 5;
/** What the program says where its Temporal server could not go on. */
const serverEnded = /The Temporal server .* ended by itself/;

export interface Supervisor {
  /** When the program had ended by itself, in ms since 1970. */
  ended: number[];
  /** Ends the watching once the program runs. @returns what was wrong with its ends and starts, a sentence each */
  stop(): Promise<string[]>;
}

/** @param reason what a program that ended may have said @param isHurt while that is so it is not started */
export function supervise(machine: Machine, { reason, isHurt }: { reason: RegExp; isHurt: () => boolean }): Supervisor {
  const ended: number[] = [];
  const breaks: string[] = [];
  let isOver = false;
  let failed = 0;

  async function startAgain(): Promise<void> {
    const { said } = machine.program();
    ended.push(Date.now());
    if (!reason.test(said()) && !serverEnded.test(said())) breaks.push(`the program ended without a reason that names it: ${said().slice(-600)}`);
    const late = setTimeout(startsWithinMs, `it did not listen within ${startsWithinMs} ms`, { ref: false });
    const came = await Promise.race([machine.launch().ready.then(() => undefined, String), late]);
    failed = came === undefined ? 0 : failed + 1;
    if (failed >= maxFailedStarts) breaks.push(`the program could not be started again: ${came}`);
  }

  async function watch(): Promise<void> {
    while (failed < maxFailedStarts && !(isOver && machine.runs())) {
      if (!machine.runs() && !isHurt()) await startAgain();
      else await setTimeout(lookEveryMs);
    }
  }
  const watching = watch();
  return {
    ended,
    async stop() {
      isOver = true;
      await watching;
      return breaks;
    },
  };
}
