/**
 * People who drive lives over HTTP while faults happen to the program: each does one act after the other, every act under a key of its own, and sends it
 * again under that key for as long as nobody knows what became of it. What they do follows from the seed and from what they are answered.
 */
import { setTimeout } from 'node:timers/promises';
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { Call } from './call.ts';
import type { Known } from './caller.ts';
import { createCaller, nothingKnown } from './caller.ts';
import type { Course, Work } from './course.ts';
import type { Act } from './requests.ts';
import type { SendModes } from './send-modes.ts';
import { plainOnly, sendMode } from './send-modes.ts';

const usualThinksMs: [number, number] = [0, 300];

export interface WorkloadPlan {
  /** What its keys begin with: of no other workload on the machine. */
  name: string;
  seed: number;
  /** People at work at once. */
  people: number;
  work: Work;
  /** How acts are sent; absent: plainly. */
  modes?: SendModes;
  /** Before each act. */
  thinksMs?: [least: number, most: number];
}

export interface Workload {
  calls: readonly Call[];
  /** How many lives have been put forward, as far as clients know. */
  begun(): number;
  /**
   * Ends the work: each ends what they have begun, and what is left to do is done. The program must run.
   * @returns what could not be done, or nobody was told the outcome of in that time, a sentence each
   */
  end(withinMs: number): Promise<string[]>;
}

export function startWorkload(
  machine: Pick<Machine, 'reach' | 'db'>,
  { name, seed, people, work, modes = plainOnly, thinksMs = usualThinksMs }: WorkloadPlan,
): Workload {
  const calls: Call[] = [];
  const caller = createCaller(machine, calls);
  const breaks: string[] = [];
  let deadline = Number.POSITIVE_INFINITY;
  let isEnding = false;
  const isTooLate = () => Date.now() >= deadline;

  async function insistOn(act: Act, key: string): Promise<Known> {
    const known = isTooLate() ? nothingKnown : await caller.insist(act, key, isTooLate);
    if (known.outcome === 'unknown') breaks.push(`${act.method} ${act.path} of ${act.by} was never answered, under the key ${key}`);
    return known;
  }

  async function carryOut(act: Act, key: string, random: Random): Promise<Known> {
    const isLeft = (await sendMode(modes, random)(caller, { act, key }, random)) === 'left';
    return isLeft ? nothingKnown : insistOn(act, key);
  }

  /** @param carryOutOne does an act under a key */
  async function follow(course: Course, prefix: string, carryOutOne: (act: Act, key: string) => Promise<Known>): Promise<void> {
    let known: Known[] = [];
    for (let step = 0; !isTooLate(); step += 1) {
      const { value: acts, done } = await course.next(known);
      if (done) return;
      known = await Promise.all(acts.map((act, index) => carryOutOne(act, `${prefix}-${step}-${index}`)));
    }
  }

  async function workOn(random: Random, person: string): Promise<void> {
    const carryOutOne = async (act: Act, key: string) => {
      await setTimeout(random.between(...thinksMs));
      return carryOut(act, key, random);
    };
    for (let turn = 0; !isEnding; turn += 1) {
      await setTimeout(random.between(...thinksMs));
      await follow(work.next(random), `${person}-${turn}`, carryOutOne).catch((error: unknown) => breaks.push(String(error)));
    }
  }

  const workers = Array.from({ length: people }, (_, index) => workOn(createRandom(seed + index), `${name}-${index}`));
  for (const worker of workers) worker.catch(() => {});

  return {
    calls,
    begun: () => new Set(calls.flatMap(({ path, outcome, key }) => (path === '/plan-activities' && outcome === 'ok' ? [key] : []))).size,
    async end(withinMs) {
      deadline = Date.now() + withinMs;
      isEnding = true;
      await Promise.all(workers);
      if (work.windUp) await follow(work.windUp(), `${name}-end`, insistOn);
      return breaks;
    },
  };
}
