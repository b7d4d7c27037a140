import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { savePlan } from '../../db/registers/plan-store.ts';
import type { ProcessIdentity } from '../../embedded/data-folder/process-identity.ts';
import { identifyProcess } from '../../embedded/data-folder/process-identity.ts';
import { endProcess } from '../../embedded/temporal/temporal-orphan.ts';
import { emptySqlite, migrated } from '../support/db/databases.ts';
import { testConfig } from '../support/server/test-binary.ts';

const root = resolve(import.meta.dirname, '../..');

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hit-stopped-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const environment = () => ({ ...testConfig().childEnvironment, DATA_DIR: dataDir });

test.each(['SIGINT', 'SIGTERM'] as const)('%s while the program starts ends its Temporal server too', async (signal) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'embedded/start.ts'], {
    cwd: root,
    env: { ...environment(), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let temporal = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    temporal = Number(/^Temporal server .* listens .*\(pid (\d+)\)/.exec(line)?.[1] ?? 0);
    if (temporal > 0) break;
  }
  expect(temporal).toBeGreaterThan(0);
  const server = await identifyProcess(temporal);
  onTestFinished(() => endProcess(server as ProcessIdentity));
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  await expect.poll(() => identifyProcess(temporal), { timeout: 20_000 }).toBeNull();
});

test('npm run api says in one sentence that another program has its port, and ends', async () => {
  const database = await migrated(emptySqlite);
  onTestFinished(() => database.remove());
  await savePlan(database.knex, { id: 'plan', facts: { coordinatedBy: 'board' } });
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const env = { ...environment(), DATABASE_URL: database.url, PORT: String(port), TEMPORAL_ADDRESS: inject('temporalAddress'), LOG_LEVEL: 'silent' };
    const answer = await new Promise<{ code: unknown; stdout: string; stderr: string }>((settle) => {
      execFile(process.execPath, ['--import', 'tsx', 'api/server.ts'], { cwd: root, env, timeout: 40_000 }, (error, stdout, stderr) =>
        settle({ code: error?.code ?? 0, stdout, stderr }),
      );
    });
    expect(answer).toEqual({ code: 1, stdout: '', stderr: `Port ${port} is in use by another program. Set PORT to another one.\n` });
  } finally {
    other.close();
  }
});
