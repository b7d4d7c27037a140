/** What the history of a life's run says was recorded in SQL. It is read from Temporal's server alone, and so also where no worker can answer for the run. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Position } from '../../workflows/domain/position.ts';
import type { RecordStepResult } from '../../workflows/effects.ts';
import type { LifeStart } from '../../workflows/messages.ts';

type History = temporal.api.history.v1.IHistory;
type Payload = temporal.api.common.v1.IPayload;

/** The number of the last step that a workflow's newest run knows of; 0 where there is none, or Temporal has no such workflow. @throws where Temporal cannot be asked */
export async function lastStepInHistory(client: Client, workflowId: string): Promise<number> {
  try {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const start = startIn(history);
    return positionsIn(history).at(-1)?.seq ?? start?.position?.seq ?? start?.life?.seq ?? 0;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 0;
    throw error;
  }
}

/** A run's steps, by number: where the life stood after each. Of runs of earlier versions, what they were handed, once or several at once. */
export function positionsIn<Step extends Numbered = Position>({ events }: History): Step[] {
  const positions = new Map<number, Step>();
  for (const { markerRecordedEventAttributes: marker } of events ?? []) {
    const result = marker?.details?.['result']?.payloads?.[0];
    for (const position of result ? stepsOf<Step>(decoded(result)) : []) positions.set(position.seq, position);
  }
  return [...positions.values()].sort((a, b) => a.seq - b.seq);
}

interface Numbered {
  seq: number;
}

type Result<Step> = Exclude<RecordStepResult, { taken: unknown }> | { taken: Step } | { recorded: Step } | Step[] | null;

function stepsOf<Step>(result: Result<Step>): Step[] {
  if (Array.isArray(result)) return result;
  if (result === null) return [];
  return 'taken' in result ? [result.taken] : 'recorded' in result ? [result.recorded] : [];
}

/** What runs of earlier versions were started with beside it: the whole life. */
interface EarlierStart {
  life?: { seq: number };
}

/** What a run was started with, as it stands in its first event. */
export function startIn({ events }: History): (Partial<LifeStart> & EarlierStart) | null {
  const input = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  return input ? decoded(input) : null;
}

/** A value as workflow and Activities wrote it; of which type is known by where it stands. */
export const decoded = <T>(payload: Payload): T => defaultPayloadConverter.fromPayload<T>(payload);
