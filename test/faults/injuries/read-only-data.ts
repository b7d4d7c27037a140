/** The database, the folder of files, or all that the program keeps may only be read for a while. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDraft } from '../judges/kept-files.ts';
import { makeReadOnly } from '../machine/read-only-files.ts';
import type { Injury } from './injury.ts';

const lastsMs: [number, number] = [2_000, 15_000];

export const readOnlyData: Injury = {
  lastsMs: () => lastsMs,
  async begin({ dataDir }, random) {
    await mkdir(join(dataDir, 'attachments'), { recursive: true, mode: 0o700 });
    return makeReadOnly(await random.pick([databaseIn, filesIn, allIn])(dataDir));
  },
  saidAs: /SQLITE_(READONLY|IOERR|CANTOPEN)|EPERM|EACCES|EROFS|read-?only|not permitted|disk I\/O error/i,
  keepsDrafts: true,
};

/** The file, and the log of what is not in it yet. */
export async function databaseIn(dataDir: string): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => /^hit\.sqlite(-wal)?$/.test(name)).map((name) => join(dataDir, name));
}

const filesIn = async (dataDir: string): Promise<string[]> => [join(dataDir, 'attachments')];

/**
 * Folders and files, those of the Temporal server too. Not the memory that the processes of a database share: it lies in a file that they have mapped,
 * and who writes to it then is killed by the system (SIGBUS), whatever the program does.
 */
async function allIn(dataDir: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const kept = entries.filter((entry) => entry.isDirectory() || (entry.isFile() && !entry.name.endsWith('-shm') && !isDraft(entry.name)));
  return [dataDir, ...kept.map((entry) => join(entry.parentPath, entry.name))];
}
