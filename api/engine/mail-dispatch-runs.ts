/** Starts the dispatches of mails and looks whether they run: one workflow for each shard, which lasts for ever. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { releaseAllLeases } from '../../db/mail/mail-lease-store.ts';
import type { MailDispatchStart } from '../../workflows/messages.ts';
import { lifeTaskQueue, mailDispatchWorkflowId, workflowTypes } from '../../workflows/messages.ts';
import { isWorkflowRunning } from './lifecycle-runs.ts';

const startTimeoutMs = 5_000;

export interface DispatchPlace {
  taskQueue?: string;
  /** How many dispatches share the work. */
  shards: number;
}

/** Starts the dispatches that do not run; those that do are left alone. */
export async function startMailDispatches(client: Client, { taskQueue = lifeTaskQueue, shards }: DispatchPlace): Promise<void> {
  for (let shard = 0; shard < shards; shard += 1) await start(client, taskQueue, shard, 'USE_EXISTING');
}

/**
 * Starts the dispatches anew and gives all mails free that one was sending. Only where every process that sent mails is known to have ended: what
 * is left of them need not be waited for.
 */
export async function startMailDispatchesAnew(client: Client, db: Knex, { taskQueue = lifeTaskQueue, shards }: DispatchPlace): Promise<void> {
  await releaseAllLeases(db);
  for (let shard = 0; shard < shards; shard += 1) await start(client, taskQueue, shard, 'TERMINATE_EXISTING');
}

/** Shards whose dispatch does not run. @throws where the engine cannot be asked */
export async function missingMailDispatches(client: Client, { taskQueue = lifeTaskQueue, shards }: DispatchPlace): Promise<number[]> {
  const missing: number[] = [];
  for (let shard = 0; shard < shards; shard += 1) if (!(await isWorkflowRunning(client, mailDispatchWorkflowId(taskQueue, shard)))) missing.push(shard);
  return missing;
}

async function start(client: Client, taskQueue: string, shard: number, workflowIdConflictPolicy: 'USE_EXISTING' | 'TERMINATE_EXISTING'): Promise<void> {
  const args: [MailDispatchStart] = [{ shard }];
  const options = { workflowId: mailDispatchWorkflowId(taskQueue, shard), taskQueue, args, workflowIdConflictPolicy };
  await client.withDeadline(Date.now() + startTimeoutMs, () => client.workflow.start(workflowTypes.mailDispatch, options));
}
