/**
 * What an embedded Temporal server is told: everything on loopback, one SQLite file, one shard, one worker's load.
 * Both documents are JSON, which is YAML as well.
 */

export interface ServicePorts {
  grpc: number;
  membership: number;
}

export const temporalServices = ['frontend', 'history', 'matching', 'worker'] as const;
export type TemporalPorts = Record<(typeof temporalServices)[number], ServicePorts>;

/** `test` lets clients skip time, and makes skipping exact; a real installation must never have it. */
export type TimeSkipping = 'off' | 'test';

/** synchronous 2 is FULL: what was acknowledged outlives a power cut. */
export const sqliteSettings = { journal_mode: 'wal', synchronous: 2 };

/** A database of the server's, as its configuration names it. */
export interface TemporalStore {
  pluginName: string;
  databaseName: string;
  connectAddr: string;
  connectProtocol: 'tcp';
  connectAttributes?: Record<string, string | number | boolean>;
  user?: string;
  password?: string;
  maxConns: number;
  maxIdleConns: number;
}

/** Where histories are kept, and what lists of workflows are read from. */
export interface TemporalStores {
  histories: TemporalStore;
  visibility: TemporalStore;
}

/** Both in one SQLite file. @param databaseFile absolute */
export function sqliteStores(databaseFile: string): TemporalStores {
  const connectAttributes = { cache: 'private', setup: true, ...sqliteSettings };
  const one = { connectAddr: 'localhost', connectProtocol: 'tcp', maxConns: 1, maxIdleConns: 1 } as const;
  const store: TemporalStore = { pluginName: 'sqlite', databaseName: databaseFile, connectAttributes, ...one };
  return { histories: store, visibility: store };
}

/** The configuration file of `temporal-server`. Paths must be absolute. */
export function serverConfig({ stores, dynamicConfigFile, ports }: { stores: TemporalStores; dynamicConfigFile: string; ports: TemporalPorts }): string {
  const service = (name: keyof TemporalPorts) => ({ rpc: { grpcPort: ports[name].grpc, membershipPort: ports[name].membership, bindOnLocalHost: true } });
  return JSON.stringify(
    {
      log: { stdout: true, level: 'warn' },
      persistence: {
        defaultStore: 'histories',
        visibilityStore: 'visibility',
        numHistoryShards: 1,
        datastores: { histories: { sql: stores.histories }, visibility: { sql: stores.visibility } },
      },
      global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
      services: Object.fromEntries(temporalServices.map((name) => [name, service(name)])),
      clusterMetadata: {
        enableGlobalNamespace: false,
        failoverVersionIncrement: 10,
        masterClusterName: 'active',
        currentClusterName: 'active',
        clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${ports.frontend.grpc}` } },
      },
      dcRedirectionPolicy: { policy: 'noop' },
      archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
      dynamicConfigClient: { filepath: dynamicConfigFile, pollInterval: '60s' },
    },
    null,
    2,
  );
}

/** The settings that may change while a server runs, by name. */
export const dynamicSettings = (timeSkipping: TimeSkipping): Record<string, string | number | boolean> => ({
  // One partition: with the default of four, about one task in a hundred waits 4 to 6 seconds on a small installation.
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  // A workflow task that fails twice is a bug of ours: it must be seen at once.
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': 2,
  // Without it, a task handed to a poll that a stopping worker has just given up is lost until its time is out.
  'frontend.enableCancelWorkerPollsOnShutdown': true,
  ...(timeSkipping === 'test' ? testSettings : {}),
});

const testSettings = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'frontend.WorkflowTimeSkippingMaxSkipPerSession': 10_000,
  // With the defaults a run continued within a second waits that second for its first task, and a fast-forward jumps over its timers.
  'history.timerProcessorMaxTimeShift': '10ms',
  'history.workflowIdReuseMinimalInterval': '0s',
  // Each skip is a look at the queues of timers and tasks: at the default of 20 looks a second, every few skips wait for the next tenth of a second.
  'history.timerProcessorMaxPollRPS': 1000,
  'history.transferProcessorMaxPollRPS': 1000,
};

/** The file of dynamic settings of `temporal-server`. */
export const dynamicConfig = (timeSkipping: TimeSkipping): string =>
  JSON.stringify(Object.fromEntries(Object.entries(dynamicSettings(timeSkipping)).map(([name, value]) => [name, [{ value, constraints: {} }]])), null, 2);
