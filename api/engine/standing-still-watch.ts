/**
 * Watches that no life stands still unseen: asks SQL for what should have moved, and Temporal for runs whose tasks fail, each by one question. What it
 * finds is told in `/ready` and by one task for administrators, which closes itself; `npm run reconcile` starts such lives again from their rows.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock } from '../../db/engine/connection.ts';
import { countSetAside, livesStandingStill } from '../../db/lives/standing-still-read-model.ts';
import { closeTasksOfKind, holdOpenTask } from '../../db/lives/task-store.ts';
import { lifeTaskQueue, planActivityWorkflowId, workflowTypes } from '../../workflows/messages.ts';
import type { BackgroundRounds } from './background-rounds.ts';
import { startBackgroundRounds } from './background-rounds.ts';

const callTimeoutMs = 5_000;
/** As many are named in the task. */
const named = 20;
const taskKind = 'livesStandStill';

export interface StandingStill {
  /** Ids of lives, in order. */
  lives: string[];
  /** Steps that could not be recorded and are set aside. */
  setAside: number;
}

export interface LifecycleWatch extends BackgroundRounds {
  /** What the last round found; null before the first. */
  last(): StandingStill | null;
  once(): Promise<StandingStill>;
}

/** Ids of lives that stand still by what SQL knows or whose runs Temporal reports as failing. Where Temporal is away, by SQL alone. */
export async function findStandingStill(client: Client, db: Knex, taskQueue: string = lifeTaskQueue): Promise<string[]> {
  const [bySql, byTemporal] = [await livesStandingStill(db), await failingRuns(client, taskQueue)];
  return [...new Set([...bySql, ...byTemporal])].sort();
}

/** @param options.trouble is told of what a round could not do */
export function startLifecycleWatch(
  client: Client,
  db: Knex,
  { trouble, everyMs, taskQueue = lifeTaskQueue }: { trouble: (error: unknown) => void; everyMs: number; taskQueue?: string },
): LifecycleWatch {
  let found: StandingStill | null = null;
  let before: string[] = [];

  async function once(): Promise<StandingStill> {
    const seen = await findStandingStill(client, db, taskQueue);
    // Seen twice: after a time in which no program ran, a healthy life needs a moment for all that has passed.
    const lives = seen.filter((id) => before.includes(id));
    before = seen;
    const setAside = await countSetAside(db);
    await tell(lives);
    found = { lives, setAside };
    return found;
  }

  /** One open task for as long as there are any, with those that were found first. */
  async function tell(lives: string[]): Promise<void> {
    const openedAt = await databaseClock(db);
    if (lives.length === 0) return void (await closeTasksOfKind(db, taskKind, openedAt));
    const details = { lives: lives.slice(0, named), count: lives.length };
    const task = { kind: taskKind, planActivity: null, obligation: null, period: null, organisation: null, details, openedAt };
    await db.transaction((trx) => holdOpenTask(trx, taskKind, task));
  }

  return { last: () => found, once, ...startBackgroundRounds(everyMs, once, trouble) };
}

/** Ids of lives whose last workflow tasks failed: such a run takes no step until its code or its history is mended. None where Temporal is away. */
export async function failingRuns(client: Client, taskQueue: string): Promise<string[]> {
  const query = `WorkflowType = '${workflowTypes.life}' AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}' AND TemporalReportedProblems IS NOT NULL`;
  const found: string[] = [];
  const ask = async () => {
    for await (const { workflowId } of client.workflow.list({ query })) found.push(workflowId.slice(planActivityWorkflowId('').length));
  };
  await client.withDeadline(Date.now() + callTimeoutMs, ask).catch(() => undefined);
  return found;
}
