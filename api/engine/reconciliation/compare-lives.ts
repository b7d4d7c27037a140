/**
 * Compares one life in SQL with its workflow. A life that moves meanwhile may look different without being so: a difference must be confirmed by asking again.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { withClockMarks } from '../../../workflows/domain/clock-marks.ts';
import { planActivityWorkflowId } from '../../../workflows/messages.ts';
import { runStatus } from '../lifecycle-runs.ts';
import { lastStepInHistory } from './steps-in-history.ts';

const callTimeoutMs = 10_000;

/**
 * - `missing`: the life is open and no workflow runs for it.
 * - `behind`: the workflow lacks steps that SQL holds.
 * - `ahead`: the workflow has taken steps that SQL does not hold: SQL was put back from a copy.
 */
export interface Difference {
  kind: 'missing' | 'behind' | 'ahead';
  /** The step at which SQL is, and the workflow. */
  seq: { sql: number; workflow: number };
}

/** @returns what differs at this moment, which may be a life under way. @throws where Temporal cannot be asked */
export async function compareLife(client: Client, db: Knex, id: string): Promise<Difference | undefined> {
  // The workflow first: it knows of no step before SQL has committed it.
  const { isRunning, seq: workflow } = await lastRunOf(client, id);
  const row = await findPlanActivity(db, id);
  const seq = { sql: row?.seq ?? 0, workflow };
  if (workflow > seq.sql) return { kind: 'ahead', seq };
  if (!row) return undefined;
  if (!isRunning) return withClockMarks(row.life).atRest ? undefined : { kind: 'missing', seq };
  return workflow < row.seq ? { kind: 'behind', seq } : undefined;
}

/** Whether a difference still holds after a while: a workflow that has reached the step at which SQL was is only slower than its commands. */
export const isSameDifference = (before: Difference, after: Difference | undefined): boolean =>
  before.kind === after?.kind && (before.kind !== 'behind' || after.seq.workflow < before.seq.sql);

/**
 * Where the last run of a life stands, by its history: a Query would be answered in the midst of a recording, and may then part that from what comes of it,
 * so that no worker can replay the run any more (decision 59).
 */
async function lastRunOf(client: Client, id: string): Promise<{ isRunning: boolean; seq: number }> {
  const workflowId = planActivityWorkflowId(id);
  const inTime = <T>(call: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + callTimeoutMs, call);
  const status = await inTime(() => runStatus(client, workflowId));
  if (status === undefined) return { isRunning: false, seq: 0 };
  return { isRunning: status === 'RUNNING', seq: await inTime(() => lastStepInHistory(client, workflowId)) };
}

/** What differs, in a sentence for who runs the program. */
export function differenceInWords({ kind, seq: { sql, workflow } }: Difference): string {
  if (kind === 'missing') return 'the life is open and has no workflow';
  if (kind === 'behind') return `the workflow was at step ${workflow} and behind SQL at ${sql}`;
  return `SQL is at step ${sql} and the workflow was at ${workflow}: what was taken in between is lost`;
}
