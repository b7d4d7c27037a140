/** Moves the clock of one workflow on the real server: its timers fire at once, everything else goes on at its own pace. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { Duration } from '@temporalio/common/lib/time.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

const { FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT, FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED } = proto.temporal.api.enums.v1.FastForwardPollingResult;

/** The server's default of 200 skips a session is soon used up by short periods. */
const maxSessionSkipCount = 10_000;

/**
 * Lets `duration` pass for the current run of a workflow and the runs that continue it, timer by timer; resolves when it has passed.
 * After it, time goes at its usual pace from where it is. A running Activity holds it, a retry's waiting is skipped.
 * @throws Error when the workflow ends before
 */
export async function skipTime(client: Client, workflowId: string, duration: Duration): Promise<void> {
  const id = randomUUID();
  await setTimeSkipping(client, workflowId, { fastForwardConfig: { id, duration: msToTs(duration) } });
  for (;;) {
    const { fastForwardPollingResult: result, failedReason } = await client.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      fastForwardId: id,
    });
    if (result === FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (result !== FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT) throw new Error(`The time of ${workflowId} could not be moved by ${duration}: ${failedReason}`);
  }
}

/** What the clock of a workflow's current run shows, in milliseconds: the time of day of the machine, and all that was skipped. */
export async function timeOf(client: Client, workflowId: string): Promise<number> {
  const { workflowExtendedInfo } = (await client.workflow.getHandle(workflowId).describe()).raw;
  const currentTime = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  // The server tells it only of a workflow whose time may be moved.
  return currentTime ? Number(currentTime.seconds) * 1000 + Math.floor((currentTime.nanos ?? 0) / 1e6) : Date.now();
}

/** Lets time pass until a workflow's clock shows an instant; none where that has passed. */
export async function skipTimeTo(client: Client, workflowId: string, instant: string): Promise<void> {
  const ahead = Date.parse(instant) - (await timeOf(client, workflowId));
  if (ahead > 0) await skipTime(client, workflowId, ahead);
}

/** From now on every wait of a workflow is skipped until it ends: no target, so nothing holds it but running work. */
export const skipAllTime = (client: Client, workflowId: string): Promise<void> => setTimeSkipping(client, workflowId, {});

async function setTimeSkipping(client: Client, workflowId: string, config: temporal.api.common.v1.ITimeSkippingConfig): Promise<void> {
  await client.workflowService.updateWorkflowExecutionOptions({
    namespace: client.options.namespace,
    workflowExecution: { workflowId },
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, maxSessionSkipCount, ...config } },
    updateMask: { paths: ['time_skipping_config'] },
  });
}
