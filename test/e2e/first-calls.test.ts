/** What the pages about the API tell a programmer to do works as it is written, on the program that `npm start` runs: the quick start line by line, the typed client. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { testConfig } from '../support/server/test-binary.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
let dataDir: string;
let hit: RunningHit;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-first-calls-'));
  hit = await startHitProgram({ dataDir });
});
afterAll(async () => {
  await hit?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** What stands to be copied on a page, block by block. */
async function blocksOf(path: string): Promise<string[]> {
  const html = await (await fetch(hit.url + path)).text();
  const quickStart = html.slice(html.indexOf('id="quick-start"'), html.indexOf('id="areas"'));
  return [...quickStart.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, text = '']) => unescaped(text));
}

test('the quick start, pasted as it stands, answers what it says', async () => {
  const blocks = await blocksOf('/docs');
  expect(await blocksOf('/docs/sv')).toEqual(blocks);
  const env = { ...testConfig().childEnvironment, DATA_DIR: dataDir };
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', blocks.join("\necho '\n----'\n")], { cwd: root, env, maxBuffer: 1 << 24 });
  const [token, portfolio, activity, preview, done, refused] = stdout.split('\n----\n').map((text) => (text.trim() === '' ? null : JSON.parse(text)));
  expect(token).toBeNull();
  expect(portfolio).toMatchObject({ total: 17 });
  expect(activity).toMatchObject({ id: expect.any(String), title: expect.any(String) });
  expect(preview).toMatchObject({ preview: true, changes: [{ kind: 'fact', subject: 'priority', after: 'hög' }] });
  expect(done).toMatchObject({ id: activity.id, priority: 'hög' });
  expect(refused).toMatchObject({ status: 422, code: 'InvalidValue', errors: [{ field: 'reason' }] });
});

test('the typed client reads the plan, previews a correction and shows a no', async () => {
  const { token } = await hit.as(people.coordinator);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'docs/client/example.ts', hit.url, token], { cwd: root });
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toBe('The plan has 17 activities.');
  expect(lines[1]).toMatch(/^The first: .+ \(\w+\)\.$/);
  expect(lines.slice(2)).toEqual([
    expect.stringMatching(/^A correction would change priority from .+ to mycket hög\.$/),
    expect.stringMatching(/^A no: \w+, about reason\.$/),
  ]);
});
