/** What the history of a life's run says was recorded in SQL. It is read from Temporal's server alone, and so also where no worker can answer for the run. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Position } from '../../../workflows/domain/position.ts';
import type { RecordStepResult } from '../../../workflows/effects.ts';
import type { LifeStart } from '../../../workflows/messages.ts';

type History = temporal.api.history.v1.IHistory;
type Payload = temporal.api.common.v1.IPayload;

/** The number of the last step that a workflow's newest run knows of, whether it took it or was told of it; 0 where there is none, or Temporal has no such workflow. @throws where Temporal cannot be asked */
export async function lastStepInHistory(client: Client, workflowId: string): Promise<number> {
  try {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const start = startIn(history);
    const known = resultsIn<Position>(history).flatMap((result) => stepsOf(result).concat(toldOf(result)));
    return Math.max(start?.position?.seq ?? start?.life?.seq ?? 0, ...known.map(({ seq }) => seq));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 0;
    throw error;
  }
}

/** A run's steps, by number: where the life stood after each. Of runs of earlier versions, what they were handed, once or several at once. */
export function positionsIn<Step extends Numbered = Position>(history: History): Step[] {
  const positions = new Map<number, Step>();
  for (const position of resultsIn<Step>(history).flatMap(stepsOf<Step>)) positions.set(position.seq, position);
  return [...positions.values()].sort((a, b) => a.seq - b.seq);
}

interface Numbered {
  seq: number;
}

type Result<Step> = Exclude<RecordStepResult, { taken: unknown }> | { taken: Step } | { recorded: Step } | Step[] | Position | null;

/** What the local effects answered, in order. */
const resultsIn = <Step>({ events }: History): Result<Step>[] =>
  (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) => {
    const payload = marker?.details?.['result']?.payloads?.[0];
    return payload ? [decoded<Result<Step>>(payload)] : [];
  });

function stepsOf<Step>(result: Result<Step>): Step[] {
  if (Array.isArray(result)) return result;
  if (result === null) return [];
  return 'taken' in result ? [result.taken] : 'recorded' in result ? [result.recorded] : [];
}

/** Where a run was told that SQL is, when a step of its own was not taken or when it was told to catch up. */
function toldOf<Step>(result: Result<Step>): Position[] {
  if (Array.isArray(result) || result === null) return [];
  if ('notTaken' in result) return result.notTaken ? [result.notTaken] : [];
  return 'seq' in result ? [result] : [];
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
