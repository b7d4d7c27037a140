/** The program is begun again for what it is made of: also in a folder below, and however the file is written; for nothing else. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFiles } from '../../dev/watched-files.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { pollLimit } from '../support/server/until.ts';

const folders = ['activities', 'api/web/assets', 'composition', 'config', 'contracts', 'db/migrations', 'embedded', 'plan', 'words', 'workflows/domain'];

test('a change of a source is told once, that of a note never', async () => {
  const root = await tempFolder();
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
  const told: string[] = [];
  onTestFinished(await watchFiles(root, (name) => told.push(name)));

  await writeFile(join(root, 'workflows/domain/judge.ts'), 'one');
  await writeFile(join(root, 'workflows/domain/judge.ts'), 'two');
  await expect.poll(() => told, pollLimit).toEqual(['judge.ts']);

  await writeFile(join(root, 'api/notes.md'), 'a note');
  // As editors do it: a new file takes the place of the old one.
  await writeFile(join(root, 'draft'), 'body {}');
  await rename(join(root, 'draft'), join(root, 'api/web/assets/hit.css'));
  await expect.poll(() => told, pollLimit).toEqual(['judge.ts', 'hit.css']);
});
