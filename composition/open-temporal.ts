/**
 * Temporal for a program or a command: the cluster that is configured, the server of a program that runs beside, or a server of its own.
 * A server that it started ends with the program, and one that it found is left alone.
 */
import { Client, Connection } from '@temporalio/client';
import { waitForTemporal } from '../api/engine/wait-for-temporal.ts';
import type { TemporalConnectionOptions } from '../config/temporal-settings.ts';
import type { EmbeddedOptions } from '../embedded/temporal/start-embedded-temporal.ts';
import { startEmbeddedTemporal } from '../embedded/temporal/start-embedded-temporal.ts';
import type { Config } from '../temporal.config.ts';
import type { Folder } from './open-folder.ts';
import type { Shutdown } from './shutdown.ts';

/** Where Temporal is. */
export interface TemporalAccess {
  connection: TemporalConnectionOptions;
  namespace: string;
  /** Settles when a server of our own has ended by itself. */
  failed?: Promise<Error>;
}

/** Starts a server where the data folder is ours and no cluster is configured. */
export async function findTemporal(
  config: Pick<Config, 'temporal' | 'dataDir' | 'cacheDir' | 'childEnvironment'>,
  folder: Folder,
  options: EmbeddedOptions,
  shutdown: Shutdown,
): Promise<TemporalAccess> {
  const { temporal } = config;
  if (temporal.mode === 'cluster') return { connection: temporal.connection, namespace: temporal.namespace };
  if ('theirs' in folder) return { connection: { address: folder.theirs.address }, namespace: folder.theirs.namespace };
  if (!('lock' in folder)) throw new Error('A Temporal server of its own needs the data folder.');
  const server = await startEmbeddedTemporal(config, folder.lock, options);
  shutdown.add('Temporal server', () => server.stop());
  return { connection: { address: server.address }, namespace: server.namespace, failed: server.failed };
}

interface Waiting {
  say: (line: string) => void;
  /** Told, once, that Temporal is away and is waited for. */
  waiting: () => void;
}

/** @param whileWaiting absent: a Temporal that is away is an error */
export async function connectClient({ connection: options, namespace }: TemporalAccess, shutdown: Shutdown, whileWaiting?: Waiting): Promise<Client> {
  const connect = () => Connection.connect(options);
  const say = (line: string) => {
    whileWaiting?.say(line);
    whileWaiting?.waiting();
  };
  const connection = whileWaiting ? await waitForTemporal({ address: options.address, say }, connect) : await connect();
  shutdown.add('client', () => connection.close());
  return new Client({ connection, namespace });
}
