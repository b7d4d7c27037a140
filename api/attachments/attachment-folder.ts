/** The bytes of files that came in, in a folder that no address leads to, each under the hash of its content; the same file twice lies there once. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps a file, on disk before it answers. @returns the SHA-256 of its content in hex */
export async function keepFile(folder: string, bytes: Buffer): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `${hash}.${randomUUID()}`);
  const file = await open(half, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, pathOf(folder, hash));
  return hash;
}

export const readKept = (folder: string, hash: string): Promise<Buffer> => readFile(pathOf(folder, hash));

/** Hashes of all files that are kept. */
export async function keptFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => isHash(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const removeKept = (folder: string, hash: string): Promise<void> => rm(pathOf(folder, hash), { force: true });

const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name);

function pathOf(folder: string, hash: string): string {
  if (!isHash(hash)) throw new Error('not the hash of a file');
  return join(folder, hash);
}
