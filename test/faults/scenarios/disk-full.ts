/** The disk of the data folder fills up while people act, and has room again after a while. */
import { fullDisk } from '../injuries/full-disk.ts';
import { actUnderInjuries } from '../injuries/under-injuries.ts';
import type { SmallDisk } from '../machine/small-disk.ts';
import { openSmallDisk } from '../machine/small-disk.ts';
import type { MachineWithPost } from '../machine/with-post.ts';
import { withPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const name = 'disk-full';
const megabytes = 400;

/** Runs what needs a machine on a disk that can be filled. @returns why there is none, where there is none */
export async function onSmallDisk<T>(use: (parts: MachineWithPost, disk: SmallDisk) => Promise<T>): Promise<T | string> {
  const disk = await openSmallDisk(megabytes);
  if (typeof disk === 'string') return `no disk could be had that may be filled: ${disk}`;
  try {
    return await withPost({ dataDir: disk.dataDir }, (parts) => use(parts, disk));
  } finally {
    await disk.remove();
  }
}

export const actOnFullDisk = (parts: MachineWithPost, disk: SmallDisk, plan: FaultPlan): Promise<FaultOutcome> =>
  actUnderInjuries(parts, fullDisk(disk), { ...plan, name });

async function run(plan: FaultPlan): Promise<FaultOutcome> {
  const outcome = await onSmallDisk((parts, disk) => actOnFullDisk(parts, disk, plan));
  return typeof outcome === 'string' ? { seen: 0, trials: 0, figures: [outcome], breaks: [] } : outcome;
}

export const diskFullScenario: Scenario = {
  name,
  fault: 'disk of the data folder full to the last byte (ENOSPC) for 2–15 s while people act and send files',
  trial: 'call',
  usual: 25,
  run,
};
