/**
 * Compares every life in SQL with its workflow, by id, and mends or names what differs. SQL is the long memory: a life whose workflow is gone or has lost
 * steps goes on from its rows. A workflow ahead of SQL shows that SQL was put back from a copy: the mail gate is shut, the life begun again from what SQL
 * holds, and what is lost is one task for a coordinator.
 */
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock } from '../../../db/engine/connection.ts';
import { lifeIds } from '../../../db/lives/life-read-model.ts';
import { livesWithSetAside } from '../../../db/lives/set-aside-store.ts';
import { isOverdue, livesStandingStill } from '../../../db/lives/standing-still-read-model.ts';
import { handOverMails, mailsCarriedByLives } from '../../../db/mail/mail-lease-store.ts';
import { lifeTaskQueue, mailDispatchWorkflowId, planActivityWorkflowId } from '../../../workflows/messages.ts';
import { missingMailDispatches, startMailDispatches } from '../mail-dispatch-runs.ts';
import { paced } from '../rate-limit.ts';
import type { Difference } from './compare-lives.ts';
import { compareLife, differenceInWords, isSameDifference } from './compare-lives.ts';
import { createLifeRepair } from './life-repair.ts';
import { failingRuns } from './standing-still-watch.ts';
import { unknownLives } from './unknown-lives.ts';

/** Size of a batch: lives are compared, then the differing ones of the batch asked again and mended. */
const batch = 200;
const betweenAsksMs = 2_000;

export interface Drift {
  /** The plan activity's id, or the workflow's where it is no life's. */
  id: string;
  /** What differed, in a sentence. */
  what: string;
  mended: boolean;
}

export interface ReconcileOptions {
  taskQueue?: string;
  /** Dispatches of mails that should run. */
  shards: number;
  dryRun?: boolean;
  /** Told how far it has come, where there is much to compare. */
  say?: (line: string) => void;
  /** Looked at between two lives: nothing more is compared once it is aborted. */
  ending?: AbortSignal;
}

