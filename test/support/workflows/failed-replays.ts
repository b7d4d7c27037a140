/** Replays many histories with one worker: making a worker for each takes most of the time that a replay takes. */
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';

/** @returns in words, which histories do not replay with this workflow code, and why */
export async function failedReplays(
  workflowBundle: Pick<WorkflowBundleWithSourceMap, 'code'>,
  histories: Parameters<typeof Worker.runReplayHistories>[1],
): Promise<string[]> {
  const failed: string[] = [];
  for await (const { workflowId, runId, error } of Worker.runReplayHistories({ workflowBundle }, histories))
    if (error) failed.push(`${workflowId}: the history of its run ${runId} does not replay: ${error.message}`);
  return failed;
}
