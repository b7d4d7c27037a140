/** The two workers of a process: one for lives with all their effects but mail, one for mail with its own rate. */
import { fileURLToPath } from 'node:url';
import type { NativeConnection, WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import type { Effects } from '../workflows/effects.ts';
import { lifeTaskQueue, mailTaskQueue } from '../workflows/messages.ts';

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  /** Queue of lives; mail's follows from it. */
  taskQueue?: string;
  activities: Effects;
  maxCachedWorkflows: number;
  shutdownGraceSeconds: number;
  mailsPerSecond: number;
  bundle?: WorkflowBundleWithSourceMap;
}

export interface Workers {
  /** Settles when both have ended; rejects when one fails. */
  ended: Promise<void>;
  /** Stops taking tasks and lets what runs end. */
  stop(): Promise<void>;
}

/** Bundles the workflow code; without it each worker would do so at its start. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)), logger: quiet });

const quiet = { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: console.warn, error: console.error };

export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { connection, namespace, activities, maxCachedWorkflows, taskQueue = lifeTaskQueue } = options;
  const shutdownGraceTime = `${options.shutdownGraceSeconds}s`;
  const common = { connection, namespace, activities, shutdownGraceTime } as const;
  const lives = await Worker.create({ ...common, taskQueue, workflowBundle: options.bundle ?? (await workflowBundle()), maxCachedWorkflows });
  const mail = await Worker.create({
    ...common,
    taskQueue: mailTaskQueue(taskQueue),
    maxTaskQueueActivitiesPerSecond: options.mailsPerSecond,
    maxConcurrentActivityTaskExecutions: 4,
  });
  const workers = [lives, mail];
  const stop = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  // One that fails takes the other with it: half a worker would look healthy.
  const ended = Promise.all(
    workers.map((worker) =>
      worker.run().catch((error: unknown) => {
        stop();
        throw error;
      }),
    ),
  ).then(() => {});
  ended.catch(() => {});
  return {
    ended,
    async stop() {
      stop();
      await ended;
    },
  };
}
