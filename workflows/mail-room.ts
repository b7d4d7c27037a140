/** Mails on their way: each delivered by an Activity on its own task queue, never awaited by the life's main line. */
import { CancellationScope, isCancellation, proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { Effects } from './effects.ts';
import { now } from './life-queue.ts';
import { mailTaskQueue } from './messages.ts';

/** RFC 5321 4.5.4.1: give up after 4 to 5 days. The Activity itself names each next try (1, 5, 15, then every 30 minutes). */
const delivery = {
  startToCloseTimeout: '60s',
  scheduleToCloseTimeout: '5 days',
  retry: { initialInterval: '1m', backoffCoefficient: 5, maximumInterval: '30m' },
} as const;
const { giveUpMail } = proxyLocalActivities<Pick<Effects, 'giveUpMail'>>({ startToCloseTimeout: '15s' });

export interface MailRoom {
  deliver(key: string): void;
  isEmpty(): boolean;
  /** When the mail that has been under way longest was handed over, in ms; undefined when none is. */
  oldest(): number | undefined;
  /** Stops trying, and gives the keys to whoever goes on. */
  callBack(): string[];
}

export function createMailRoom(): MailRoom {
  const { deliverMail } = proxyActivities<Pick<Effects, 'deliverMail'>>({ ...delivery, taskQueue: mailTaskQueue(workflowInfo().taskQueue) });
  const underWay = new Map<string, { since: number; scope: CancellationScope }>();

  async function carry(key: string): Promise<void> {
    try {
      await deliverMail({ key, at: now() });
    } catch (error) {
      if (!isCancellation(error)) await giveUpMail({ key, at: now() });
    } finally {
      underWay.delete(key);
    }
  }

  return {
    deliver(key) {
      if (underWay.has(key)) return;
      const scope = new CancellationScope();
      underWay.set(key, { since: Date.now(), scope });
      void scope.run(() => carry(key)).catch(() => {});
    },
    isEmpty: () => underWay.size === 0,
    oldest: () => (underWay.size === 0 ? undefined : Math.min(...[...underWay.values()].map((mail) => mail.since))),
    callBack() {
      const keys = [...underWay.keys()];
      for (const { scope } of underWay.values()) scope.cancel();
      underWay.clear();
      return keys;
    },
  };
}
