/** The disk of the data folder fills up while people act, and has room again after a while. */
import { fullDisk } from '../injuries/full-disk.ts';
import { actUnderInjuries } from '../injuries/under-injuries.ts';
import { openSmallDisk } from '../machine/small-disk.ts';
import { withPost } from '../machine/with-post.ts';
import type { FaultOutcome, FaultPlan, Scenario } from '../scenario.ts';

const name = 'disk-full';
const megabytes = 400;

async function run(plan: FaultPlan): Promise<FaultOutcome> {
  const disk = await openSmallDisk(megabytes);
  if (typeof disk === 'string') return { seen: 0, trials: 0, figures: [`no disk could be had that may be filled: ${disk}`], breaks: [] };
  try {
    return await withPost({ dataDir: disk.dataDir }, (parts) => actUnderInjuries(parts, fullDisk(disk), { ...plan, name }));
  } finally {
    await disk.remove();
  }
}

export const diskFullScenario: Scenario = {
  name,
  fault: 'disk of the data folder full to the last byte (ENOSPC) for 2–15 s while people act and send files',
  trial: 'call',
  usual: 25,
  run,
};
