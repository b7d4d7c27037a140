/** Files that came in, in a folder that no address leads to. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../../db/engine/atomic-write.ts';
import { hourMs } from '../../workflows/domain/durations.ts';
import type { AttachmentStore } from './attachment-store.ts';

/** A temporary file older than this belongs to no write that is still going on. */
const leftAfterMs = hourMs;

export function attachmentFolder(folder: string): AttachmentStore {
  const pathOf = (hash: string): string => {
    if (!isHash(hash)) throw new Error('not the hash of a file');
    return join(folder, hash);
  };
  return {
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeAtomically(pathOf(hash), bytes);
      return hash;
    },
    read: (hash) => readFile(pathOf(hash)).catch(nullIfMissing),
    list: async () => ((await readdir(folder).catch(nullIfMissing)) ?? []).filter(isHash),
    remove: (hash) => rm(pathOf(hash), { force: true }),
    async tidy() {
      const names = (await readdir(folder).catch(nullIfMissing)) ?? [];
      for (const name of names.filter((each) => !isHash(each))) if (await isLeft(join(folder, name))) await rm(join(folder, name), { force: true });
    },
  };
}

/** Nobody is still writing it. */
async function isLeft(path: string): Promise<boolean> {
  const found = await stat(path).catch(nullIfMissing);
  return found?.isFile() === true && Date.now() - found.mtimeMs > leftAfterMs;
}

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
