/** The folder of files that came in: each is there whole or not at all. */
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentFolder } from '../../api/attachments/attachment-folder.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

const bytes = Buffer.from('%PDF-1.7\nen fil');

test('a file that cannot be kept leaves nothing of itself', async () => {
  const [folder, other] = [await tempFolder(), await tempFolder()];
  const hash = await attachmentFolder(other).keep(bytes);
  await mkdir(join(folder, hash));
  await expect(attachmentFolder(folder).keep(bytes)).rejects.toThrow();
  expect(await readdir(folder)).toEqual([hash]);
});

test('what a process that was killed left half written is gone after a while; what is being written and what is whole stays', async () => {
  const folder = await tempFolder();
  const store = attachmentFolder(folder);
  const hash = await store.keep(bytes);
  const [left, underWay] = [`${hash}.11231742-a428-47f8-bfce-f7e1fa247ae9`, `${hash}.23c13877-7f3c-46a6-a504-cf66b4e49a1f`];
  for (const name of [left, underWay]) await writeFile(join(folder, name), '%PDF');
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const name of [left, hash]) await utimes(join(folder, name), longAgo, longAgo);
  await store.tidy();
  expect(await readdir(folder)).toEqual([hash, underWay]);
});

test('a folder that nothing has come into yet has nothing to tidy', async () => {
  await expect(attachmentFolder(join(await tempFolder(), 'none')).tidy()).resolves.toBeUndefined();
});
