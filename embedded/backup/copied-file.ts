/** Copies of files that stay private and are on disk when it says so. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** @returns false where there is no such file */
export async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await keepPrivate(to);
  return true;
}

/** For its owner alone, and on disk. */
export async function keepPrivate(path: string): Promise<void> {
  await chmod(path, 0o600);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file in hex. @throws where there is none */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
