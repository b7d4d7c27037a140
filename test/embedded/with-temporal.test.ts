import { Connection } from '@temporalio/client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../composition/open-folder.ts';
import type { TemporalAccess } from '../../composition/open-temporal.ts';
import { findTemporal } from '../../composition/open-temporal.ts';
import { createShutdown } from '../../composition/shutdown.ts';
import { isAlive } from '../../embedded/data-folder/process-identity.ts';
import { lockDataDir, readLiveRun } from '../../embedded/data-folder/run-file.ts';
import { startEmbeddedTemporal } from '../../embedded/temporal/start-embedded-temporal.ts';
import type { Config } from '../../temporal.config.ts';
import { tempFolder } from '../support/db/temp-folder.ts';
import { testConfig } from '../support/server/test-binary.ts';

const quiet = { log: () => {} };

/** The data folder and Temporal as a command opens them, in order, and closes them again. */
async function withTemporal<T>(
  config: Config,
  { program, log }: { program: string; log: (line: string) => void },
  use: (access: TemporalAccess) => Promise<T>,
): Promise<T> {
  const shutdown = createShutdown((what, error) => expect.fail(`${what}: ${String(error)}`));
  try {
    const folder = await openFolder(config, { program, stays: false, say: log }, shutdown);
    return await use(await findTemporal(config, folder, { log }, shutdown));
  } finally {
    await shutdown.run();
  }
}

async function answers(address: string | undefined): Promise<boolean> {
  const connection = await Connection.connect({ address: address ?? '' });
  await connection.close();
  return true;
}

describe('Temporal for a command', () => {
  test('alone: a server for as long as the command runs', async () => {
    const config = testConfig({ DATA_DIR: await tempFolder() });
    const server = await withTemporal(config, { ...quiet, program: 'npm run import' }, async ({ connection }) => {
      expect(await answers(connection.address)).toBe(true);
      const run = await readLiveRun(config.dataDir);
      expect(run).toMatchObject({ program: 'npm run import', stays: false });
      return run?.temporal;
    });
    expect(server && (await isAlive(server))).toBe(false);
    expect(await readLiveRun(config.dataDir)).toBeNull();
  });

  test('that fails: the server ends all the same, and the failure comes out', async () => {
    const config = testConfig({ DATA_DIR: await tempFolder() });
    const failing = withTemporal(config, { ...quiet, program: 'npm run import' }, () => Promise.reject(new Error('the file is wrong')));
    await expect(failing).rejects.toThrow('the file is wrong');
    expect(await readLiveRun(config.dataDir)).toBeNull();
  });

  test('beside a program that stays: that program’s server, left running', async () => {
    const config = testConfig({ DATA_DIR: await tempFolder() });
    const lock = await lockDataDir(config.dataDir, { program: 'npm start', stays: true });
    onTestFinished(() => lock.release());
    const server = await startEmbeddedTemporal(config, lock, quiet);
    onTestFinished(() => server.stop());
    await withTemporal(config, { ...quiet, program: 'npm run import' }, async ({ connection }) => {
      expect(connection.address).toBe(server.address);
    });
    expect(await isAlive(server)).toBe(true);
  });

  test('beside another command: waits for its end, and says for whom', async () => {
    const config = testConfig({ DATA_DIR: await tempFolder() });
    const lock = await lockDataDir(config.dataDir, { program: 'npm run reconcile', stays: false });
    let told: (line: string) => void = () => {};
    const firstLine = new Promise<string>((settle) => (told = settle));
    const command = withTemporal(config, { program: 'npm run import', log: told }, async ({ connection }) => answers(connection.address));
    expect(await firstLine).toBe(`npm run reconcile (pid ${process.pid}) is using ${config.dataDir}; waiting for it to end.`);
    await lock.release();
    expect(await command).toBe(true);
  });

  test('with a cluster configured: the cluster, and nothing on this machine', async () => {
    const config = {
      ...testConfig({ DATA_DIR: await tempFolder() }),
      temporal: { mode: 'cluster', namespace: 'hit', connection: { address: 'temporal.example:7233' } } as const,
    };
    const access = await withTemporal(config, { ...quiet, program: 'npm run import' }, async (given) => given);
    expect(access).toEqual({ namespace: 'hit', connection: { address: 'temporal.example:7233' } });
    expect(await readLiveRun(config.dataDir)).toBeNull();
  });
});
