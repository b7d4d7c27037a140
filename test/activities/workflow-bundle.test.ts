import { chmod, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workflowBundle } from '../../activities/workflow-bundle.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

test('a bundle is made once, and read from then on', async () => {
  const cacheDir = join(await tempFolder(), 'not-there-yet');
  const { code } = await workflowBundle(cacheDir);
  expect(code).toContain('planActivityLifecycle');
  const [name = ''] = await readdir(cacheDir);
  expect(await readFile(join(cacheDir, name), 'utf8')).toBe(code);
  await writeFile(join(cacheDir, name), 'what was kept');
  expect(await workflowBundle(cacheDir)).toEqual({ code: 'what was kept' });
});

test('bundles of other code stay for thirty days, for another version may be running', async () => {
  const cacheDir = await tempFolder();
  const daysOld = async (name: string, days: number) => {
    await writeFile(join(cacheDir, name), 'of another version');
    const at = new Date(Date.now() - days * 86_400_000);
    await utimes(join(cacheDir, name), at, at);
  };
  await daysOld('workflow-bundle-recent.js', 29);
  await daysOld('workflow-bundle-old.js', 31);
  await daysOld('temporal-server.lock', 31);
  await workflowBundle(cacheDir);
  const names = await readdir(cacheDir);
  expect(names).toEqual(expect.arrayContaining(['workflow-bundle-recent.js', 'temporal-server.lock']));
  expect(names).not.toContain('workflow-bundle-old.js');
  expect(names).toHaveLength(3);
});

test('where nothing can be kept, a bundle is made all the same', async () => {
  const file = join(await tempFolder(), 'a-file');
  await writeFile(file, '');
  await chmod(file, 0o400);
  expect((await workflowBundle(file)).code).toContain('planActivityLifecycle');
});
