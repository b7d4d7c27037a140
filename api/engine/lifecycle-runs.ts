/**
 * How a run of a life is begun: by the command that begins the life, or again from its row in SQL. Nothing else starts a life's workflow.
 * A row that is behind does no harm: the recording hands back what SQL holds before it takes anything new.
 */
import type { Client, WorkflowExecutionStatusName } from '@temporalio/client';
import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import type { Knex } from 'knex';
import { findPosition } from '../../db/lives/life-read-model.ts';
import type { CommandReference } from '../../workflows/domain/commands.ts';
import type { LifeStart } from '../../workflows/messages.ts';
import { planActivityWorkflowId, workflowTypes } from '../../workflows/messages.ts';

type LifeWorkflow = (start: LifeStart) => Promise<void>;
export type RunWithUpdate = WithStartWorkflowOperation<LifeWorkflow>;

export interface RunSettings {
  taskQueue: string;
  /** How long a worker may take for one workflow task, as Temporal writes durations; the server's own default where it is left out. */
  workflowTaskTimeout?: Duration;
}

/** The first command is an argument of the workflow as well: starting is durable even without a worker, an Update is not. */
export function beginLife(settings: RunSettings, planActivity: string, first: CommandReference): RunWithUpdate {
  return new WithStartWorkflowOperation(workflowTypes.life, {
    ...optionsOf(settings, lifeFromFirst(planActivity, first)),
    workflowIdConflictPolicy: 'USE_EXISTING',
    // A run fails only where its first command was given up before it was taken: no life has begun, and it may be tried again.
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
}

/** What a run is given that begins a life. */
export const lifeFromFirst = (id: string, first: CommandReference): LifeStart => ({ id, knows: 'position', first });

/** What a run that goes on from SQL is given; undefined where the life has no row. */
export async function lifeFromRow(db: Knex, id: string): Promise<LifeStart | undefined> {
  const position = await findPosition(db, id);
  return position ? { id, knows: 'position', position } : undefined;
}

/** For an Update to a life that rests or whose run is lost: where one runs after all, the Update goes to that. */
export function goOnWithUpdate(settings: RunSettings, start: LifeStart): RunWithUpdate {
  return new WithStartWorkflowOperation(workflowTypes.life, { ...optionsOf(settings, start), workflowIdConflictPolicy: 'USE_EXISTING' });
}

/**
 * Starts a run from the life's row. @param instead true: also where one is running, which is then terminated
 * @returns false where the life has no row
 */
export async function startFromRow(
  client: Client,
  db: Knex,
  { id, taskQueue, instead }: { id: string; taskQueue: string; instead: boolean },
): Promise<boolean> {
  const start = await lifeFromRow(db, id);
  if (start) await startRun(client, start, { taskQueue, instead });
  return start !== undefined;
}

/** @param instead true: also where one is running, which is then terminated */
export async function startRun(client: Client, start: LifeStart, { taskQueue, instead }: { taskQueue: string; instead: boolean }): Promise<void> {
  const workflowIdConflictPolicy = instead ? 'TERMINATE_EXISTING' : 'USE_EXISTING';
  await client.workflow.start<LifeWorkflow>(workflowTypes.life, { ...optionsOf({ taskQueue }, start), workflowIdConflictPolicy });
}

/** Whether a workflow runs at this moment. @throws where the engine cannot be asked */
export const isWorkflowRunning = async (client: Client, workflowId: string): Promise<boolean> => (await runStatus(client, workflowId)) === 'RUNNING';

/** How the last run of a workflow stands; undefined where there is none. @throws where the engine cannot be asked */
export async function runStatus(client: Client, workflowId: string): Promise<WorkflowExecutionStatusName | undefined> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

function optionsOf(settings: RunSettings, start: LifeStart) {
  const args: [LifeStart] = [start];
  return { workflowId: planActivityWorkflowId(start.id), ...settings, args, workflowIdReusePolicy: 'ALLOW_DUPLICATE' } as const;
}
