/** Writes a file atomically: a reader sees the old text or the new one, never a part, also after a crash. A write that fails leaves no temporary file. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

export async function writeAtomically(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeForGood(draft, text);
    await rename(draft, path);
  } catch (error) {
    // On a full disk every attempt would otherwise use up a little more of the space that is left.
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

async function writeForGood(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
