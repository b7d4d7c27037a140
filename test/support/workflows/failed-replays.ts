/** Replays many histories with one worker: making a worker for each takes most of the time that a replay takes. */
import { Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '../../../activities/workflow-bundle.ts';

/** @returns in words, which histories do not replay with this workflow code, and why */
export async function failedReplays(workflowBundle: WorkflowBundle, histories: Parameters<typeof Worker.runReplayHistories>[1]): Promise<string[]> {
  const failed: string[] = [];
  for await (const { workflowId, runId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    if (error) failed.push(`${workflowId}: the history of its run ${runId} does not replay: ${error.message}`);
  return failed;
}
