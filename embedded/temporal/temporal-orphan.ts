/** Ending processes of our own, and only those: a pid alone is never enough. */
import type { ProcessIdentity } from '../data-folder/process-identity.ts';
import { commandLine, isAlive } from '../data-folder/process-identity.ts';

const exitTimeoutMs = 15_000;
const pollIntervalMs = 20;

/** Ends what an earlier run left behind, if pid, start time and the path on its command line are all what was written down. Says whether it did. */
export async function endOrphan(record: ProcessIdentity & { mark: string }): Promise<boolean> {
  if (!(await isAlive(record)) || !(await commandLine(record.pid))?.includes(record.mark)) return false;
  await endProcess(record);
  return true;
}

/** Asks a process to end, and after 15 seconds makes it; returns when it is gone. */
export async function endProcess(target: ProcessIdentity): Promise<void> {
  signal(target.pid, 'SIGTERM');
  if (await goneWithin(target, exitTimeoutMs)) return;
  signal(target.pid, 'SIGKILL');
  await goneWithin(target, exitTimeoutMs);
}

async function goneWithin(target: ProcessIdentity, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += pollIntervalMs) {
    if (!(await isAlive(target))) return true;
    await new Promise((next) => setTimeout(next, pollIntervalMs));
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
