/**
 * Temporal for a program or a command: the cluster that is configured, the server of a program that runs beside, or a server of its own.
 * Promises that a server it started has ended when it returns, and that one it found is left alone.
 */
import type { Config, TemporalConnectionOptions } from '../temporal.config.ts';
import { assertNotHalfRestored } from './backup/half-restored.ts';
import type { DataDirLock, Run } from './run-file.ts';
import { DataDirBusy, lockDataDir, readLiveRun } from './run-file.ts';
import { findTemporalBinary } from './temporal-binary.ts';
import type { TemporalServer } from './temporal-server.ts';
import { startTemporalServer } from './temporal-server.ts';
import type { TimeSkipping } from './temporal-server-config.ts';

/** Where Temporal is. */
export interface TemporalAccess {
  connection: TemporalConnectionOptions;
  namespace: string;
}

type EmbeddedConfig = Pick<Config, 'temporal' | 'dataDir' | 'cacheDir' | 'childEnvironment'>;

interface EmbeddedOptions {
  log: (line: string) => void;
  timeSkipping?: TimeSkipping;
}

const lookEveryMs = 200;

/** Finds or makes the binary, starts the server on the locked folder and writes it down in run.json. @throws Error, also in cluster mode */
export async function startEmbeddedTemporal(
  config: EmbeddedConfig,
  lock: DataDirLock,
  { log, timeSkipping = 'off' }: EmbeddedOptions,
): Promise<TemporalServer> {
  const { temporal, dataDir, cacheDir, childEnvironment: environment } = config;
  if (temporal.mode === 'cluster') throw new Error('TEMPORAL_ADDRESS is set: there is no Temporal server to embed.');
  const binary = await findTemporalBinary({ cacheDir, configured: temporal.binary, environment, log });
  const server = await startTemporalServer({ dataDir, binary, namespace: temporal.namespace, environment, timeSkipping, log });
  const { address, namespace, pid, startTime } = server;
  await lock.record({ temporal: { address, namespace, pid, startTime } });
  return server;
}

/**
 * Runs a command that needs Temporal. Where another command has the folder, waits until it has ended.
 * @param program what the person typed, for the messages of others
 */
export async function withTemporal<T>(
  config: EmbeddedConfig,
  { program, ...options }: EmbeddedOptions & { program: string },
  use: (access: TemporalAccess) => Promise<T>,
): Promise<T> {
  const { temporal, dataDir } = config;
  if (temporal.mode === 'cluster') return use({ connection: temporal.connection, namespace: temporal.namespace });
  const mine = await lockOrAttach(dataDir, program, options.log);
  if ('address' in mine) return use({ connection: { address: mine.address }, namespace: mine.namespace });
  try {
    await assertNotHalfRestored(dataDir);
    const server = await startEmbeddedTemporal(config, mine, options);
    try {
      return await use({ connection: { address: server.address }, namespace: server.namespace });
    } finally {
      await server.stop();
    }
  } finally {
    await mine.release();
  }
}

/** The server of a program that stays, or else the folder for ourselves. */
async function lockOrAttach(dataDir: string, program: string, log: (line: string) => void): Promise<DataDirLock | NonNullable<Run['temporal']>> {
  for (let told = false; ; ) {
    const run = await readLiveRun(dataDir);
    if (run?.stays && run.temporal !== null) return run.temporal;
    if (run === null) {
      try {
        return await lockDataDir(dataDir, { program, stays: false });
      } catch (error) {
        // Nobody who could be waited for: a program of another container, whose Temporal server cannot be reached from here.
        if (!(error instanceof DataDirBusy) || error.run === null) throw error;
      }
    } else if (!told) {
      log(
        run.stays
          ? `${run.program} (pid ${run.pid}) is starting; waiting for its Temporal server.`
          : `${run.program} (pid ${run.pid}) is using ${dataDir}; waiting for it to end.`,
      );
      told = true;
    }
    await new Promise((next) => setTimeout(next, lookEveryMs));
  }
}
