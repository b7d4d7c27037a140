/** A folder of small files as one archive in ZIP, and back: what a capsule is kept as. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Zippable } from 'fflate';
import { unzipSync, zipSync } from 'fflate';

/**
 * @param isKept whether a file is kept, by its path inside the folder with forward slashes
 * @returns the archive; the same files always give the same bytes
 */
export async function zipFolder(folder: string, isKept: (path: string) => boolean = () => true): Promise<Uint8Array> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const files: Zippable = {};
  for (const path of paths.filter(isKept).sort()) files[path] = [await readFile(join(folder, path)), { level: 9, mtime: '2026-01-01T00:00:00' }];
  return zipSync(files);
}

/** Writes every file of an archive below a folder, which is made. */
export async function unzipInto(folder: string, archive: Uint8Array): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
