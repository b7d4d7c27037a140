/** How soon `npm start` answers on a folder that it has had before, and how much memory it holds while nobody asks anything of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { readLiveRun } from '../../embedded/data-folder/run-file.ts';
import { testConfig } from '../../test/support/server/test-binary.ts';
import { until } from '../../test/support/server/until.ts';
import type { HeldMemory } from '../machine/processes.ts';
import { treeMemory } from '../machine/processes.ts';

const startsWithinMs = 120_000;
const lookEveryMs = 20;
/** After this nothing of its start is under way any more. */
const restsAfterMs = 20_000;

/** @returns after how many ms each start was ready, the first on a new folder left out; and what the last held at rest */
export async function startWarm(times: number): Promise<{ readyMs: number[]; memory: HeldMemory[] }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-start-'));
  try {
    await started(dataDir, async () => {});
    const readyMs: number[] = [];
    let memory: HeldMemory[] = [];
    for (let time = 1; time <= times; time += 1) {
      const rest = async () => {
        if (time < times) return;
        await setTimeout(restsAfterMs);
        memory = await treeMemory([await pidOf(dataDir)]);
      };
      readyMs.push(await started(dataDir, rest));
    }
    return { readyMs, memory };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Starts it, lets something be done while it runs and ends it. @returns ms from `npm start` until `/ready` answers 200 */
async function started(dataDir: string, whileItRuns: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...testConfig().childEnvironment, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(npm, 'exit');
  try {
    const address = await addressIn(npm.stdout);
    // It goes on to speak, and would wait where nobody listens.
    npm.stdout.resume();
    const isReady = async () => (await fetch(`${address}/ready`)).status === 200;
    await until('/ready answers 200', isReady, startsWithinMs, lookEveryMs);
    const readyMs = performance.now() - begun;
    await whileItRuns();
    return readyMs;
  } finally {
    process.kill(await pidOf(dataDir), 'SIGTERM');
    await ended;
  }
}

/** Of the program itself: npm is its parent. */
async function pidOf(dataDir: string): Promise<number> {
  const run = await readLiveRun(dataDir);
  if (!run) throw new Error('the program does not run');
  return run.pid;
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /API +(http:\/\/\S+)\/api\/v1/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the program has ended at its start');
}
