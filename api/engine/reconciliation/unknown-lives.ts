/** Lives of which Temporal tells and SQL holds nothing: SQL was put back from a copy that is older than their beginning. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { hasCommands } from '../../../db/lives/command-read-model.ts';
import { hasLife } from '../../../db/lives/life-read-model.ts';
import { livesToldAsLost } from '../../../db/lives/restore-read-model.ts';
import { planActivityWorkflowId, workflowTypes } from '../../../workflows/messages.ts';
import { runStatus } from '../lifecycle-runs.ts';
import { compareLife } from './compare-lives.ts';

export interface UnknownLife {
  id: string;
  /** False where the workflow has left because its life is at rest. */
  isRunning: boolean;
}

/** Lives that have ended and that a coordinator has been told of are left out: Temporal lists them for as long as it keeps their histories. */
export async function unknownLives(client: Client, db: Knex, taskQueue: string): Promise<UnknownLife[]> {
  const found: UnknownLife[] = [];
  const told = await livesToldAsLost(db);
  for (const id of await livesOfTemporal(client, taskQueue)) {
    if (await isKnown(client, db, id)) continue;
    // The list of workflows lags behind.
    const status = await runStatus(client, planActivityWorkflowId(id));
    if (status === 'RUNNING') found.push({ id, isRunning: true });
    if (status === 'COMPLETED' && !told.has(id)) found.push({ id, isRunning: false });
  }
  return found;
}

/** One that fails has begun no life: its first command was given up before it was taken. */
async function livesOfTemporal(client: Client, taskQueue: string): Promise<Set<string>> {
  const query = `WorkflowType = '${workflowTypes.life}' AND ExecutionStatus IN ('Running', 'Completed') AND TaskQueue = '${taskQueue}'`;
  const ids = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query })) ids.add(workflowId.slice(planActivityWorkflowId('').length));
  return ids;
}

/** By its row; or by the command that begins it, while its workflow has taken no step. One that cannot be asked may be beginning. */
async function isKnown(client: Client, db: Knex, id: string): Promise<boolean> {
  if (await hasLife(db, id)) return true;
  if (!(await hasCommands(db, id))) return false;
  const difference = await compareLife(client, db, id).catch(() => undefined);
  return difference?.kind !== 'ahead';
}
