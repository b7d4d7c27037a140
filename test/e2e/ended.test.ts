/** The program ends when it is told, whatever its clients do, and when its Temporal server has died, with the reason. */
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { endsWithinMs } from '../../api/http/end-by-signal.ts';
import { identifyProcess, isAlive } from '../../embedded/data-folder/process-identity.ts';
import type { Run } from '../../embedded/data-folder/run-file.ts';
import { testConfig } from '../support/server/test-binary.ts';

const root = resolve(import.meta.dirname, '../..');

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-ended-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

interface Started {
  child: ChildProcess;
  url: string;
  said: () => string;
  temporal: number;
  program: number;
}

/** A program as somebody types it, in a process group of its own. */
async function started(command: string, args: string[]): Promise<Started> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...testConfig().childEnvironment, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  });
  let said = '';
  const url = await new Promise<string>((found, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /API +(http:\/\/\S+)\/api\/v1/.exec(said)?.[1];
        if (address) found(address);
      });
    child.once('exit', () => failed(new Error(`ended before it listened:\n${said}`)));
  });
  const run = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as Run;
  // In no group of ours: it outlives a program that is killed.
  onTestFinished(async () => {
    if (run.temporal !== null && (await isAlive(run.temporal))) process.kill(run.temporal.pid, 'SIGKILL');
  });
  return { child, url, said: () => said, temporal: run.temporal?.pid as number, program: run.pid };
}

const haveEnded = async (...pids: number[]): Promise<boolean> => (await Promise.all(pids.map(identifyProcess))).every((found) => found === null);

/** Clients that keep their connections and ask without a pause. @returns ends them; their count of answers is kept */
function hammer(url: string): { answers: () => number; stop(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let answers = 0;
  let stopped = false;
  const ask = (): void => {
    if (stopped) return;
    const request = get(`${url}/health`, { agent }, (response) => {
      answers += 1;
      response.resume();
      response.once('close', () => setImmediate(ask));
    });
    request.once('error', () => setTimeout(ask, 50));
  };
  for (let client = 0; client < 4; client += 1) ask();
  return {
    answers: () => answers,
    stop() {
      stopped = true;
      agent.destroy();
    },
  };
}

test('npm start ends within its time at a SIGTERM to npm, under clients that keep asking, and leaves nothing behind', async () => {
  const { child, url, temporal, program } = await started('npm', ['start']);
  const clients = hammer(url);
  onTestFinished(clients.stop);
  await expect.poll(clients.answers, { timeout: 10_000 }).toBeGreaterThan(100);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await expect.poll(() => haveEnded(program, temporal), { timeout: endsWithinMs }).toBe(true);
  await ended;
}, 120_000);

test('it ends, with the reason, when its Temporal server has died', async () => {
  const { child, url, said, temporal, program } = await started(process.execPath, ['--import', 'tsx', 'embedded/start.ts']);
  const clients = hammer(url);
  onTestFinished(clients.stop);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  process.kill(temporal, 'SIGKILL');
  await expect.poll(() => haveEnded(program), { timeout: endsWithinMs }).toBe(true);
  expect((await ended)[0]).toBe(1);
  expect(said()).toMatch(/The Temporal server .* ended by itself \(SIGKILL\)/);
}, 120_000);

test('a program that is killed while open data is built leaves no builder behind; one that lives has the whole plan in it', async () => {
  const { child, url, program } = await started(process.execPath, ['--import', 'tsx', 'embedded/start.ts']);
  const builders = async () => (await argumentsOfGroup(child.pid as number)).filter((line) => line.includes('open-data-child'));
  const asked = fetch(`${url}/planen.json`).catch(() => undefined);
  await expect.poll(builders, { timeout: 10_000, interval: 20 }).toHaveLength(1);
  process.kill(program, 'SIGKILL');
  await asked;
  await expect.poll(builders, { timeout: 10_000 }).toEqual([]);
  const again = await started(process.execPath, ['--import', 'tsx', 'embedded/start.ts']);
  const { planActivities } = (await (await fetch(`${again.url}/planen.json`)).json()) as { planActivities: unknown[] };
  expect(planActivities).toHaveLength(17);
  await expect.poll(async () => (await argumentsOfGroup(again.child.pid as number)).filter((line) => line.includes('open-data-child'))).toEqual([]);
}, 120_000);

/** How the processes of a group were begun. */
async function argumentsOfGroup(group: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,args=']);
  return stdout.split('\n').filter((line) => Number(/\d+/.exec(line)?.[0]) === group);
}
