/** `npm run dev -- STATE`: the state is there behind links that open it; its life's history can be taken out and replays; nothing stays running. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../../embedded/data-folder/process-identity.ts';
import { browserAt } from '../support/http/page-world.ts';
import type { Launched } from '../support/server/launched.ts';
import { launch } from '../support/server/launched.ts';
import { runCommand } from '../support/server/run-command.ts';
import { temporalOf } from '../support/server/running-hit.ts';
import { testConfig } from '../support/server/test-binary.ts';
import { until } from '../support/server/until.ts';

const bootMs = 180_000;
let folder: string;
let dataDir: string;
let dev: Launched;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hit-named-state-'));
  dataDir = join(folder, 'data-dev', 'overdue-before-rp');
  dev = launch('dev/dev.ts', {
    args: ['overdue-before-rp'],
    environment: { ...testConfig().childEnvironment, DATA_DIR: join(folder, 'data'), PORT: '0' },
    readyAt: /Sign in as actor +(\S+)/,
  });
  await dev.ready;
}, bootMs);
afterAll(async () => {
  dev?.signal('SIGTERM');
  await dev?.ended;
  await rm(folder, { recursive: true, force: true });
});

const linkAfter = (words: string): URL => new URL(new RegExp(`${words} +(\\S+)`).exec(dev.said())?.[1] ?? '');

test('the secretary’s link signs in and opens the matter before the Partnership', async () => {
  const { origin, pathname, search, searchParams } = linkAfter('Sign in as secretary');
  const browser = browserAt(origin);
  expect((await browser.get(pathname + search)).status).toBe(200);
  const { leadsTo } = await browser.post(pathname, { nyckel: searchParams.get('nyckel') ?? '' });
  expect(leadsTo).toBe(linkAfter('Matter before RP').pathname);
  const matter = await browser.get(leadsTo ?? '');
  expect(matter).toMatchObject({ status: 200 });
  expect(matter.text).toContain('Korta vägen för akademiker');
  expect(matter.text).toContain('Länsstyrelsen erbjuder stöd med rapporten.');
});

test(
  'the history of its life is printed, and replays',
  async () => {
    const id = linkAfter('Activity').pathname.split('/').at(-1) as string;
    const history = async () => runCommand(['dev/history-command.ts', id], { DATA_DIR: dataDir });
    // The start's comparison begins the workflows of lives that were lived without them.
    await until('a workflow for the life', async () => (await history()).code === 0, 60_000);
    const saved = join(folder, 'history.json');
    await writeFile(saved, (await history()).stdout);
    expect(await runCommand(['dev/replay-command.ts', saved], {})).toMatchObject({ code: 0, stdout: `${saved}: replays\n` });
  },
  bootMs,
);

test('ends with its Temporal server when told to', async () => {
  const server = await temporalOf(dataDir);
  if (!server) throw new Error('the program has no Temporal server');
  dev.signal('SIGTERM');
  await dev.ended;
  expect(await isAlive(server)).toBe(false);
});

test('a name that no state has is answered with those that have', async () => {
  const { code, stderr } = await runCommand(['dev/dev.ts', 'nowhere'], { DATA_DIR: join(folder, 'data') });
  expect(code).toBe(1);
  expect(stderr).toMatch(/There is no state nowhere\. These have names:\n +proposed .*\n(.*\n)* +overdue-before-rp /);
});
