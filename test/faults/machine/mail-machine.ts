/** A machine whose clock of delivery can be moved, and that sends its mails to a post office; its program runs. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MovedClock } from '../../support/clock/moved-clock.ts';
import { movedClock } from '../../support/clock/moved-clock.ts';
import type { Random } from './random.ts';
import type { MachineWithPost } from './with-post.ts';
import { withPost } from './with-post.ts';

export interface MailMachine extends MachineWithPost {
  clock: MovedClock;
}

const program = 'test/support/programs/moved-hit.ts';
const everyMs = 250;

/** While something is done, time passes for the delivery of mails in strides of a length between two. */
export async function whileTimePasses<T>(
  clock: MovedClock,
  { random, strideMs }: { random: Random; strideMs: [number, number] },
  work: () => Promise<T>,
): Promise<T> {
  const passing = setInterval(() => clock.pass(random.between(...strideMs)), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(passing);
  }
}

/** @param perSecond how many mails may leave; absent: as fast as they are taken */
export async function withMailMachine<T>({ perSecond }: { perSecond?: number }, use: (parts: MailMachine) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-faults-'));
  return withPost({ dataDir, program, ...(perSecond !== undefined && { perSecond }) }, (parts) => use({ ...parts, clock: movedClock(dataDir) }));
}
