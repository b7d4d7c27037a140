import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../../db/engine/atomic-write.ts';
import { tempFolder } from '../../support/db/temp-folder.ts';

test('a file is written over whole, and nothing is left beside it', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'a.json');
  await writeFile(path, 'old and longer');
  await writeAtomically(path, 'new');
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['new', ['a.json']]);
});

test('what cannot be written leaves nothing of itself', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'a.json'));
  await expect(writeAtomically(join(folder, 'a.json'), 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['a.json']);
});
