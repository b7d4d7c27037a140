/** The tests' own PostgreSQL: root may not run it, so another user must, who may not enter root's home folder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../db/engine/connection.ts';
import { embeddedBinaries } from '../../support/db/postgres-binaries.ts';
import { startPostgres } from '../../support/db/start-postgres.ts';
import { tempFolder } from '../../support/db/temp-folder.ts';

const isRoot = process.getuid?.() === 0;
const isGivenServer = Boolean(process.env['TEST_POSTGRES_URL']);
const onlyRoot = isRoot ? '' : ' (skipped: whoever is not root runs it as themselves)';
const onlyOwn = isGivenServer ? ' (skipped: a server was given, so the binaries may be none for this machine)' : '';

test.skipIf(!isRoot || isGivenServer)(
  `starts with binaries and a temporary folder that root alone may enter or read, and leaves no folder behind${onlyRoot}${onlyOwn}`,
  async () => {
    const home = await tempFolder();
    const [binaries, temporary] = [join(home, 'native'), join(home, 'tmp')];
    await cp(embeddedBinaries(), binaries, { recursive: true, verbatimSymlinks: true });
    await mkdir(temporary);
    execFileSync('chmod', ['-R', 'u=rwX,go=', home]);
    const server = await startPostgres({ binaries, environment: { TMPDIR: temporary } });
    onTestFinished(() => server.stop());
    const folder = await dataFolderOf(server.url);
    await server.stop();
    expect(folder.startsWith(home)).toBe(false);
    expect(existsSync(join(folder, '..'))).toBe(false);
  },
);

test('says in one sentence in which folders it could not be run and why, then what to do instead', async () => {
  const binaries = await tempFolder();
  for (const part of ['bin', 'lib', 'share']) await mkdir(join(binaries, part));
  await writeFile(join(binaries, 'bin', 'initdb'), '#!/bin/sh\necho "made for another machine" >&2\nexit 1\n', { mode: 0o755 });
  const refusal: unknown = await startPostgres({ binaries }).catch((error: unknown) => error);
  expect(String(refusal)).toContain(`in any of these folders: ${tmpdir()} (`);
  expect(String(refusal)).toContain('(made for another machine). Set TEST_POSTGRES_URL to a server where databases may be made.');
});

async function dataFolderOf(url: string): Promise<string> {
  const database = await openDatabase({ url });
  try {
    const { rows } = await database.raw<{ rows: { data_directory: string }[] }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await database.destroy();
  }
}
