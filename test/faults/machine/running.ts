import { setTimeout } from 'node:timers/promises';
import type { Machine } from './machine.ts';

/** Seconds on a machine that has nothing else to do. */
const startsWithinMs = 240_000;

/** A program that listens: begun where none runs. @throws Error with all it has said, where it does not listen in time */
export async function running(machine: Machine): Promise<void> {
  const program = machine.runs() ? machine.program() : machine.launch();
  const late = setTimeout(startsWithinMs, undefined, { ref: false }).then(() => {
    throw new Error(`the program does not listen ${startsWithinMs / 1000} s after its start:\n${program.said()}`);
  });
  late.catch(() => {});
  await Promise.race([program.ready, late]);
}
