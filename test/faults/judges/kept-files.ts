/** Files of reports as the rows tell of them: each is there whole, and nothing was left half written, neither beside them nor beside the database. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';

/** Whether a file is still being written, or was left so. */
export const isDraft = (name: string): boolean => draftName.test(name);
const draftName = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param mayBeLeft whether what is half written may lie there */
export async function judgeKeptFiles(db: Knex, dataDir: string, { mayBeLeft = false } = {}): Promise<string[]> {
  const folder = join(dataDir, 'attachments');
  const hashes = (await db('attachments').distinct('hash').pluck('hash')) as string[];
  const missing = [];
  for (const hash of hashes) if (!(await isWhole(join(folder, hash), hash))) missing.push(hash);
  const names = [...(await readdir(folder).catch(() => [])), ...(await readdir(dataDir))];
  return [
    ...missing.map((hash) => `a file that a row tells of is not there whole: ${hash}`),
    ...names.filter((name) => isDraft(name) && !mayBeLeft).map((name) => `a file was left half written: ${name}`),
  ];
}

async function isWhole(path: string, hash: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash;
}
