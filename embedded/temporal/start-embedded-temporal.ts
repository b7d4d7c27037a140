/** The Temporal server of a program on one machine. */
import type { Config } from '../../temporal.config.ts';
import type { DataDirLock } from '../data-folder/run-file.ts';
import { findTemporalBinary } from './temporal-binary.ts';
import type { TemporalServer } from './temporal-server.ts';
import { startTemporalServer } from './temporal-server.ts';
import type { TimeSkipping } from './temporal-server-config.ts';

export interface EmbeddedOptions {
  log: (line: string) => void;
  timeSkipping?: TimeSkipping;
}

/** Finds or makes the binary, starts the server on the locked folder and writes it down in run.json. @throws Error, also in cluster mode */
export async function startEmbeddedTemporal(
  config: Pick<Config, 'temporal' | 'dataDir' | 'cacheDir' | 'childEnvironment'>,
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
