/**
 * Locks that die with their holder: a file naming the process that holds it, by pid and start time.
 * A file whose process is gone is nobody's, so a `kill -9` never has to be cleaned up by hand.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm } from 'node:fs/promises';
import type { ProcessIdentity } from './process-identity.ts';
import { identifyProcess, isAlive } from './process-identity.ts';
import { writeWhole } from './write-whole.ts';

/** This process, as others will know it. @throws Error where the system does not tell when a process started */
export async function thisProcess(): Promise<ProcessIdentity> {
  const identity = await identifyProcess(process.pid);
  if (identity === null) throw new Error('This system does not tell when a process started: /proc or `ps -o lstart=` is needed.');
  return identity;
}

/** Takes the lock for `holder` and returns null, or returns the living holder that has it. The folder must be there. */
export async function takeLock<Holder extends ProcessIdentity>(path: string, holder: Holder): Promise<Holder | null> {
  const draft = `${path}.${randomUUID()}`;
  await writeWhole(draft, JSON.stringify(holder));
  try {
    for (;;) {
      // A link appears whole and never over another: of many takers one succeeds.
      if (await succeeds('EEXIST', link(draft, path))) return null;
      const other = await livingHolder<Holder>(path);
      if (other !== null) return other;
      await dropDead(path);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** What the holder of a lock wrote down, or null where none lives. */
export async function livingHolder<Holder extends ProcessIdentity>(path: string): Promise<Holder | null> {
  const holder = parseHolder<Holder>(await readFile(path, 'utf8').catch(() => ''));
  return holder !== null && (await isAlive(holder)) ? holder : null;
}

/** Gives the lock back; only its holder may call this. */
export const releaseLock = (path: string): Promise<void> => rm(path, { force: true });

async function dropDead(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (!(await succeeds('ENOENT', rename(path, aside)))) return;
  // Between reading and moving, another taker may have put its own lock here: it gets it back.
  if ((await livingHolder(aside)) !== null) await succeeds('EEXIST', link(aside, path));
  await rm(aside, { force: true });
}

function parseHolder<Holder extends ProcessIdentity>(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

async function succeeds(expected: string, action: Promise<void>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return false;
    throw error;
  }
}
