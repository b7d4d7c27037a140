/**
 * Which process a number means. A pid is used again after a while, so a process is known by its pid and the time it started.
 * Works on Linux (/proc) and where there is a POSIX `ps`; elsewhere no process is ever recognised.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { promisify } from 'node:util';

export interface ProcessIdentity {
  pid: number;
  /** An opaque text that two processes with the same pid never share. */
  startTime: string;
}

/** The identity of a running process, or null where there is none (a zombie counts as none). */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  const startTime = platform() === 'linux' ? await startTimeFromProc(pid) : await ps(pid, 'lstart=');
  return startTime === null ? null : { pid, startTime };
}

/** This process, as others will know it. @throws Error where the system does not tell when a process started */
export async function thisProcess(): Promise<ProcessIdentity> {
  const identity = await identifyProcess(process.pid);
  if (identity === null) throw new Error('This system does not tell when a process started: /proc or `ps -o lstart=` is needed.');
  return identity;
}

/** Whether exactly this process still runs. */
export const isAlive = async ({ pid, startTime }: ProcessIdentity): Promise<boolean> => (await identifyProcess(pid))?.startTime === startTime;

/** The command line of a process with its arguments, or null. */
export async function commandLine(pid: number): Promise<string | null> {
  if (platform() !== 'linux') return ps(pid, 'command=');
  const line = await readOrNull(`/proc/${pid}/cmdline`);
  return line === null ? null : line.replaceAll('\0', ' ').trim();
}

async function startTimeFromProc(pid: number): Promise<string | null> {
  const [stat, boot] = await Promise.all([readOrNull(`/proc/${pid}/stat`), readOrNull('/proc/sys/kernel/random/boot_id')]);
  if (stat === null) return null;
  // The second field is the program's name in parentheses and may hold anything, also spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || ticks === undefined) return null;
  // Ticks count from the boot: without it, a process after a restart of the machine could pass for one before.
  return `${boot?.trim() ?? ''}/${ticks}`;
}

async function ps(pid: number, column: string): Promise<string | null> {
  try {
    // The columns are written in the language and time zone of the environment; two readers must get the same text.
    const { stdout } = await promisify(execFile)('ps', ['-o', column, '-p', String(pid)], { env: { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' } });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}

const readOrNull = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
