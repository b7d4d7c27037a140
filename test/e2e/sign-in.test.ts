/** Signing in on the running program: from the page through the local mailbox, and by the link that the command prints. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserAt } from '../support/http/page-world.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { testConfig } from '../support/server/test-binary.ts';

const root = resolve(import.meta.dirname, '../..');
let dataDir: string;
let hit: RunningHit;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-sign-in-'));
  hit = await startHitProgram({ dataDir });
});
afterAll(async () => {
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function pressed(link: string) {
  const { origin, pathname, search, searchParams } = new URL(link);
  expect(origin).toBe(hit.url);
  const browser = browserAt(hit.url);
  expect((await browser.get(pathname + search)).status).toBe(200);
  return { browser, answer: await browser.post(pathname, { nyckel: searchParams.get('nyckel') ?? '' }) };
}

test('a link comes by mail to the local mailbox and signs in, once', async () => {
  const asking = browserAt(hit.url);
  await asking.get('/logga-in?till=%2Faktiviteter');
  await asking.post('/logga-in', { email: people.coordinator, till: '/aktiviteter' });
  const mails = async () => (await (await fetch(`${hit.url}/mailbox?to=${people.coordinator}`, { headers: { accept: 'application/json' } })).json()).items;
  await expect.poll(mails, { timeout: 20_000 }).toHaveLength(1);
  const [{ id }] = await mails();
  const { text } = await (await fetch(`${hit.url}/mailbox/${id}`, { headers: { accept: 'application/json' } })).json();
  const link = /http\S+/.exec(text)?.[0] as string;
  const { browser, answer: response } = await pressed(link);
  expect(response.leadsTo).toBe('/aktiviteter');
  expect((await browser.get('/')).leadsTo).toBe('/att-gora');
  expect((await browserAt(hit.url).get(new URL(link).pathname + new URL(link).search)).status).toBe(410);
});

test('the command prints a link of the program that is running', async () => {
  const env = { ...testConfig().childEnvironment, DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'embedded/commands/sign-in-command.ts', people.actor], { cwd: root, env });
  const { browser, answer: response } = await pressed(stdout.trim());
  expect(response.leadsTo).toBe('/');
  expect((await browser.get('/')).leadsTo).toBe('/min-organisation');
});
