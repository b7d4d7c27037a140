/** A disk of its own, so small that it can be filled: a file system in memory, where the system lets us have one. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const megabyte = 1024 * 1024;

export interface SmallDisk {
  /** An empty folder on it. */
  dataDir: string;
  /** Takes all the room that is left. @returns how many bytes that was */
  fill(): Promise<number>;
  /** Gives the room back. */
  free(): Promise<void>;
  /** Takes it away with all that lies on it. */
  remove(): Promise<void>;
}

/** @returns why there can be none, where there can be none */
export async function openSmallDisk(megabytes: number): Promise<SmallDisk | string> {
  const place = await mkdtemp(join(tmpdir(), 'hit-small-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', place]);
  } catch (error) {
    await rm(place, { recursive: true });
    return error instanceof Error ? error.message.trim() : String(error);
  }
  const [dataDir, filler] = [join(place, 'data'), join(place, 'filler')];
  await mkdir(dataDir);
  return {
    dataDir,
    fill: () => writeUntilFull(filler),
    free: () => rm(filler, { force: true }),
    async remove() {
      await run('umount', [place]);
      await rm(place, { recursive: true });
    },
  };
}

async function writeUntilFull(path: string): Promise<number> {
  const file = await open(path, 'w');
  let written = 0;
  try {
    // Smaller and smaller pieces, to the last page.
    for (let size = megabyte; size >= 1; size = Math.floor(size / 16)) written += await writeWhileItGoes(file, Buffer.alloc(size));
  } finally {
    await file.close();
  }
  return written;
}

async function writeWhileItGoes(file: Awaited<ReturnType<typeof open>>, piece: Buffer): Promise<number> {
  for (let written = 0; ; ) {
    try {
      written += (await file.write(piece)).bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return written;
      throw error;
    }
  }
}
