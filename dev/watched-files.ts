/** Tells when a file changes that the program is made of. Folders are watched one by one, since not every system tells of what lies below. */
import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const folders = ['activities', 'api', 'composition', 'config', 'contracts', 'db', 'embedded', 'plan', 'words', 'workflows'];
const madeOf = /\.(tsx?|css|json)$/;
/** Editors write a file in several steps, which count as one change. */
const settledAfterMs = 200;

/**
 * @param changed is told of a file by its name, once for what is written at one go
 * @returns ends it
 */
export async function watchFiles(root: string, changed: (name: string) => void): Promise<() => void> {
  let settling: NodeJS.Timeout | undefined;
  const tell = (_event: string, name: string | null): void => {
    if (name === null || !madeOf.test(name)) return;
    clearTimeout(settling);
    settling = setTimeout(() => changed(name), settledAfterMs);
  };
  const below = await Promise.all(folders.map((folder) => foldersIn(join(root, folder))));
  const watchers = [root, ...below.flat()].map((folder) => watch(folder, tell));
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}

/** A folder with all those in it. */
async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))];
}
