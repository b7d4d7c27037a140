/** People who move lives on over HTTP for as long as they are let, each act under its own key until it is answered, and who go on later where they were. */
import { setTimeout } from 'node:timers/promises';
import type { Person } from '../../support/server/running-hit.ts';
import type { Call } from '../clients/client-log.ts';
import { ClientLog, outcomeOf } from '../clients/client-log.ts';
import type { Random } from '../machine/random.ts';
import type { Act, Course } from './courses.ts';
import { followedUp, neverDone, rejected, withdrawn } from './courses.ts';

/** What each pair of hands does, one life after another. */
const coursesOfHands: [Course, ...Course[]][] = [[neverDone], [neverDone], [rejected, withdrawn], [followedUp]];
/** A life that never ends is left to itself after so many acts, and another begun. */
const leftAfterActs = 14;
/** A course with many lives is one whose lives would soon be too many to compare. */
const restsMs = { betweenActs: [40, 200], betweenLives: [1_000, 2_000] } as const;

export interface BusyPeople {
  coordinator: Person;
  actor: Person;
}

export interface BusyLives {
  log: ClientLog;
  /** Returns when `ending` is aborted and the acts under way have come to an end. */
  goOn(people: BusyPeople, ending: AbortSignal): Promise<void>;
  /** What was refused, which nothing should be: a sentence each. */
  refusals: string[];
}

interface BusyLife {
  /** Its number, by which its keys are known. */
  number: number;
  id: string | undefined;
  done: number;
  /** How often people had been called to work when it began. */
  begunAt: number;
  course: Course;
}

interface Hand {
  courses: [Course, ...Course[]];
  life: BusyLife;
}

export function createBusyLives(random: Random): BusyLives {
  const log = new ClientLog();
  const refusals: string[] = [];
  let [begun, turns] = [0, 0];
  const begin = (course: Course): BusyLife => ({ number: begun++, id: undefined, done: 0, begunAt: turns, course });
  const hands: Hand[] = coursesOfHands.map((courses) => ({ courses, life: begin(courses[0]) }));

  async function work(hand: Hand, people: BusyPeople, ending: AbortSignal): Promise<void> {
    while (!ending.aborted) {
      const { life, courses } = hand;
      const act = life.done > leftAfterActs ? undefined : life.course({ done: life.done, wasCopied: turns > life.begunAt });
      if (act === undefined) hand.life = begin(courses[(courses.indexOf(life.course) + 1) % courses.length] ?? courses[0]);
      else if (act !== 'waits') await executeOperation(life, act, people);
      await rest(act === undefined || act === 'waits' ? restsMs.betweenLives : restsMs.betweenActs, ending);
    }
  }

  const rest = (span: readonly [number, number], ending: AbortSignal): Promise<void> =>
    setTimeout(random.between(...span), undefined, { signal: ending }).catch(() => {});

  /** One try; the next is the same again where it was not answered. */
  async function executeOperation(life: BusyLife, { by, what, body }: Act, people: BusyPeople): Promise<void> {
    const path = life.id === undefined ? '/plan-activities' : `/plan-activities/${life.id}/${what}`;
    const key = `life-${life.number}-${life.done}`;
    const sentAt = Date.now();
    const answer = await people[by].send('POST', path, body, { 'Idempotency-Key': key }).catch(() => undefined);
    const status = answer?.status ?? null;
    const outcome = outcomeOf(status);
    log.add({ key, method: 'POST', path, outcome, status, sentAt, endedAt: Date.now() });
    if (outcome === 'refused') refusals.push(`${path} under ${key} was refused: ${JSON.stringify(answer?.body)}`);
    if (answer === undefined || outcome === 'unknown') return;
    life.id ??= (answer.body as { id: string }).id;
    life.done += 1;
  }

  return {
    log,
    refusals,
    async goOn(people, ending) {
      turns += 1;
      await Promise.all(hands.map((hand) => work(hand, people, ending)));
    },
  };
}

/** What the clients know of the acts that a copy should hold, made between two instants: what was under way then may be in it or not. */
export function callsOf(calls: readonly Call[], { from, to }: { from: number; to: number }): Call[] {
  return calls.filter(({ sentAt }) => sentAt <= to).map((call) => (call.endedAt <= from ? call : { ...call, outcome: 'unknown', status: null }));
}
