/** How much CPU the Temporal server of a data folder has used, as Linux counts it: in steps of 10 ms. */
import { readLiveRun } from '../../embedded/data-folder/run-file.ts';
import { cpuMsOf } from '../machine/processes.ts';

/** Milliseconds so far; null where there is no /proc. */
export async function serverCpuMs(dataDir: string): Promise<number | null> {
  const temporal = (await readLiveRun(dataDir))?.temporal;
  return temporal ? cpuMsOf(temporal.pid) : null;
}
