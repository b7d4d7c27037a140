/** The program, its Temporal server, or both stand still for seconds and go on as if nothing had been: a machine that was suspended, or swaps. */
import { setTimeout } from 'node:timers/promises';
import type { Target } from '../machine/machine.ts';
import { running } from '../machine/running.ts';
import { starve, suspend } from '../machine/suspend.ts';
import type { Scenario } from '../scenario.ts';
import type { UnderLoad } from './under-load.ts';
import { underLoad } from './under-load.ts';

const targets: [Target, ...Target[]] = ['program', 'program', 'Temporal', 'Temporal', 'both'];
const [workMs, shortMs] = [[0, 3_000] as const, [1_000, 6_000] as const];
/** Longer than a workflow task may take, and than a dispatch of mails may be silent: ten seconds each. */
const longMs = [11_000, 20_000] as const;
const longShare = 0.2;

type TakeAway = typeof suspend;

async function onceUnder({ random, machine, askForSome, closeOffice, isQuick }: UnderLoad, takeAway: TakeAway): Promise<string | null> {
  await running(machine);
  await askForSome();
  if (random.next() < 0.1) closeOffice(random.between(500, 3_000));
  const [target, isLong] = [random.pick(targets), random.next() < longShare && !isQuick];
  const [least, most] = isLong ? longMs : shortMs;
  await setTimeout(random.between(...workMs));
  const isSeen = await takeAway(machine, target, random.between(least, most));
  if (!machine.runs()) throw new Error(`the program has ended, and nobody ended it:\n${machine.program().said()}`);
  return isSeen ? `${target}${isLong ? ' for long' : ''}` : null;
}

const people = { people: 6, lives: 8, restarts: 1 };

export const stopOnce = (parts: UnderLoad): Promise<string | null> => onceUnder(parts, suspend);
export const starveOnce = (parts: UnderLoad): Promise<string | null> => onceUnder(parts, starve);

export const stoppedScenario: Scenario = {
  name: 'stopped',
  fault: 'program, Temporal server or both suspended (SIGSTOP) for 1 to 20 seconds',
  trial: 'stop',
  usual: 60,
  run: (plan) => underLoad({ ...plan, ...people }, stopOnce),
};

export const starvedScenario: Scenario = {
  name: 'starved',
  fault: 'program, Temporal server or both with a twentieth of a processor for 1 to 20 seconds',
  trial: 'spell',
  usual: 60,
  run: (plan) => underLoad({ ...plan, ...people }, starveOnce),
};
