/** Every history that the server still has can be replayed with the code as it is. */
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../../activities/create-workers.ts';

const bundle = once(workflowBundle);
const atOnce = 3;

/** Of all runs, or of those of one task queue where several programs share the server. */
export function judgeHistories(client: Client, taskQueue?: string): Promise<string[]> {
  const runs = client.workflow.list(taskQueue === undefined ? {} : { query: `TaskQueue = '${taskQueue}'` });
  return judgeReplays(runs.intoHistories({ concurrency: atOnce }));
}

export async function judgeReplays(histories: Parameters<typeof Worker.runReplayHistories>[1]): Promise<string[]> {
  const trouble: string[] = [];
  for await (const { workflowId, runId, error } of Worker.runReplayHistories({ workflowBundle: await bundle() }, histories))
    if (error) trouble.push(`${workflowId}: the history of its run ${runId} does not replay: ${error.message}`);
  return trouble;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
