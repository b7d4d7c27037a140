/** Takes the processor from the program or its Temporal server for a while: all of it, or nearly all, as a quota does. Seen is what the system itself tells of them. */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { temporalOf } from '../../support/server/running-hit.ts';
import type { Machine, Target } from './machine.ts';

type Signalled = Pick<Machine, 'dataDir' | 'program' | 'runs'>;

/** How long a starved process is held in each turn, and how long it runs. */
const [heldMs, runsMs] = [190, 10];
/** A starved process has less than this of one processor. */
const maxShare = 0.35;

/** Stands still for so long, and goes on. @returns whether all of it was seen to stand still, and lived on */
export async function suspend(machine: Signalled, target: Target, ms: number): Promise<boolean> {
  const pids = await pidsOf(machine, target);
  if (pids.length === 0) return false;
  try {
    signalAll(pids, 'SIGSTOP');
    await setTimeout(ms);
    return (await Promise.all(pids.map(isHeld))).every(Boolean);
  } finally {
    signalAll(pids, 'SIGCONT');
  }
}

/** Gets one part in twenty of the processor for so long. @returns whether it was seen to get as little, and lived on */
export async function starve(machine: Signalled, target: Target, ms: number): Promise<boolean> {
  const pids = await pidsOf(machine, target);
  if (pids.length === 0) return false;
  const begun = performance.now();
  const before = await Promise.all(pids.map(processorMs));
  let turns = 0;
  let held = 0;
  try {
    for (; performance.now() - begun < ms; turns += 1) {
      signalAll(pids, 'SIGSTOP');
      await setTimeout(heldMs);
      held += (await isHeld(pids[0] ?? 0)) ? 1 : 0;
      signalAll(pids, 'SIGCONT');
      await setTimeout(runsMs);
    }
  } finally {
    signalAll(pids, 'SIGCONT');
  }
  const after = await Promise.all(pids.map(processorMs));
  const share = after.map((used, index) => (used - (before[index] ?? 0)) / (performance.now() - begun));
  return held === turns && share.every((one) => one >= 0 && one < maxShare);
}

/** None where not all of it lives. */
async function pidsOf({ dataDir, program, runs }: Signalled, target: Target): Promise<number[]> {
  const temporal = await temporalOf(dataDir);
  if (!runs() || (target !== 'program' && temporal === null)) return [];
  return [...(target === 'Temporal' ? [] : [program().pid]), ...(target !== 'program' && temporal ? [temporal.pid] : [])];
}

function signalAll(pids: number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile: then it is not seen to be held.
    }
  }
}

/** What the system says of a process behind its name; empty where it is gone, or where the system does not tell. */
async function factsOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const isHeld = async (pid: number): Promise<boolean> => (await factsOf(pid))[0] === 'T';

/** A hundredth of a second each, on every Linux. */
const tickMs = 10;

/** Time on a processor so far; not a number where it is gone. */
async function processorMs(pid: number): Promise<number> {
  const facts = await factsOf(pid);
  return (Number(facts[11]) + Number(facts[12])) * tickMs;
}
