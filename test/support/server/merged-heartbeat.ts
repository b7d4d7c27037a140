/**
 * The mark that a history bears where a replay sees its events in another order than the worker did: an empty workflow task, completed for a heartbeat,
 * and at once another in which a local activity's marker and an Update's acceptance meet. A replay takes the two tasks for one, so that the Update seems
 * to come before what drove the first.
 */
import type { temporal } from '@temporalio/proto';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

export type Meeting = 'markerFirst' | 'updateFirst';

/** Where heartbeat, marker and Update meet in a history, and which of the two comes first. */
export function mergedHeartbeats(events: readonly HistoryEvent[]): Meeting[] {
  return events.flatMap((event, index) => {
    const isHeartbeat = event.workflowTaskCompletedEventAttributes && events[index + 1]?.workflowTaskScheduledEventAttributes;
    const meeting = isHeartbeat ? meetingAfter(events, index + 1) : undefined;
    return meeting ? [meeting] : [];
  });
}

/** Whether the next completed task brought a marker as well as an accepted Update. */
function meetingAfter(events: readonly HistoryEvent[], from: number): Meeting | undefined {
  const completed = events.findIndex((event, index) => index > from && event.workflowTaskCompletedEventAttributes);
  if (completed === -1) return undefined;
  const next = events.findIndex((event, index) => index > completed && event.workflowTaskScheduledEventAttributes);
  const commands = events.slice(completed + 1, next === -1 ? undefined : next);
  const marker = commands.findIndex((event) => event.markerRecordedEventAttributes);
  const update = commands.findIndex((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  if (marker === -1 || update === -1) return undefined;
  return marker < update ? 'markerFirst' : 'updateFirst';
}
