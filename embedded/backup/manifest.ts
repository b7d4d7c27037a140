/**
 * The manifest of a backup: when and by which version it was made, what it holds, and the checksum of every file. It is written last: a folder without it is no
 * backup.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../db/engine/atomic-write.ts';

const manifestName = 'manifest.json';
/** The copies' names in a backup; attachments lie in a folder as they do in the data folder. */
export const copyNames = { sqlite: 'hit.sqlite', postgres: 'hit.pgdump', attachments: 'attachments' } as const;

const count = z.int().nonnegative();
const manifest = z.object({
  format: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  contents: z.object({
    shape: z.string(),
    planActivities: count,
    steps: count,
    mails: count,
    attachments: count,
    newestStepAt: z.iso.datetime().nullable(),
  }),
  keys: z.enum(['file', 'variable', 'none']),
  /** SHA-256 in hex of each file, by its path in the folder. */
  files: z.record(z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)?$/), z.string().regex(/^[0-9a-f]{64}$/)),
  /** Files that rows named when the backup was made, and that were missing or damaged already. */
  lostAttachments: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;

export const writeManifest = (folder: string, content: Manifest): Promise<void> =>
  writeAtomically(join(folder, manifestName), `${JSON.stringify(content, null, 2)}\n`);

/** @throws Error, in one sentence for a person, where the folder holds no whole backup of a version that this program knows */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`${folder} is no backup, or one that was not finished: it has no ${manifestName}.`);
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new Error(`${join(folder, manifestName)} cannot be read: it is damaged, or a newer version of the program wrote it.`);
  }
}
