/** How much CPU the Temporal server of a data folder has used, as Linux counts it: in steps of 10 ms. */
import { readFile } from 'node:fs/promises';
import { readLiveRun } from '../../embedded/data-folder/run-file.ts';

const stepMs = 10;

/** Milliseconds so far; null where there is no /proc. */
export async function serverCpuMs(dataDir: string): Promise<number | null> {
  const run = await readLiveRun(dataDir);
  const stat = await readFile(`/proc/${run?.temporal?.pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The second field is the program's name in parentheses and may hold anything.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) * stepMs;
}
