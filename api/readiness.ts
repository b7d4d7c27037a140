/** Whether HIT can do its work now: SQL answers, a worker polls, and a canary workflow has lately ended. A connection that can be opened proves nothing. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { MailFigures } from '../db/mail-figures-read-model.ts';
import { mailFigures } from '../db/mail-figures-read-model.ts';
import { lifeTaskQueue, workflowTypes } from '../workflows/messages.ts';
import type { DispatchPlace } from './lifecycle-mail-dispatch.ts';
import { missingMailDispatches, startMailDispatches } from './lifecycle-mail-dispatch.ts';

const pollerSeenWithinMs = 60_000;
const canaryEndedWithinMs = 5 * 60_000;
const askAgainAfterMs = 60_000;
const patienceMs = 3_000;

export interface Readiness {
  ok: boolean;
  checks: Record<string, boolean | string>;
  /** How mail goes; null where the database does not say. Trouble with our mail server keeps nobody from working: it is told, and no check. */
  mail: (MailFigures & { perSecond: number }) | null;
}

export interface ReadinessPlace extends DispatchPlace {
  /** Mails a second at most, over all dispatches. */
  perSecond: number;
}

/** The canary runs at start, then only when asked and older than 60 s. */
export function createReadiness(client: Client, db: Knex, { taskQueue = lifeTaskQueue, shards, perSecond }: ReadinessPlace): () => Promise<Readiness> {
  let canaryEndedAt = 0;

  async function canary(): Promise<boolean> {
    if (Date.now() - canaryEndedAt > askAgainAfterMs) await runCanary();
    return Date.now() - canaryEndedAt < canaryEndedWithinMs;
  }

  async function runCanary(): Promise<void> {
    await client.withDeadline(Date.now() + patienceMs, async () => {
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
    const { pollers } = await client.withDeadline(Date.now() + patienceMs, () =>
      client.workflowService.describeTaskQueue({ namespace: client.options.namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 }),
    );
    return (pollers ?? []).some(({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1000 < pollerSeenWithinMs);
  }

  /** One that does not run is started again: whoever asks next is told that it runs. */
  async function mailDispatch(): Promise<boolean> {
    const missing = await client.withDeadline(Date.now() + patienceMs, () => missingMailDispatches(client, { taskQueue, shards }));
    if (missing.length > 0) await startMailDispatches(client, { taskQueue, shards });
    return missing.length === 0;
  }

  async function mail(): Promise<Readiness['mail']> {
    const figures = await mailFigures(db).catch(() => null);
    return figures && { ...figures, perSecond };
  }

  return async () => {
    const checks = {
      database: await holds(async () => (await db.raw('select 1')) !== undefined),
      worker: await holds(pollerSeen),
      canary: await holds(canary),
      mailDispatch: await holds(mailDispatch),
    };
    return { ok: Object.values(checks).every((check) => check === true), checks, mail: await mail() };
  };
}

async function holds(check: () => Promise<boolean>): Promise<boolean | string> {
  try {
    return await check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
