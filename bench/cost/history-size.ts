/** How much of Temporal a life takes: the events of all its runs and their bytes, what time skipping writes told apart from what the life writes. */
import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import proto from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

export interface Size {
  events: number;
  /** Each event is encoded by itself. The server's own count, which cannot be split by kind of event, is about one percent higher. */
  bytes: number;
}

export interface HistorySize {
  runs: number;
  ofLife: Size;
  /** No real life has these: its time passes by itself. */
  ofTimeSkipping: Size;
}

/** All runs of a workflow together, from its first. @throws WorkflowNotFoundError */
export async function historySize(client: Client, workflowId: string): Promise<HistorySize> {
  const size: HistorySize = { runs: 0, ofLife: { events: 0, bytes: 0 }, ofTimeSkipping: { events: 0, bytes: 0 } };
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  let runId = raw.workflowExecutionInfo?.firstRunId;
  while (runId) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const event of events ?? []) count(isOfTimeSkipping(event) ? size.ofTimeSkipping : size.ofLife, event);
    size.runs += 1;
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return size;
}

/** What has come since an earlier look. */
export const since = (before: HistorySize, now: HistorySize): HistorySize => ({
  runs: now.runs - before.runs,
  ofLife: minus(now.ofLife, before.ofLife),
  ofTimeSkipping: minus(now.ofTimeSkipping, before.ofTimeSkipping),
});

const minus = (size: Size, other: Size): Size => ({ events: size.events - other.events, bytes: size.bytes - other.bytes });

function count(size: Size, event: HistoryEvent): void {
  size.events += 1;
  size.bytes += proto.temporal.api.history.v1.HistoryEvent.encode(event).finish().length;
}

/** The order to skip time, and each skip that followed from it. */
const isOfTimeSkipping = (event: HistoryEvent): boolean =>
  Boolean(event.workflowExecutionTimeSkippingTransitionedEventAttributes ?? event.workflowExecutionOptionsUpdatedEventAttributes?.timeSkippingConfig);
