/**
 * Keeps one dispatch of mails alive: Temporal decides which process it lives in, and brings it back when that process dies. What is sent when stands
 * in the rows of the mails (`activities/mail-dispatch/`); here is nothing but that somebody sends.
 */
import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Effects } from './effects.ts';
import { dispatchDeadAfterMs, dispatchRoundTimeoutMs } from './mail-dispatch-times.ts';
import type { MailDispatchStart } from './messages.ts';
import { mailTaskQueue } from './messages.ts';

/** A dispatch that is taken for dead is begun again a second later, as often as it takes. */
const dispatching = {
  startToCloseTimeout: dispatchRoundTimeoutMs,
  heartbeatTimeout: dispatchDeadAfterMs,
  retry: { initialInterval: '1s', backoffCoefficient: 1 },
} as const;

export async function mailDispatch({ shard }: MailDispatchStart): Promise<void> {
  const { dispatchMails } = proxyActivities<Pick<Effects, 'dispatchMails'>>({ ...dispatching, taskQueue: mailTaskQueue(workflowInfo().taskQueue) });
  await dispatchMails({ shard });
  await continueAsNew<typeof mailDispatch>({ shard });
}
