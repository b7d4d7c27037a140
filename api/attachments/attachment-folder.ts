/** Files that came in, in a folder that no address leads to. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentStore } from './attachment-store.ts';

export function attachmentFolder(folder: string): AttachmentStore {
  const pathOf = (hash: string): string => {
    if (!isHash(hash)) throw new Error('not the hash of a file');
    return join(folder, hash);
  };
  return {
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const half = join(folder, `${hash}.${randomUUID()}`);
      await writeForGood(half, bytes);
      await rename(half, pathOf(hash));
      return hash;
    },
    read: (hash) => readFile(pathOf(hash)).catch(nullIfMissing),
    list: async () => ((await readdir(folder).catch(nullIfMissing)) ?? []).filter(isHash),
    remove: (hash) => rm(pathOf(hash), { force: true }),
  };
}

async function writeForGood(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
