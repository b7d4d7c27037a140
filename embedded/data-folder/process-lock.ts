/**
 * Locks that end with their holder: a file that names the holding process by pid and start time. A file whose process is gone counts as free, so that a `kill
 * -9` needs no cleaning up by hand.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isAlive } from './process-identity.ts';

const oldGuardMs = 5_000;

/** Takes the lock for `holder` and returns null, or returns the living holder that has it. The folder must be there. */
export async function takeLock<Holder extends ProcessIdentity>(path: string, holder: Holder): Promise<Holder | null> {
  const draft = `${path}.${randomUUID()}`;
  await writeAtomically(draft, JSON.stringify(holder));
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
async function livingHolder<Holder extends ProcessIdentity>(path: string): Promise<Holder | null> {
  const holder = parseHolder<Holder>(await readFile(path, 'utf8').catch(() => ''));
  return holder !== null && (await isAlive(holder)) ? holder : null;
}

/** Gives the lock back; only its holder may call this. */
export const releaseLock = (path: string): Promise<void> => rm(path, { force: true });

/**
 * Removes a dead holder's lock. One at a time, behind a folder that only one can make: nobody else removes meanwhile, and a dead lock
 * is never replaced without being removed, so what is removed is what was read.
 */
async function dropDead(path: string): Promise<void> {
  const guard = `${path}.dropping`;
  if (!(await succeeds('EEXIST', mkdir(guard)))) return waitForGuard(guard);
  try {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text !== null && (await livingHolder(path)) === null) await rm(path, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

/** Whoever made the guard needs it for milliseconds; one that is seconds old was left by a killed process. */
async function waitForGuard(guard: string): Promise<void> {
  const made = await stat(guard).catch(() => null);
  if (made !== null && Date.now() - made.mtimeMs > oldGuardMs) await rm(guard, { recursive: true, force: true });
  await new Promise((later) => setTimeout(later, 20));
}

function parseHolder<Holder extends ProcessIdentity>(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

async function succeeds(expected: string, action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expected) return false;
    throw error;
  }
}
