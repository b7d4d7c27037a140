/**
 * Compares every life in SQL with its workflow, by id, and mends or names what differs. SQL is the long memory: a life whose workflow
 * is gone is started again from its rows; one whose history has lost steps is given them; SQL behind a workflow can only be named.
 */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Knex } from 'knex';
import type { PlanActivityRow } from '../db/life-store.ts';
import { findPlanActivity } from '../db/life-store.ts';
import { handOverMails, mailsCarriedByLives } from '../db/mail-lease-store.ts';
import { withClockMarks } from '../workflows/domain/clock-marks.ts';
import { catchUpUpdate, lifeTaskQueue, mailDispatchWorkflowId, planActivityWorkflowId, standingQuery, workflowTypes } from '../workflows/messages.ts';
import { missingMailDispatches, startMailDispatches } from './lifecycle-mail-dispatch.ts';
import { startFromRow } from './lifecycle-runs.ts';

const patienceMs = 10_000;

export interface Drift {
  /** The plan activity's id, or the workflow's where it is no life's. */
  subject: string;
  /** What differed, in a sentence. */
  what: string;
  mended: boolean;
}

export async function reconcile(
  client: Client,
  db: Knex,
  { taskQueue = lifeTaskQueue, shards, dryRun = false }: { taskQueue?: string; shards: number; dryRun?: boolean },
): Promise<{ lives: number; drifts: Drift[] }> {
  const ids = (await db('plan_activities').orderBy('id').pluck('id')) as string[];
  const drifts: Drift[] = [];
  for (const id of ids) {
    const drift = await client.withDeadline(Date.now() + patienceMs, () => compare(id)).catch((error: unknown) => couldNotAsk(id, error));
    if (drift) drifts.push(drift);
  }
  drifts.push(...(await orphans(ids)), ...(await dispatches()));
  return { lives: ids.length, drifts };

  async function compare(id: string): Promise<Drift | undefined> {
    const row = await findPlanActivity(db, id);
    if (!row) return undefined;
    const running = await isRunning(id);
    if (withClockMarks(row.life).atRest) return running ? notLeft(id, row) : undefined;
    if (!running) return startAgain(id, 'the life is open and has no workflow');
    const standing = await client.workflow.getHandle(planActivityWorkflowId(id)).query(standingQuery);
    const seq = standing?.seq ?? 0;
    if (seq === row.seq) return undefined;
    if (seq > row.seq)
      return { subject: id, what: `SQL is at step ${row.seq} and behind the workflow at ${seq}: restore a newer copy of the database`, mended: false };
    if (!dryRun) await client.workflow.getHandle(planActivityWorkflowId(id)).executeUpdate(catchUpUpdate);
    return { subject: id, what: `the workflow was at step ${seq} and behind SQL at ${row.seq}`, mended: !dryRun };
  }

  async function isRunning(id: string): Promise<boolean> {
    try {
      return (await client.workflow.getHandle(planActivityWorkflowId(id)).describe()).status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  async function notLeft(id: string, { seq, stage }: PlanActivityRow): Promise<Drift | undefined> {
    const standing = await client.workflow.getHandle(planActivityWorkflowId(id)).query(standingQuery);
    return standing?.seq === seq ? undefined : { subject: id, what: `the life has ended (${stage}) and its workflow has not`, mended: false };
  }

  async function startAgain(id: string, what: string): Promise<Drift> {
    const mended = !dryRun && (await startFromRow(client, db, { id, taskQueue, instead: false }));
    return { subject: id, what, mended };
  }

  /** Mails leave only while somebody sends them: a dispatch for each shard, and every mail that waits its own. */
  async function dispatches(): Promise<Drift[]> {
    const missing = await missingMailDispatches(client, { taskQueue, shards });
    const found = missing.map((shard) => ({ what: 'the dispatch of mails does not run', subject: mailDispatchWorkflowId(taskQueue, shard), mended: !dryRun }));
    if (missing.length > 0 && !dryRun) await startMailDispatches(client, { taskQueue, shards });
    const carried = await mailsCarriedByLives(db);
    if (carried === 0) return found;
    if (!dryRun) await handOverMails(db);
    return [...found, { subject: mailDispatchWorkflowId(taskQueue, 0), what: `${carried} mails are carried by no dispatch`, mended: !dryRun }];
  }

  /** Workflows without a row: named only, for the list of workflows lags behind and decides nothing. */
  async function orphans(known: string[]): Promise<Drift[]> {
    const found: Drift[] = [];
    const rows = new Set(known.map(planActivityWorkflowId));
    for await (const { workflowId } of client.workflow.list({
      query: `WorkflowType = '${workflowTypes.life}' AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`,
    })) {
      const id = workflowId.slice(planActivityWorkflowId('').length);
      const waits = await db('commands').where({ plan_activity: id, state: 'received' }).first('id');
      if (!rows.has(workflowId) && !waits) found.push({ subject: id, what: 'a workflow runs for a life that SQL does not know', mended: false });
    }
    return found;
  }
}

/** One life that cannot be asked after keeps nobody from the others. */
const couldNotAsk = (planActivity: string, error: unknown): Drift => ({
  subject: planActivity,
  what: `the workflow could not be asked: ${error instanceof Error ? error.message : String(error)}`,
  mended: false,
});
