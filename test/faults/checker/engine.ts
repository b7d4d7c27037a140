/** SQL and Temporal agree: every life's workflow stands where its row does, has left where the life has ended and only there, and none of its tasks fail. */
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { reconcile } from '../../../api/engine/reconciliation/reconciler.ts';
import { lastStepInHistory } from '../../../api/engine/reconciliation/steps-in-history.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { withClockMarks } from '../../../workflows/domain/clock-marks.ts';
import { lifeTaskQueue, planActivityWorkflowId } from '../../../workflows/messages.ts';
import { hasLeft } from '../../support/db/kept-record.ts';

/** A life that moves meanwhile is asked again, so often. */
const usualTries = 5;
const againAfterMs = 1_500;
const callTimeoutMs = 15_000;

/** @param taskQueue the program's own, where several share the server */
export async function judgeEngine(client: Client, db: Knex, { shards = 1, taskQueue = lifeTaskQueue, tries = usualTries } = {}): Promise<string[]> {
  const { drifts } = await reconcile(client, db, { shards, taskQueue, dryRun: true });
  const ids = (await db('plan_activities').orderBy('id').pluck('id')) as string[];
  const trouble: string[] = [];
  for (const id of ids)
    trouble.push(...(await lasting(id, tries, () => client.withDeadline(Date.now() + callTimeoutMs, () => troubleWithRun(client, db, id)))));
  return [...drifts.map(({ id: subject, what }) => `${subject}: ${what}`), ...trouble, ...(await failingRuns(client, taskQueue))];
}

/** What is found each time. */
async function lasting(id: string, tries: number, look: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  for (let time = 0; time < tries; time += 1) {
    found = await look().catch((error: unknown) => [`its workflow cannot be asked: ${String(error)}`]);
    if (found.length === 0) return [];
    await setTimeout(againAfterMs);
  }
  return found.map((trouble) => `${id}: ${trouble}`);
}

async function troubleWithRun(client: Client, db: Knex, id: string): Promise<string[]> {
  const [isGone, row] = [await hasLeft(client, id), await findPlanActivity(db, id)];
  if (!row) return ['it has no row'];
  const rests = withClockMarks(row.life).atRest === true;
  if (isGone !== rests) return [isGone ? 'its workflow has left, and there is something to do yet' : 'it is at its end, and its workflow has not left'];
  if (isGone) return [];
  const seq = await lastStepInHistory(client, planActivityWorkflowId(id));
  return seq === row.seq ? [] : [`its workflow is at step ${seq}, and its row at ${row.seq}`];
}

/** Runs of any kind whose last tasks failed. */
async function failingRuns(client: Client, taskQueue: string): Promise<string[]> {
  const found: string[] = [];
  const query = `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}' AND TemporalReportedProblems IS NOT NULL`;
  for await (const { workflowId } of client.workflow.list({ query })) found.push(`${workflowId}: its workflow tasks fail`);
  return found;
}
