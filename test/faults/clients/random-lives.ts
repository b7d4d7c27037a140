/** Lives that several people move on at random: each looks at one of them and does what may be done in it, or puts forward another. */
import { setTimeout } from 'node:timers/promises';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { readAnswer } from '../../support/http/read-reply.ts';
import type { Position } from '../../support/server/drive-to-end.ts';
import { positionOf } from '../../support/server/drive-to-end.ts';
import { people } from '../../support/server/running-hit.ts';
import type { Machine } from '../machine/machine.ts';
import type { Random } from '../machine/random.ts';
import type { Course, Work } from './course.ts';
import { actsIn, propose } from './life-acts.ts';
import type { Proposal } from './proposals.ts';
import { randomAct } from './random-act.ts';

/** A program that stands still is left for another time. */
const looksForMs = 20_000;
const beginsShare = 0.3;
/** Now and then two people do different things in one life at once. */
const twoAtOnceShare = 0.15;

export interface RandomLives {
  /** Lives that are not at their end, at most. */
  atOnce: number;
  proposal: (random: Random, title: string) => Proposal;
}

export function randomLives({ reach }: Pick<Machine, 'reach'>, { atOnce, proposal }: RandomLives): Work {
  const going = new Set<string>();
  let begun = 0;

  async function look(id: string): Promise<Position | undefined> {
    const reached = await reach(people.coordinator).catch(() => undefined);
    const late = setTimeout(looksForMs, undefined, { ref: false });
    const standing = reached && (await Promise.race([positionOf({ coordinator: reached.person }, id).catch(() => undefined), late]));
    if (standing && hasEnded(standing.stage)) going.delete(id);
    return standing;
  }

  async function* begin(random: Random): Course {
    begun += 1;
    const [known] = yield [propose(proposal(random, `Liv ${begun}`))];
    if (known?.outcome === 'ok') going.add(readAnswer('proposePlanActivity', known.body).id);
  }

  async function* moveOn(random: Random): Course {
    const ids = [...going];
    const id = ids[Math.floor(random.next() * ids.length)];
    const standing = id === undefined ? undefined : await look(id);
    if (!standing) return;
    const acts = [randomAct(standing, random), ...(random.next() < twoAtOnceShare ? [randomAct(standing, random)] : [])];
    yield acts.filter((act) => act !== undefined);
  }

  return {
    next: (random) => (going.size < atOnce && random.next() < beginsShare ? begin(random) : moveOn(random)),
    /** A life in progress would go from period to period for ever. */
    async *windUp() {
      for (const id of [...going]) if ((await look(id))?.stage === 'inProgress') yield [actsIn(id).pause()];
    },
  };
}
