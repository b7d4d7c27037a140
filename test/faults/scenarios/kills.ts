/** The program, its Temporal server, or both are killed at random moments, mostly after a few seconds of work, also while they start. */
import { setTimeout } from 'node:timers/promises';
import { spread } from '../checker/checks/mails.ts';
import { makeDueNow } from '../machine/asked-mails.ts';
import type { Target } from '../machine/machine.ts';
import { running } from '../machine/running.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';
import type { UnderLoad } from './under-load.ts';
import { underLoad } from './under-load.ts';

/** A program whose server is killed takes half a minute to end by itself: not as often as the others. */
const targets: [Target, ...Target[]] = ['program', 'program', 'program', 'program', 'both', 'both', 'both', 'both', 'Temporal'];
const quickTargets: [Target, ...Target[]] = ['program', 'both'];
/** What was killed, in words of the table. */
const kindOf = { program: 'node', Temporal: 'Temporal', both: 'whole' } as const;

/** Commands of lives that a dead process had a task of wait for ten seconds. */
const longWorkMs = [9_000, 14_000] as const;
const shortWorkMs = [0, 3_000] as const;
const startMs = [0, 5_000] as const;
/** Longer than what still counts as in time: hearings come late, and their rungs are moved. */
const longOutageMs = 65_000;

export async function killOnce({ random, machine, askForSome, closeOffice, isQuick }: UnderLoad): Promise<string | null> {
  if (!isQuick && random.next() < 1 / 60) await setTimeout(longOutageMs);
  await makeDueNow(machine.db);
  const whileItStarts = random.next() < 0.2;
  const [least, most] = whileItStarts ? startMs : random.next() < 0.25 && !isQuick ? longWorkMs : shortWorkMs;
  const target = random.pick(isQuick ? quickTargets : targets);
  const program = machine.runs() ? machine.program() : machine.launch();
  if (!whileItStarts) await running(machine);
  await askForSome();
  if (random.next() < 0.1) closeOffice(random.between(500, 3_000));
  await setTimeout(random.between(least, most));
  const isStarting = !(await isReady(program.ready));
  const killed = await machine.kill(target);
  if (killed === null) throw new Error(`the program had ended by itself before it was killed:\n${program.said()}`);
  return isStarting ? 'starting' : kindOf[killed];
}

const isReady = (ready: Promise<string>): Promise<boolean> =>
  Promise.race([
    ready.then(
      () => true,
      () => false,
    ),
    setTimeout(0, false),
  ]);

async function killAtRandom(plan: FaultPlan): Promise<FaultOutcome> {
  const seconds: number[] = [];
  const outcome = await underLoad({ ...plan, people: 6, lives: 8, restarts: 2 }, async (parts) => {
    const kind = await killOnce(parts);
    seconds.splice(0, seconds.length, ...parts.machine.endedAfter);
    return kind;
  });
  const figures = seconds.length > 0 ? [`the program's end     ${spread(seconds)} after its Temporal server's`] : [];
  return { ...outcome, figures: [...outcome.figures, ...figures] };
}

export const killsScenario: Scenario = {
  name: 'kills',
  fault: 'program, Temporal server or both killed (SIGKILL) at a random moment, also while starting',
  trial: 'kill',
  usual: 50,
  run: killAtRandom,
};
