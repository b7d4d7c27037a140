/** Earlier versions delivered each mail by an Activity of its own. Kept as it was for the runs of `releaseHeldMails` that have not ended. */
import { CancellationScope, isCancellation, proxyActivities, proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { EarlierEffects } from './effects.ts';
import { mailTaskQueue } from './messages.ts';
import { now } from './now.ts';

/** RFC 5321 4.5.4.1: give up after 4 to 5 days. The Activity itself names each next try (1, 5, 15, then every 30 minutes). */
const delivery = {
  // A slow server may take half a minute for each of its answers: a second try beside the first would send the mail twice.
  startToCloseTimeout: '10m',
  // What died with its worker is tried again soon all the same.
  heartbeatTimeout: '30s',
  scheduleToCloseTimeout: '5 days',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
  // A try under way is waited for: cut off from it, the next run would send the same mail beside it.
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
} as const;
const { giveUpMail } = proxyLocalActivities<Pick<EarlierEffects, 'giveUpMail'>>({ startToCloseTimeout: '15s' });

export interface MailDeliveries {
  /** Sends a mail on its way; after `cancelAll`, keeps it for the next run. */
  deliver(key: string): void;
  /** How many are under way. */
  size(): number;
  /** Begins no further try. Once none is under way, `remaining` has all that were not settled. */
  cancelAll(): void;
  /** Keys for whoever goes on. */
  remaining(): string[];
}

export function createMailDeliveries(): MailDeliveries {
  const { deliverMail } = proxyActivities<Pick<EarlierEffects, 'deliverMail'>>({ ...delivery, taskQueue: mailTaskQueue(workflowInfo().taskQueue) });
  const underWay = new Map<string, CancellationScope>();
  const remaining: string[] = [];
  let cancelled = false;

  async function carry(key: string): Promise<void> {
    try {
      await attempt(key);
    } catch {
      if (cancelled) remaining.push(key);
    } finally {
      underWay.delete(key);
    }
  }

  async function attempt(key: string): Promise<void> {
    try {
      await deliverMail({ key, at: now() });
    } catch (error) {
      // A try that fails because it was cancelled is no reason to give up.
      if (cancelled || isCancellation(error)) throw error;
      await giveUpMail({ key, at: now() });
    }
  }

  return {
    deliver(key) {
      if (underWay.has(key) || remaining.includes(key)) return;
      if (cancelled) return void remaining.push(key);
      const scope = new CancellationScope();
      underWay.set(key, scope);
      void scope.run(() => carry(key)).catch(() => {});
    },
    size: () => underWay.size,
    cancelAll() {
      if (cancelled) return;
      cancelled = true;
      for (const scope of underWay.values()) scope.cancel();
    },
    remaining: () => remaining,
  };
}
