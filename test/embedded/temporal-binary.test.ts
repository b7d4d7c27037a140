import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BinarySearch } from '../../embedded/temporal/temporal-binary.ts';
import { findTemporalBinary } from '../../embedded/temporal/temporal-binary.ts';
import { tempFolder } from '../support/db/temp-folder.ts';

const serverSays = 'temporal version 1.32.0';
const cliSays = (server: string): string => `temporal version 1.6.0 (Server ${server}, UI 2.50.0)`;

/** A machine with these programs on PATH, an empty cache and no way to the internet. */
async function machine(programs: Record<string, string>): Promise<BinarySearch & { told: string[]; folder: string }> {
  const folder = await tempFolder();
  const bin = join(folder, 'bin');
  for (const [name, script] of Object.entries(programs)) await writeScript(join(bin, name), script);
  const told: string[] = [];
  // Nobody listens on port 1: the download fails at once, also where there is internet.
  const environment = { PATH: `${bin}:/bin`, HTTPS_PROXY: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' };
  return { cacheDir: join(folder, 'cache'), configured: null, environment, log: (line) => told.push(line), told, folder };
}

async function writeScript(path: string, script: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** A `go` that writes down each build and makes a server in a moment. */
const fakeGo = (count: string): string => `[ "$1" = version ] && { echo "go version go1.26.8 linux/amd64"; exit; }
echo built >> ${count}; printf '#!/bin/sh\\necho ${serverSays}\\n' > "$GOBIN/server"; chmod 755 "$GOBIN/server"`;
const noGo = 'echo "go version go1.22.1 linux/amd64"';

describe('the configured binary', () => {
  test.each([
    ['server', serverSays, '1.32.0'],
    ['cli', cliSays('1.33.1'), '1.33.1'],
  ])('is told to be a %s by what it says of itself', async (kind, says, version) => {
    const search = await machine({ thing: `echo '${says}'` });
    const path = join(search.folder, 'bin', 'thing');
    expect(await findTemporalBinary({ ...search, configured: path })).toEqual({ path, kind, version });
  });

  test.each([
    ['is not there', undefined, 'it is not there'],
    ['fails', 'exit 7', 'it does not run'],
    ['is something else', 'echo "psql (PostgreSQL) 15.4"', 'it does not say which Temporal server it is (psql (PostgreSQL) 15.4)'],
    ['is too old', `echo '${cliSays('1.30.2')}'`, 'its server is 1.30.2, 1.32 or newer is needed'],
  ])('is never silently replaced when it %s', async (_what, script, why) => {
    const search = await machine({ ...(script === undefined ? {} : { thing: script }), temporal: `echo '${cliSays('1.32.0')}'` });
    const path = join(search.folder, 'bin', 'thing');
    await expect(findTemporalBinary({ ...search, configured: path })).rejects.toThrow(`TEMPORAL_SERVER_BINARY (${path}) cannot be used: ${why}`);
  });
});

describe('where nothing is configured', () => {
  test('a cached binary comes first, of several the one this program was tried with', async () => {
    const search = await machine({ temporal: `echo '${cliSays('1.32.0')}'` });
    const cached = join(search.cacheDir, 'temporal-server-1.32.0', 'temporal-server');
    await writeScript(join(search.cacheDir, 'temporal-cli-1.33.0', 'temporal-cli'), `echo '${cliSays('1.33.0')}'`);
    await writeScript(cached, `echo ${serverSays}`);
    expect(await findTemporalBinary(search)).toEqual({ path: cached, kind: 'server', version: '1.32.0' });
  });

  test('a cached binary that does not run is passed over with a line', async () => {
    const search = await machine({ temporal: `echo '${cliSays('1.32.0')}'` });
    await writeScript(join(search.cacheDir, 'temporal-server-1.32.0', 'temporal-server'), 'exit 1');
    expect(await findTemporalBinary(search)).toEqual({ path: 'temporal', kind: 'cli', version: '1.32.0' });
    expect(search.told.join('\n')).toContain('passed over: it does not run');
  });

  test('a temporal command on PATH that is too old is passed over with a line, and one is built', async () => {
    const folder = await tempFolder();
    const search = await machine({ temporal: `echo '${cliSays('1.30.2')}'`, go: fakeGo(join(folder, 'count')) });
    const path = join(search.cacheDir, 'temporal-server-1.32.0', 'temporal-server');
    expect(await findTemporalBinary(search)).toEqual({ path, kind: 'server', version: '1.32.0' });
    expect(search.told).toContain('The temporal command on PATH is passed over: its server is 1.30.2, 1.32 or newer is needed.');
    expect(await readdir(search.cacheDir)).toEqual(['temporal-server-1.32.0']);
  });

  test('starts at the same time build once, and the lock and half-made files of a killed one do not delay them', async () => {
    const folder = await tempFolder();
    const count = join(folder, 'count');
    const search = await machine({ go: fakeGo(count) });
    await mkdir(join(search.cacheDir, 'making-abandoned'), { recursive: true });
    await writeFile(join(search.cacheDir, 'temporal-server-1.32.0.lock'), JSON.stringify({ pid: process.pid, startTime: 'long ago' }));
    const found = await Promise.all([findTemporalBinary(search), findTemporalBinary(search), findTemporalBinary(search)]);
    expect(new Set(found.map(({ path }) => path)).size).toBe(1);
    expect(await readFile(count, 'utf8')).toBe('built\n');
    expect(search.told.join('\n')).toContain(`Another start (pid ${process.pid}) is getting the Temporal server`);
    expect(await readdir(search.cacheDir)).toEqual(['temporal-server-1.32.0']);
  });

  test('where no way works, one message names the ways and what to do', async () => {
    const search = await machine({ go: noGo });
    await expect(findTemporalBinary(search)).rejects.toThrow(
      /No Temporal server 1\.32 or newer[\s\S]*cached one[\s\S]*temporal command on PATH[\s\S]*official download[\s\S]*go install of temporal-server 1\.32\.0: Go 1\.22\.1 is on PATH, 1\.26\.8 or newer is needed[\s\S]*TEMPORAL_SERVER_BINARY[\s\S]*TEMPORAL_ADDRESS/,
    );
    expect(await readdir(search.cacheDir)).toEqual([]);
  });

  test('a build that fails says how it ended, and leaves nothing half made', async () => {
    const search = await machine({ go: '[ "$1" = version ] && { echo "go version go1.30"; exit; }\necho "no space left on device" >&2; exit 1' });
    await expect(findTemporalBinary(search)).rejects.toThrow(/go install ended with exit code 1: no space left on device/);
    expect(await readdir(search.cacheDir)).toEqual([]);
  });
});