/** Goes over at most twenty lives a second. */
export async function reconcile(
  client: Client,
  db: Knex,
  { taskQueue = lifeTaskQueue, shards, dryRun = false, say = () => {}, ending }: ReconcileOptions,
): Promise<{ lives: number; drifts: Drift[] }> {
  const ids = await lifeIds(db);
  const drifts: Drift[] = [];
  /** By life, why its workflow could not be asked; a life that turns out to stand still is reported as that instead. */
  const unasked = new Map<string, string>();
  const reported = new Set(await failingRuns(client, taskQueue));
  const { catchUp, isDead, noteLost, noteIfLost, beginAgain } = createLifeRepair(client, db, { taskQueue, foundAt: await databaseClock(db) });
  for (let done = 0; done < ids.length && !ending?.aborted; done += batch) {
    if (done > 0) say(`${done} of ${ids.length} lives are compared with their workflows.`);
    await compare(ids.slice(done, done + batch));
  }
  if (!ending?.aborted) drifts.push(...(await standingStill()), ...(await unknown()), ...(await dispatches()));
  return { lives: ids.length, drifts: [...[...unasked].map(([id, what]) => ({ id, what, mended: false })), ...drifts] };

  /** Differences are checked again after a while, since a life may have been moving. */
  async function compare(lives: string[]): Promise<void> {
    const suspects = await each(
      lives.map((id) => [id, undefined]),
      // One that no worker can carry on is behind for that reason, and found with those that stand still.
      async (id) => {
        const found = await compareLife(client, db, id);
        return found?.kind === 'behind' && (await isDead(id, reported)) ? undefined : found;
      },
    );
    if (suspects.length > 0) await setTimeout(betweenAsksMs, undefined, ending && { signal: ending }).catch(() => undefined);
    drifts.push(
      ...(await each(suspects, async (id, before) => (isSameDifference(before, await compareLife(client, db, id)) ? settle(id, before) : undefined))).map(
        ([, drift]) => drift,
      ),
    );
  }

  /** Asks one after the other, at the pace that is kept; one that cannot be asked after keeps nobody from the others. @returns what was found, by life */
  async function each<Before, Found>(lives: [string, Before][], ask: (id: string, before: Before) => Promise<Found | undefined>): Promise<[string, Found][]> {
    const found: [string, Found][] = [];
    for (const [id, before] of lives) {
      if (ending?.aborted) break;
      const one = await paced(() => ask(id, before)).catch((error: unknown) => void unasked.set(id, couldNotBeAsked(error)));
      if (one !== undefined) found.push([id, one]);
    }
    return found;
  }

  async function settle(id: string, found: Difference): Promise<Drift> {
    const what = differenceInWords(found);
    if (dryRun) return { id, what, mended: false };
    if (found.kind === 'ahead') await noteLost(id);
    return { id, what, mended: await mend(id, found) };
  }

  async function mend(id: string, { kind }: Difference): Promise<boolean> {
    return (kind === 'behind' && (await catchUp(id))) || beginAgain(id, { instead: kind !== 'missing' });
  }

  /**
   * Lives whose numbers agree and that move no more all the same, and those of which a step was set aside: begun again, and the steps tried anew. After a
   * time in which no program ran, much has passed that was due: a healthy run takes all of it when it is told to catch up.
   */
  async function standingStill(): Promise<Drift[]> {
    const mended = new Set(drifts.filter((drift) => drift.mended).map(({ id }) => id));
    const [still, failing, setAside] = [await livesStandingStill(db), new Set(await failingRuns(client, taskQueue)), await livesWithSetAside(db)];
    const found = await each(
      [...new Set([...still, ...failing, ...setAside])]
        .filter((id) => !mended.has(id))
        .sort()
        .map((id) => [id, undefined]),
      async (id) => {
        const what = setAside.includes(id) ? 'a step was set aside' : await whyItStands(id, failing);
        if (what === undefined) return undefined;
        if (dryRun) return { id, what, mended: false };
        await noteIfLost(id);
        return { id, what, mended: await beginAgain(id) };
      },
    );
    for (const [id] of found) unasked.delete(id);
    return found.map(([, drift]) => drift);
  }

  async function whyItStands(id: string, failing: ReadonlySet<string>): Promise<string | undefined> {
    if (await isDead(id, failing)) return 'no worker can carry its workflow on';
    return (await catchUp(id)) && !(await isOverdue(db, id)) ? undefined : 'the life stood still';
  }

  /** Starts the dispatch of every shard that does not run; otherwise mails would wait. */
  async function dispatches(): Promise<Drift[]> {
    const missing = await missingMailDispatches(client, { taskQueue, shards });
    const found = missing.map((shard) => ({ what: 'the dispatch of mails does not run', id: mailDispatchWorkflowId(taskQueue, shard), mended: !dryRun }));
    if (missing.length > 0 && !dryRun) await startMailDispatches(client, { taskQueue, shards });
    const carried = await mailsCarriedByLives(db);
    if (carried === 0) return found;
    if (!dryRun) await handOverMails(db);
    return [...found, { id: mailDispatchWorkflowId(taskQueue, 0), what: `${carried} mails are carried by no dispatch`, mended: !dryRun }];
  }

  /** A running workflow is terminated, since it would wait for steps that SQL never held; one that has ended needs nothing. */
  async function unknown(): Promise<Drift[]> {
    const found: Drift[] = [];
    for (const { id, isRunning } of await unknownLives(client, db, taskQueue)) {
      if (!dryRun) {
        await noteLost(id);
        if (isRunning) await client.workflow.getHandle(planActivityWorkflowId(id)).terminate('SQL does not know this life');
      }
      found.push({ id, what: `a workflow ${isRunning ? 'runs for' : 'has ended'} a life that SQL does not know`, mended: !dryRun });
    }
    return found;
  }
}

const couldNotBeAsked = (error: unknown): string => `the workflow could not be asked: ${error instanceof Error ? error.message : String(error)}`;
