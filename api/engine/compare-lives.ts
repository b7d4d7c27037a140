/**
 * Compares one life in SQL with its workflow. A life that moves meanwhile may look different without being so: a difference must be confirmed by asking again.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { findPlanActivity } from '../../db/lives/life-read-model.ts';
import { withClockMarks } from '../../workflows/domain/clock-marks.ts';
import { planActivityWorkflowId, positionQuery } from '../../workflows/messages.ts';
import { runStatus } from './lifecycle-runs.ts';
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

/** @returns what differs at this moment, which may be a life under way. @throws where the workflow cannot be asked, and its history shows nothing that SQL lacks */
export async function compareLife(client: Client, db: Knex, id: string): Promise<Difference | undefined> {
  // The workflow first: it knows of no step before SQL has committed it.
  const { isRunning, seq: workflow, unanswered } = await positionOf(client, id);
  const row = await findPlanActivity(db, id);
  const seq = { sql: row?.seq ?? 0, workflow };
  if (workflow > seq.sql) return { kind: 'ahead', seq };
  if (unanswered) throw unanswered.error;
  if (!row) return undefined;
  if (!isRunning) return withClockMarks(row.life).atRest ? undefined : { kind: 'missing', seq };
  return workflow < row.seq ? { kind: 'behind', seq } : undefined;
}

/** Whether a difference still holds after a while: a workflow that has reached the step at which SQL was is only slower than its commands. */
export const isSameDifference = (before: Difference, after: Difference | undefined): boolean =>
  before.kind === after?.kind && (before.kind !== 'behind' || after.seq.workflow < before.seq.sql);

interface Position {
  isRunning: boolean;
  seq: number;
  /** Why the run was not asked, where it runs and did not answer: it has taken `seq` steps at least. */
  unanswered?: { error: unknown };
}

/**
 * Where the last run of a life stands. One that runs is asked; one that does not answer, or has ended and would not answer a later version, is known by
 * its history.
 */
async function positionOf(client: Client, id: string): Promise<Position> {
  const workflowId = planActivityWorkflowId(id);
  // Each has its own time: a run that does not answer uses up all of it.
  const inTime = <T>(call: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + callTimeoutMs, call);
  const status = await inTime(() => runStatus(client, workflowId));
  if (status === undefined) return { isRunning: false, seq: 0 };
  const byHistory = async () => ({ isRunning: status === 'RUNNING', seq: await inTime(() => lastStepInHistory(client, workflowId)) });
  if (status !== 'RUNNING') return byHistory();
  try {
    const position = await inTime(() => client.workflow.getHandle(workflowId).query(positionQuery));
    return { isRunning: true, seq: position?.seq ?? 0 };
  } catch (error) {
    return { ...(await byHistory()), unanswered: { error } };
  }
}

/** What differs, in a sentence for who runs the program. */
export function differenceInWords({ kind, seq: { sql, workflow } }: Difference): string {
  if (kind === 'missing') return 'the life is open and has no workflow';
  if (kind === 'behind') return `the workflow was at step ${workflow} and behind SQL at ${sql}`;
  return `SQL is at step ${sql} and the workflow was at ${workflow}: what was taken in between is lost`;
}
