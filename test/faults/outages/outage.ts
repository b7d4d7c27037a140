/** What both outages of mail share: their length, how time passes in them, and what the program is expected to say. */
import { setTimeout } from 'node:timers/promises';
import { until } from '../../support/server/until.ts';
import type { MailMachine } from '../machine/mail-machine.ts';
import type { Taken } from '../machine/post-office.ts';
import { addressOf } from '../machine/post-office.ts';
import type { Random } from '../machine/random.ts';
import { ready, troubleTasks } from '../machine/said-trouble.ts';
import { untilSettled } from '../machine/settled.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
/** Where the numbers of their addresses begin: other scenarios of the same machine have others. */
const firstNumber = 200_000;
/** What is waited for in the machine's own time comes by then. */
const boundMs = 60_000;
/** The dispatch has looked at least once by then. */
const lookMs = 1_200;

/** What passes for the delivery at a time. */
export interface Strides {
  /** Until somebody is told. */
  first: [number, number];
  /** While each mail comes to its first tries. */
  firstTries: [number, number];
  later: [number, number];
}
export const usualStrides: Strides = { first: [20_000, minuteMs], firstTries: [minuteMs, 4 * minuteMs], later: [10 * minuteMs, 40 * minuteMs] };
export const quickStrides: Strides = { first: [14 * minuteMs, 15 * minuteMs], firstTries: [5 * minuteMs, 10 * minuteMs], later: [7 * hourMs, 8 * hourMs] };

export interface Outage extends MailMachine {
  random: Random;
  strides: Strides;
  isQuick: boolean;
  breaks: string[];
  say: (line: string) => void;
}

export const addressesOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => addressOf('taken', firstNumber + from + index));

/** Waits for what must come; that it does not is a promise broken. */
export async function expectSoon({ breaks }: Pick<Outage, 'breaks'>, what: string, isTrue: () => Promise<boolean>): Promise<void> {
  await until(what, isTrue, boundMs).catch((error: unknown) => breaks.push(error instanceof Error ? error.message : String(error)));
}

/** A coordinator has one task, and whoever watches the program is told; it works on. */
export function expectTold(outage: Outage): Promise<void> {
  const { machine, clock } = outage;
  return expectSoon(outage, 'trouble with the server of mail is told: one open task, /ready 200 degraded', async () => {
    // The server is asked again within a minute.
    clock.pass(minuteMs);
    const said = await ready(await machine.ready());
    return (await troubleTasks(machine.db)).open === 1 && said.httpStatus === 200 && said.status === 'degraded';
  });
}

/** The server is back: all leaves, and nobody is told of trouble any more. @returns what was taken since */
export async function leaveAll(outage: Outage): Promise<Taken[]> {
  const { machine, office, clock, breaks } = outage;
  const before = office.taken.length;
  let left: string[] = [];
  // Past every wait between two tries; a mail that was being tried when the server came back waits once more, from then.
  for (const within of [boundMs, 2 * boundMs]) {
    clock.pass(31 * minuteMs);
    left = await untilSettled(machine, within);
    if (left.length === 0) break;
  }
  breaks.push(...left);
  await expectSoon(outage, 'no trouble with the server of mail is told any more: no open task, /ready 200 ready', async () => {
    const said = await ready(await machine.ready());
    return (await troubleTasks(machine.db)).open === 0 && said.httpStatus === 200 && said.status === 'ready';
  });
  return office.taken.slice(before);
}

/** Lets time pass, and leaves the dispatch a look. */
export async function stride({ clock, random }: Outage, between: [number, number]): Promise<void> {
  clock.pass(random.between(...between));
  await setTimeout(lookMs);
}
