/** The two workers of a process: one for lives with all their effects but mail, one for the dispatch of mails. */
import { createHash } from 'node:crypto';
import type { CompiledWorkerOptions, NativeConnection } from '@temporalio/worker';
import { GracefulShutdownPeriodExpiredError, IllegalStateError, Worker } from '@temporalio/worker';
import type { Effects } from '../workflows/effects.ts';
import { dispatchBeatPassedOnMs } from '../workflows/mail-dispatch-times.ts';
import { lifeTaskQueue, mailTaskQueue } from '../workflows/messages.ts';
import type { DispatchControl } from './mail-dispatch/dispatch-control.ts';
import type { WorkflowBundle } from './workflow-bundle.ts';

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  /** Task queue of the lives; the name of the mail queue is derived from it. */
  taskQueue?: string;
  activities: Effects;
  /** Controls the dispatches that `activities` run. */
  control: DispatchControl;
  maxCachedWorkflows: number;
  shutdownGraceSeconds: number;
  /** How many dispatches this process runs at a time: it may be the only process left, and then has to run every shard's. */
  maxDispatches: number;
  bundle: WorkflowBundle;
}

export interface Workers {
  /** Settles when both have ended; rejects when one fails. */
  ended: Promise<void>;
  /** Stops taking tasks, ends the dispatches and lets what runs end. */
  stop(): Promise<void>;
}

/**
 * How long workflow code may run at a time, by the clock on the wall. What it cuts off is never our code, which runs for milliseconds, but a process that
 * was suspended or starved in the midst of it: and Node ends a whole process whose code is cut off there (nodejs/node#38503). The SDK takes this setting
 * and does not list it; its own is five seconds. A thread that really hung would be seen by `/ready`, whose question it would not answer.
 */
const codeMayRun: Pick<CompiledWorkerOptions, 'isolateExecutionTimeout'> = { isolateExecutionTimeout: '30 days' };

/** Stands in two events of each workflow task, for as long as the history is kept: the SDK's own, of a hundred characters, was a tenth of every history. */
const shortName = ({ code }: WorkflowBundle): string => createHash('sha256').update(code).digest('hex').slice(0, 8);

/**
 * True where what was still running at the end of the grace was cut off: nothing of it was written, so this is no failure. Where a life's step is cut off, the
 * SDK's own error is hidden by that of the sandbox, which is put away with the life in it.
 */
const isCutOff = (error: unknown): boolean => error instanceof GracefulShutdownPeriodExpiredError || error instanceof IllegalStateError;

export async function startWorkers(options: WorkerOptions): Promise<Workers> {
  const { connection, namespace, activities, maxCachedWorkflows, taskQueue = lifeTaskQueue } = options;
  const shutdownGraceTime = `${options.shutdownGraceSeconds}s` as const;
  // Activities that do not end within the grace period are cut off: what they did not write is done again later.
  const shutdownForceTime = `${options.shutdownGraceSeconds + 2}s` as const;
  const common = { connection, namespace, activities, shutdownGraceTime, shutdownForceTime, ...codeMayRun } as const;
  const lives = await Worker.create({ ...common, buildId: shortName(options.bundle), taskQueue, workflowBundle: options.bundle, maxCachedWorkflows });
  const mail = await Worker.create({
    ...common,
    taskQueue: mailTaskQueue(taskQueue),
    // Every poll that a suspended process holds open swallows one attempt, and each of those costs ten seconds until its heartbeat times out: so one poll only.
    maxConcurrentActivityTaskPolls: 1,
    maxConcurrentActivityTaskExecutions: options.maxDispatches,
    maxHeartbeatThrottleInterval: dispatchBeatPassedOnMs,
  });
  const workers = [lives, mail];
  const stop = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    // Only after the worker has stopped polling: a dispatch that ended sooner would be handed to this very process again.
    options.control.stop();
  };
  // When one worker fails the other ends too: with half its workers a process would look healthy.
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
      await ended.catch((error: unknown) => {
        if (!isCutOff(error)) throw error;
      });
    },
  };
}
