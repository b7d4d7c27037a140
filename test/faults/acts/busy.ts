/** People who live one life after another, side by side, until they are told to stop: then each ends the one that they have begun. */
import { setTimeout } from 'node:timers/promises';
import type { Machine } from '../machine/machine.ts';
import { createRandom } from '../machine/random.ts';
import { liveThrough } from './life-acts.ts';
import { plainly } from './plainly.ts';
import type { Senders } from './sender.ts';
import { pdfOf } from './uploads.ts';

const sideBySide = 3;
const thinksMs: [number, number] = [0, 300];
/** For one act, over everything that is done to the program meanwhile. */
const actWithinMs = 180_000;

export interface Busy {
  /** Lives that were begun. */
  begun(): number;
  /** @returns what people could not do, a sentence each */
  stop(): Promise<string[]>;
}

/** @param name what the names of their lives begin with */
export function keepBusy(machine: Pick<Machine, 'db'>, senders: Senders, { name, seed }: { name: string; seed: number }): Busy {
  const breaks: string[] = [];
  let isOver = false;
  let begun = 0;
  async function live(): Promise<void> {
    while (!isOver) {
      begun += 1;
      const random = createRandom(seed + begun);
      const life = `${name}-${seed}-${begun}`;
      const { act, upload } = plainly(senders, machine.db, { sender: begun, withinMs: actWithinMs });
      const thoughtful: typeof act = async (one) => {
        await setTimeout(random.between(...thinksMs));
        return act(one);
      };
      await liveThrough(life, pdfOf(life, random.next()), { act: thoughtful, upload }).catch((error: unknown) => breaks.push(`${life}: ${String(error)}`));
    }
  }
  const living = Promise.all(Array.from({ length: sideBySide }, live));
  return {
    begun: () => begun,
    async stop() {
      isOver = true;
      await living;
      return breaks;
    },
  };
}
