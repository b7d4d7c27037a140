/** The ways in which people send an act before they insist on it: most send it and wait, others are impatient or lose their connection. */
import { setTimeout } from 'node:timers/promises';
import type { Random } from '../machine/random.ts';
import { drawn } from '../machine/random.ts';
import type { Caller } from './caller.ts';
import type { Act } from './requests.ts';
import { isFileAct } from './requests.ts';

interface Sent {
  act: Act;
  key: string;
}

/** @returns `left` where nobody asks after it any more */
type SendMode = (caller: Caller, sent: Sent, random: Random) => Promise<'left' | undefined>;
export type SendModes = readonly (readonly [weight: number, mode: SendMode])[];

const leftShare = 0.3;

/** Nothing comes before it is insisted on. */
const plainly: SendMode = async () => undefined;

const overTwoConnections: SendMode = async (caller, { act, key }) => void (await Promise.all([caller.send(act, key), caller.send(act, key)]));

const hangingUp: SendMode = async (caller, { act, key }, random) => {
  await caller.hangUp(act, key, random);
  await setTimeout(random.pick([0, 0, random.between(0, 200)]));
  return undefined;
};

const hangingUpForGood: SendMode = async (caller, sent, random) => {
  await hangingUp(caller, sent, random);
  return random.next() < leftShare ? 'left' : undefined;
};

const hangingUpThenTwice: SendMode = async (caller, sent, random) => {
  await hangingUp(caller, sent, random);
  return overTwoConnections(caller, sent, random);
};

/** Half of it under a key of its own, and never again: nothing may come of that. */
const hangingUpBeforehand: SendMode = async (caller, { act, key }, random) => {
  if (!isFileAct(act)) await caller.hangUp(act, `${key}-half`, random, { inHalf: true });
  return hangingUp(caller, { act, key }, random);
};

export const sendMode = (modes: SendModes, random: Random): SendMode => drawn(modes, random) ?? plainly;

export const plainOnly: SendModes = [[1, plainly]];

export const usualModes: SendModes = [
  [70, plainly],
  [12, overTwoConnections],
  [18, hangingUpForGood],
];

/** Nobody is there when the first answer comes. */
export const hangingUpEachTime: SendModes = [
  [80, hangingUp],
  [10, hangingUpThenTwice],
  [10, hangingUpBeforehand],
];
