import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { identifyProcess, isAlive } from '../../embedded/data-folder/process-identity.ts';
import type { TemporalBinary } from '../../embedded/temporal/binary-version.ts';
import type { TemporalServer } from '../../embedded/temporal/temporal-server.ts';
import { startTemporalServer } from '../../embedded/temporal/temporal-server.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { startProgram } from '../support/server/program.ts';
import { findTestBinary } from '../support/server/test-binary.ts';

let binary: TemporalBinary;
beforeAll(async () => {
  binary = await findTestBinary();
});

async function start(dataDir: string, log: (line: string) => void = () => {}): Promise<TemporalServer> {
  const server = await startTemporalServer({ dataDir, binary, log });
  onTestFinished(() => server.stop());
  return server;
}

async function connect({ address, namespace }: Pick<TemporalServer, 'address' | 'namespace'>): Promise<Client> {
  const connection = await Connection.connect({ address });
  onTestFinished(() => connection.close());
  return new Client({ connection, namespace });
}

const canListen = (address: string): Promise<boolean> =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen({ host: '127.0.0.1', port: Number(address.split(':')[1]) }, () => server.close(() => settle(true)));
  });

describe('the embedded Temporal server', () => {
  test('can be used at once, keeps histories for 30 days, and leaves neither process nor port', async () => {
    const server = await start(await tempFolder());
    const client = await connect(server);
    const { config } = await client.workflowService.describeNamespace({ namespace: server.namespace });
    expect(config?.workflowExecutionRetentionTtl?.seconds?.toString()).toBe(String(30 * 86_400));
    await client.workflow.start('nobodyRunsThis', { taskQueue: 'nobody', workflowId: 'first' });

    await server.stop();
    expect(await isAlive(server)).toBe(false);
    expect(await canListen(server.address)).toBe(true);
  });

  test('lets nobody skip time unless it was started for tests', async () => {
    const server = await start(await tempFolder());
    const client = await connect(server);
    await client.workflow.start('nobodyRunsThis', { taskQueue: 'nobody', workflowId: 'steady' });
    const skip = client.workflowService.updateWorkflowExecutionOptions({
      namespace: server.namespace,
      workflowExecution: { workflowId: 'steady' },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await expect(skip).rejects.toThrow(/Time-Skipping feature is not enabled/);
  });

  test('keeps a workflow over kill -9, and tells that it ended', async () => {
    const dataDir = await tempFolder();
    const killed = await start(dataDir);
    const workflowId = randomUUID();
    await (await connect(killed)).workflow.start('nobodyRunsThis', { taskQueue: 'nobody', workflowId });
    process.kill(killed.pid, 'SIGKILL');
    expect((await killed.failed).message).toMatch(/ended by itself \(SIGKILL\)[\s\S]*server\.log/);

    const restarted = await start(dataDir);
    const description = await (await connect(restarted)).workflow.getHandle(workflowId).describe();
    expect(description.status.name).toBe('RUNNING');
  });

  test('ends the child that a killed program left behind, before the next one starts', async () => {
    const dataDir = await tempFolder();
    const program = startProgram('run-server', [dataDir]);
    const orphan = JSON.parse(await program.nextLine());
    await program.kill();
    expect(await isAlive(orphan)).toBe(true);

    const told: string[] = [];
    const server = await start(dataDir, (line) => told.push(line));
    expect(await isAlive(orphan)).toBe(false);
    expect(told.join('\n')).toContain(`(pid ${orphan.pid}) was ended`);
    expect(await isAlive(server)).toBe(true);
  });

  test('touches no process that only has the pid of an orphan', async () => {
    const dataDir = await tempFolder();
    const bystander = startProgram('lock-folder', [await tempFolder()]);
    await bystander.nextLine();
    const identity = await identifyProcess(bystander.pid);
    const first = await start(dataDir);
    await first.stop();
    await writeFile(join(dataDir, 'temporal', 'server.json'), JSON.stringify({ ...identity, mark: join(dataDir, 'temporal', 'server.yaml'), ports: null }));

    await start(dataDir);
    expect(identity !== null && (await isAlive(identity))).toBe(true);
  });

  // A server that tries to reach its own former addresses takes 45 seconds.
  test('is back within seconds also on other ports', { timeout: 20_000 }, async () => {
    const dataDir = await tempFolder();
    const killed = await start(dataDir);
    process.kill(killed.pid, 'SIGKILL');
    await killed.failed;
    await rm(join(dataDir, 'temporal', 'server.json'));

    const restarted = await start(dataDir);
    expect(restarted.address).not.toBe(killed.address);
  });

  test('takes other ports where its former ones are taken', async () => {
    const dataDir = await tempFolder();
    const first = await start(dataDir);
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen({ host: '127.0.0.1', port: Number(first.address.split(':')[1]) }, listening));
    onTestFinished(() => new Promise((closed) => squatter.close(() => closed())));

    const second = await start(dataDir);
    expect(second.address).not.toBe(first.address);
  });
});

describe('a binary that does not work', () => {
  const broken = async (script: string, kind: TemporalBinary['kind'] = 'server'): Promise<Promise<TemporalServer>> => {
    const path = join(await tempFolder(), 'temporal-server');
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return startTemporalServer({ dataDir: await tempFolder(), binary: { path, kind, version: '1.32.0' }, log: () => {} });
  };

  test('is named with its last words when it ends at its start', async () => {
    await expect(broken('echo "disk is full" >&2; exit 3')).rejects.toThrow(/temporal-server\) ended at its start \(exit code 3\)[\s\S]*disk is full/);
  });

  test('is named when it cannot be run at all', async () => {
    const start = startTemporalServer({
      dataDir: await tempFolder(),
      binary: { path: '/nowhere/temporal-server', kind: 'server', version: '1.32.0' },
      log: () => {},
    });
    await expect(start).rejects.toThrow(/\/nowhere\/temporal-server[\s\S]*ENOENT/);
  });

  test('of the CLI is asked for a development server on the same file, on loopback, without its pages', async () => {
    await expect(broken('echo "$@"; exit 1', 'cli')).rejects.toThrow(
      /server start-dev --db-filename \S+temporal\.sqlite --headless --ip 127\.0\.0\.1 --port \d+ .*--sqlite-pragma synchronous=2 .*--dynamic-config-value matching\.numTaskqueueReadPartitions=1/,
    );
  });
});
