import { expect, test } from 'vitest';
import { assertLocalFolder, networkFileSystem } from '../../embedded/data-folder/network-folder.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

test('a folder of this machine is taken', async () => {
  const folder = await tempFolder();
  await expect(assertLocalFolder(folder)).resolves.toBeUndefined();
  expect((await networkFileSystem(folder))?.isRefused ?? false).toBe(false);
});

test('one on a network file system is refused by name; one on a kind that often is local is not', async () => {
  await expect(assertLocalFolder('/srv/hit', async () => ({ kind: 'NFS', isRefused: true }))).rejects.toThrow(
    '/srv/hit lies on a network file system (NFS), whose locks do not hold: two programs could write one database. Set DATA_DIR to a disk of this machine.',
  );
  await expect(assertLocalFolder('/srv/hit', async () => ({ kind: '9p', isRefused: false }))).resolves.toBeUndefined();
});
