/** The Temporal server of this run of the tests: clients and workers on it. Every test file takes a task queue of its own. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { WorkerOptions } from '@temporalio/worker';
import { NativeConnection, Worker } from '@temporalio/worker';
import { inject } from 'vitest';
import './global-setup.ts';

/** Where lives can be led. */
export interface TemporalPlace {
  address: string;
  namespace: string;
  client: Client;
  /** A name nobody else in the run uses. */
  taskQueue: string;
  close(): Promise<void>;
}

export interface TemporalEnv extends TemporalPlace {
  /** Runs a worker on `taskQueue` (or the one named) while `run` runs; several may be nested. */
  withWorker<T>(options: Omit<WorkerOptions, 'connection' | 'namespace' | 'taskQueue'> & { taskQueue?: string }, run: () => Promise<T>): Promise<T>;
}

/** Connects to the server that the global setup started; `close` it in `afterAll`. */
export async function connectTemporal(): Promise<TemporalEnv> {
  const [address, namespace] = [inject('temporalAddress'), inject('temporalNamespace')];
  const [connection, native] = await Promise.all([Connection.connect({ address }), NativeConnection.connect({ address })]);
  const taskQueue = `test-${randomUUID()}`;
  return {
    address,
    namespace,
    client: new Client({ connection, namespace }),
    taskQueue,
    withWorker: async (options, run) => {
      const worker = await Worker.create({ taskQueue, ...options, connection: native, namespace });
      return worker.runUntil(run);
    },
    close: async () => {
      await Promise.all([connection.close(), native.close()]);
    },
  };
}
