/** Whether HIT can do its work now: SQL takes what is written, a worker polls, and a canary workflow has lately ended. A connection that can be opened proves nothing. */

import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { SqlClock } from '../../db/engine/connection.ts';
import { clockExpression, databaseClock } from '../../db/engine/connection.ts';
import { askToWrite } from '../../db/engine/writable.ts';
import type { MailFigures } from '../../db/mail/mail-figures-read-model.ts';
import { mailFigures } from '../../db/mail/mail-figures-read-model.ts';
import { relayTroubleToldAfterMs } from '../../db/mail/mail-relay-read-model.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import { msBetween } from '../../workflows/domain/time/instants.ts';
import { lifeTaskQueue, workflowTypes } from '../../workflows/messages.ts';
import type { DispatchPlace } from './mail-dispatch-runs.ts';
import { missingMailDispatches, startMailDispatches } from './mail-dispatch-runs.ts';
import type { LifecycleWatch } from './reconciliation/standing-still-watch.ts';

const pollerSeenWithinMs = minuteMs;
const canaryEndedWithinMs = 5 * minuteMs;
const askAgainAfterMs = minuteMs;
const checkTimeoutMs = 3_000;
/** A database that is locked or busy with something long counts as failing after a second. */
const databasePatienceMs = 900;

export interface Readiness {
  ok: boolean;
  /** Lives stand still, steps are set aside, or no mail has left for half an hour because of our mail server. */
  degraded: boolean;
  checks: Record<string, boolean | string>;
  /** Lives that stand still and steps that are set aside, as the last look found them; null before the first. */
  standingStill: { lives: number; setAside: number } | null;
  /** How mail goes; null where the database does not say. Trouble with our mail server keeps nobody from working: it is told, and no check. */
  mail: (MailFigures & { perSecond: number }) | null;
}

export interface ReadinessPlace extends DispatchPlace {
  /** Mails a second at most, over all dispatches. */
  perSecond: number;
  /** The clock of delivery; absent: the database's. */
  clock?: SqlClock;
  watch?: Pick<LifecycleWatch, 'last'>;
}

/** The canary runs at start, then only when asked and older than 60 s. */
export function createReadiness(client: Client, db: Knex, place: ReadinessPlace): () => Promise<Readiness> {
  const { taskQueue = lifeTaskQueue, shards, perSecond, watch, clock = clockExpression } = place;
  let canaryEndedAt = 0;
  let writing: Promise<void> | undefined;

  /** One check at a time, however often `/ready` is called: each needs the write lock. */
  async function database(): Promise<boolean> {
    writing ??= askToWrite(db).finally(() => {
      writing = undefined;
    });
    await within(databasePatienceMs, writing);
    return true;
  }

  async function canary(): Promise<boolean> {
    if (Date.now() - canaryEndedAt > askAgainAfterMs) await runCanary();
    return Date.now() - canaryEndedAt < canaryEndedWithinMs;
  }

  async function runCanary(): Promise<void> {
    await client.withDeadline(Date.now() + checkTimeoutMs, async () => {
      const handle = await client.workflow.start(workflowTypes.canary, {
        workflowId: `readiness-canary/${taskQueue}`,
        taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      await handle.result();
    });
    canaryEndedAt = Date.now();
  }

  async function pollerSeen(): Promise<boolean> {
    const { pollers } = await client.withDeadline(Date.now() + checkTimeoutMs, () =>
      client.workflowService.describeTaskQueue({ namespace: client.options.namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 }),
    );
    return (pollers ?? []).some(({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < pollerSeenWithinMs);
  }

  /** A dispatch that does not run is started; the next call reports that it runs. */
  async function mailDispatch(): Promise<boolean> {
    const missing = await client.withDeadline(Date.now() + checkTimeoutMs, () => missingMailDispatches(client, { taskQueue, shards }));
    if (missing.length > 0) await startMailDispatches(client, { taskQueue, shards });
    return missing.length === 0;
  }

  function standingStill(): Readiness['standingStill'] {
    const last = watch?.last() ?? null;
    return last && { lives: last.lives.length, setAside: last.setAside };
  }

  /** @returns with whether our mail server has been in trouble as long as until a coordinator gets a task of it */
  async function mail(): Promise<{ figures: Readiness['mail']; isLong: boolean }> {
    const now = await databaseClock(db, clock);
    const figures = await mailFigures(db, now);
    const since = figures.relayTroubleSince;
    return { figures: { ...figures, perSecond }, isLong: since !== null && msBetween(since, now) >= relayTroubleToldAfterMs };
  }

  return async () => {
    const [canWrite, worker, canaryEnded, dispatch, mailNow] = await Promise.all([
      holds(database),
      holds(pollerSeen),
      holds(canary),
      holds(mailDispatch),
      within(databasePatienceMs, mail()).catch(() => ({ figures: null, isLong: false })),
    ]);
    const checks = { database: canWrite, worker, canary: canaryEnded, mailDispatch: dispatch };
    const still = standingStill();
    const degraded = (still !== null && still.lives + still.setAside > 0) || mailNow.isLong;
    return { ok: Object.values(checks).every((check) => check === true), degraded, checks, standingStill: still, mail: mailNow.figures };
  };
}

/** @throws Error when it takes longer; what was asked goes on */
async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  const late = new AbortController();
  try {
    return await Promise.race([asked, setTimeout(ms, undefined, { signal: late.signal }).then(() => Promise.reject(new Error(`no answer within ${ms} ms`)))]);
  } finally {
    late.abort();
    asked.catch(() => undefined);
  }
}

async function holds(check: () => Promise<boolean>): Promise<boolean | string> {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
