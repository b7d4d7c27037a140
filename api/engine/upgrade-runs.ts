/**
 * Brings lives begun by an earlier version over to this one. Their histories cannot be replayed, or not always: SQL is the truth, so each open run whose
 * start does not say that it knows its position alone (`LifeStart.knows`) is terminated and started again from its row, or from the command that begins it
 * where that has left no row yet. The mails that runs of the first version carried themselves are then handed to the dispatch.
 * To be done before a worker of this version takes tasks, and after those of the earlier version have stopped.
 */
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Knex } from 'knex';
import { beginningsWithoutRow } from '../../db/lives/command-read-model.ts';
import { lifeIds } from '../../db/lives/life-read-model.ts';
import { upgradeOnce } from '../../db/lives/upgrade-store.ts';
import { handOverMails } from '../../db/mail/mail-lease-store.ts';
import type { Command } from '../../workflows/domain/commands.ts';
import { referenceTo } from '../../workflows/domain/commands.ts';
import type { LifeStart } from '../../workflows/messages.ts';
import { lifeTaskQueue, planActivityWorkflowId } from '../../workflows/messages.ts';
import { lifeFromFirst, lifeFromRow, startRun } from './lifecycle-runs.ts';
import { paced } from './rate-limit.ts';
import { startIn } from './reconciliation/steps-in-history.ts';

const maxRounds = 30;
const betweenRoundsMs = 1_000;
const deadlineMs = 10_000;

export interface UpgradeOptions {
  taskQueue?: string;
  /** Progress, for a person. */
  say?: (line: string) => void;
}

/** Does the upgrade once for a database, whatever process comes first. @throws Error naming how many lives could not be brought over */
export async function upgradeLivesOnce(client: Client, db: Knex, options: UpgradeOptions = {}): Promise<void> {
  await upgradeOnce(db, 'knows-position', () => upgradeLives(client, db, options));
}

/** @throws Error naming how many lives could not be brought over; calling again goes on with them */
export async function upgradeLives(client: Client, db: Knex, { taskQueue = lifeTaskQueue, say = () => {} }: UpgradeOptions = {}): Promise<void> {
  const beginnings = new Map((await beginningsWithoutRow(db)).map(({ planActivity, command }) => [planActivity, command]));
  let left = await toStartAgain(client, [...(await lifeIds(db)), ...beginnings.keys()]);
  if (left.length > 0) say(`Bringing ${left.length} lives of an earlier version over to this one …`);
  // What counts is the start of the run that is there afterwards, not what the request was answered.
  for (let round = 1; left.length > 0; round += 1) {
    if (round > maxRounds) throw new Error(`${left.length} lives of an earlier version could not be brought over to this one, the first of them ${left[0]}.`);
    for (const id of left) await paced(() => startAgain(client, db, { id, taskQueue, first: beginnings.get(id) }).catch(() => {}));
    left = await toStartAgain(client, left);
    if (left.length > 0) await setTimeout(betweenRoundsMs);
  }
  const mails = await handOverMails(db);
  if (mails > 0) say(`${mails} mails that were under way leave by the dispatch from now on.`);
}

/** Of these lives, those whose open run was begun by an earlier version, or could not be asked after. */
async function toStartAgain(client: Client, ids: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of ids) if (await needsNewRun(client, id).catch(() => true)) found.push(id);
  return found;
}

async function startAgain(client: Client, db: Knex, { id, taskQueue, first }: { id: string; taskQueue: string; first: Command | undefined }): Promise<void> {
  const start = first ? lifeFromFirst(id, referenceTo(first)) : await lifeFromRow(db, id);
  if (start) await startRun(client, start, { taskQueue, instead: true });
}

async function needsNewRun(client: Client, id: string): Promise<boolean> {
  return client.withDeadline(Date.now() + deadlineMs, async () => {
    const runId = await openRun(client, id);
    return runId !== undefined && !(await startOf(client, id, runId)).knows;
  });
}

async function openRun(client: Client, id: string): Promise<string | undefined> {
  try {
    const { status, runId } = await client.workflow.getHandle(planActivityWorkflowId(id)).describe();
    return status.name === 'RUNNING' ? runId : undefined;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

async function startOf(client: Client, id: string, runId: string): Promise<Partial<LifeStart>> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId: planActivityWorkflowId(id), runId },
    maximumPageSize: 1,
  });
  return (history && startIn(history)) ?? {};
}
