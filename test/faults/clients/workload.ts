/**
 * People who drive lives over HTTP while the program is killed under them: each does one act after the other, every act under a key of its own, and
 * sends it again under that key for as long as nobody knows what became of it. What they do follows from the seed and from what they see of the lives.
 */
import { setTimeout } from 'node:timers/promises';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import type { Position as Standing } from '../../support/server/drive-to-end.ts';
import { positionOf as standingOf } from '../../support/server/drive-to-end.ts';
import { people } from '../../support/server/running-hit.ts';
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import { createRandom } from '../machine/random.ts';
import type { Caller, Known } from './caller.ts';
import { createCaller } from './caller.ts';
import { ClientLog } from './client-log.ts';
import type { Act } from './draw-act.ts';
import { drawAct, drawn } from './draw-act.ts';
import { hastyProposal } from './hasty-proposal.ts';

/** After a kill a life may need the ten seconds of a workflow task before it takes anything. */
const againAfterMs = 400;
const lookAgainMs = 300;
/** A program that stands still is left for another time. */
const looksForMs = 20_000;

export interface WorkloadPlan {
  seed: number;
  /** People at work at once. */
  clients: number;
  /** Lives that are not at their end, at most. */
  atOnce: number;
}

export interface Workload {
  log: ClientLog;
  /** Lives that have been begun, as far as clients know. */
  lives: string[];
  /**
   * Ends the work: what nobody knows the outcome of is asked once more, and lives that would go on for ever are paused. The program must run.
   * @returns acts that nobody was told the outcome of in that time, a sentence each
   */
  end(withinMs: number): Promise<string[]>;
}

interface Sent {
  act: Act;
  key: string;
}

export function startWorkload(machine: Machine, plan: WorkloadPlan): Workload {
  const log = new ClientLog();
  const caller = createCaller(machine, log);
  const lives: string[] = [];
  const going = new Set<string>();
  const unsettled: string[] = [];
  let deadline = Number.POSITIVE_INFINITY;
  let isEnding = false;
  let begun = 0;

  async function look(id: string): Promise<Standing | undefined> {
    const reached = await machine.reach(people.coordinator);
    const standing =
      reached &&
      (await Promise.race([standingOf({ coordinator: reached.person }, id).catch(() => undefined), setTimeout(looksForMs, undefined, { ref: false })]));
    if (standing && hasEnded(standing.stage)) going.delete(id);
    return standing;
  }

  /** Until something is known of it, or time is out. @returns what is known last */
  async function insistOn({ act, key }: Sent): Promise<Known> {
    let known: Known = { outcome: 'unknown', status: null };
    while (known.outcome === 'unknown' && Date.now() < deadline) {
      known = await caller.send(act, key);
      if (known.outcome === 'unknown') await setTimeout(againAfterMs);
    }
    if (known.outcome === 'unknown') unsettled.push(`${act.method} ${act.path} of ${act.by} was never answered, under the key ${key}`);
    return known;
  }

  async function propose(random: Random, number: number): Promise<void> {
    const act: Act = { by: 'coordinator', method: 'POST', path: '/plan-activities', body: { ...hastyProposal(random, `Liv ${number}`) } };
    const { body } = await executeOperation(act, `propose-${number}`, random);
    const { id } = (body ?? {}) as { id?: string };
    if (id === undefined) return;
    lives.push(id);
    going.add(id);
  }

  async function executeOperation(act: Act, key: string, random: Random): Promise<Known> {
    const manner = drawn(manners, random) ?? plainly;
    const isLeft = (await manner(caller, { act, key }, random)) === 'left';
    return isLeft ? { outcome: 'unknown', status: null } : insistOn({ act, key });
  }

  async function work(random: Random, name: string): Promise<void> {
    for (let number = 0; !isEnding; number += 1) {
      await setTimeout(random.between(0, lookAgainMs));
      if (going.size < plan.atOnce && random.next() < 0.3) {
        begun += 1;
        await propose(random, begun);
        continue;
      }
      const ids = [...going];
      const id = ids[Math.floor(random.next() * ids.length)];
      const standing = id === undefined ? undefined : await look(id);
      if (!standing) continue;
      // Now and then two people do different things in one life at once.
      const acts = [drawAct(standing, random), ...(random.next() < 0.15 ? [drawAct(standing, random)] : [])].filter((act) => act !== undefined);
      await Promise.all(acts.map((act, index) => executeOperation(act, `${name}-${number}-${index}`, random)));
    }
  }

  /** A life in progress would go from period to period for ever. */
  async function pauseAll(): Promise<void> {
    for (const id of [...going]) {
      const standing = await look(id);
      const act: Act = { by: 'coordinator', method: 'POST', path: `/plan-activities/${id}/pause`, body: { reason: 'Provet är slut.' } };
      if (standing?.stage === 'inProgress') await insistOn({ act, key: `pause-${id}` });
    }
  }

  const workers = Array.from({ length: plan.clients }, (_, index) => work(createRandom(plan.seed + index), `client-${index}`));
  for (const worker of workers) worker.catch(() => {});

  return {
    log,
    lives,
    async end(withinMs) {
      deadline = Date.now() + withinMs;
      isEnding = true;
      await Promise.all(workers);
      await pauseAll();
      return unsettled;
    },
  };
}

/** How an act is sent before it is insisted on. @returns `left` where nobody asks after it any more */
type Manner = (caller: Caller, sent: Sent, random: Random) => Promise<'left' | undefined>;

const leftAtTimes = (random: Random): 'left' | undefined => (random.next() < 0.3 ? 'left' : undefined);
const plainly: Manner = async () => undefined;
const manners: [weight: number, manner: Manner][] = [
  [70, plainly],
  // The same over two connections at once.
  [12, async (caller, { act, key }) => void (await Promise.all([caller.send(act, key), caller.send(act, key)]))],
  [
    8,
    async (caller, { act, key }, random) => {
      await caller.cutOff(act, key, random);
      return leftAtTimes(random);
    },
  ],
  [
    10,
    async (caller, { act, key }, random) => {
      await caller.send(act, key, random.between(0, 80));
      return leftAtTimes(random);
    },
  ],
];
