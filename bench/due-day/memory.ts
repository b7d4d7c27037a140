/** The most memory that a process has held so far, as Linux counts it. */
import { readFile } from 'node:fs/promises';

/** MB; NaN where there is no /proc. */
export async function mostMemoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
