/**
 * Holds a folder for one process, by a lock that the system itself lets go when the process ends, however that is: an exclusive transaction on
 * `lock.db` in it. It holds between containers that share the folder too, where a process number says nothing. Not the database itself: commands beside
 * a program use that.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openHold } from '../../db/engine/file-hold.ts';

const lockFile = (folder: string): string => join(folder, 'lock.db');
/** A process that only checks whether a folder is locked holds the lock for a moment. */
const lockTimeoutMs = 2_000;

export interface DataFolderLock {
  release(): Promise<void>;
}

/** @returns null where another process holds it. The folder must be there */
export const lockFolder = (folder: string): Promise<DataFolderLock | null> => openHold(lockFile(folder), { exclusive: true, timeoutMs: lockTimeoutMs });

export async function isFolderLocked(folder: string): Promise<boolean> {
  // A mere check leaves no file behind.
  if (!existsSync(lockFile(folder))) return false;
  const hold = await openHold(lockFile(folder), { exclusive: false, timeoutMs: 0 });
  await hold?.release();
  return hold === null;
}
