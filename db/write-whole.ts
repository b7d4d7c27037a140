/** Writes a file so that a reader sees the old text or the new one, never a part, also after a crash in between. */
import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';

export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
