/** What the pages about the API tell a programmer to do works as it is written, on the program that `npm start` runs: the quick start line by line, the typed client. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHit } from '../support/server/running-hit.ts';
import { startHitProgram } from '../support/server/running-hit.ts';
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

/** What a shell prints that the lines are pasted into, in the program's own folder. */
async function pasted(lines: string): Promise<string> {
  const env = { ...testConfig().childEnvironment, DATA_DIR: dataDir };
  const here = lines.replaceAll('http://localhost:3000', hit.url);
  return (await run('bash', ['-euo', 'pipefail', '-c', here], { cwd: root, env, maxBuffer: 1 << 24 })).stdout;
}

test('the quick start, pasted as it stands, answers what it says', async () => {
  const blocks = await blocksOf('/docs');
  expect(await blocksOf('/docs/sv')).toEqual(blocks);
  const said = await pasted(blocks.join("\necho '\n----'\n"));
  const [token, portfolio, activity, preview, done, refused] = said.split('\n----\n').map((text) => (text.trim() === '' ? null : JSON.parse(text)));
  expect(token).toBeNull();
  expect(portfolio).toMatchObject({ total: 17 });
  expect(activity).toMatchObject({ id: expect.any(String), title: expect.any(String) });
  expect(preview).toMatchObject({ preview: true, changes: [{ kind: 'fact', subject: 'priority', after: 'hög' }] });
  expect(done).toMatchObject({ id: activity.id, priority: 'hög' });
  expect(refused).toMatchObject({ status: 422, code: 'InvalidValue', errors: [{ field: 'reason' }] });
});

test('the typed client, run as its README says, reads the plan, previews a correction and shows a no', async () => {
  const readme = await readFile(join(root, 'docs/client/README.md'), 'utf8');
  const lines = (await pasted(/```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')).trim().split('\n');
  expect(lines[0]).toBe('The plan has 17 activities.');
  expect(lines[1]).toMatch(/^The first: .+ \(\w+\)\.$/);
  expect(lines.slice(2)).toEqual([
    expect.stringMatching(/^A correction would change priority from .+ to mycket hög\.$/),
    expect.stringMatching(/^A no: \w+, about reason\.$/),
  ]);
});
