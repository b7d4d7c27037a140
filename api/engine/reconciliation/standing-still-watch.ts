/**
 * Watches that no life stands still unseen: asks SQL for what should have moved, and Temporal for runs whose tasks fail, each by one question. What it
 * finds is told in `/ready` and by one task for administrators, which closes itself. A life whose run no worker can carry on is begun again from its row, once in
 * an hour: where that does not help, as with a version whose code fails, it is left to a person. The others `npm run reconcile` begins again.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock } from '../../../db/engine/connection.ts';
import { unlessAnotherDoes } from '../../../db/engine/exclusively.ts';
import { countSetAside, livesStandingStill } from '../../../db/lives/standing-still-read-model.ts';
import { closeTasksOfKind, holdOpenTask } from '../../../db/lives/task-store.ts';
import { hourMs } from '../../../workflows/domain/durations.ts';
import { lifeTaskQueue, planActivityWorkflowId, workflowTypes } from '../../../workflows/messages.ts';
import type { BackgroundRounds } from '../background-rounds.ts';
import { startBackgroundRounds } from '../background-rounds.ts';
import { paced } from '../rate-limit.ts';
import { createLifeRepair } from './life-repair.ts';

const callTimeoutMs = 5_000;
/** As many are named in the task. */
const named = 20;
const oncePerMs = hourMs;
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
export async function findStandingStill(
  client: Client,
  db: Knex,
  taskQueue: string = lifeTaskQueue,
): Promise<{ lives: string[]; failing: ReadonlySet<string> }> {
  const [bySql, failing] = [await livesStandingStill(db), new Set(await failingRuns(client, taskQueue))];
  return { lives: [...new Set([...bySql, ...failing])].sort(), failing };
}

export interface WatchOptions {
  /** Told of what a round could not do. */
  trouble: (error: unknown) => void;
  /** Told of a life that was begun again, in a sentence. */
  say?: (line: string) => void;
  everyMs: number;
  taskQueue?: string;
}

export function startLifecycleWatch(client: Client, db: Knex, { trouble, say = () => {}, everyMs, taskQueue = lifeTaskQueue }: WatchOptions): LifecycleWatch {
  let found: StandingStill | null = null;
  let before: string[] = [];
  /** When a life was begun again by this process, in ms since 1970. */
  const begunAgain = new Map<string, number>();

  async function once(): Promise<StandingStill> {
    const { lives: seen, failing } = await findStandingStill(client, db, taskQueue);
    // Seen twice: after a time in which no program ran, a healthy life needs a moment for all that has passed.
    const lasting = seen.filter((id) => before.includes(id));
    before = seen;
    const mended = await mend(lasting, failing);
    const lives = lasting.filter((id) => !mended.has(id));
    const setAside = await countSetAside(db);
    await tell(lives);
    found = { lives, setAside };
    return found;
  }

  /** Of several processes that find the same one mends, and the others look again in their next round. @returns the lives that were begun again */
  async function mend(lives: string[], failing: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const mended = new Set<string>();
    const due = lives.filter((id) => failing.has(id) && Date.now() - (begunAgain.get(id) ?? Number.NEGATIVE_INFINITY) >= oncePerMs);
    if (due.length === 0) return mended;
    await unlessAnotherDoes(db, 'comparison', async () => {
      const { isDead, noteIfLost, beginAgain } = createLifeRepair(client, db, { taskQueue, foundAt: await databaseClock(db) });
      for (const id of due)
        await paced(async () => {
          if (!(await isDead(id, failing))) return;
          await noteIfLost(id);
          if (!(await beginAgain(id))) return;
          begunAgain.set(id, Date.now());
          mended.add(id);
          say(`${id}: no worker could carry its workflow on; begun again from its row`);
        }).catch(trouble);
    });
    return mended;
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
