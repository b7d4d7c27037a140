/** Every history that the server still has can be replayed with the code as it is. */
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../../activities/create-workers.ts';

const bundle = once(workflowBundle);
const atOnce = 3;

/** @param ofTaskQueue only those of one program, where several share the server */
export async function judgeHistories(client: Client, ofTaskQueue?: string): Promise<string[]> {
  const query = ofTaskQueue === undefined ? undefined : `TaskQueue = '${ofTaskQueue}'`;
  const histories = client.workflow.list({ ...(query && { query }) }).intoHistories({ concurrency: atOnce });
  const trouble: string[] = [];
  for await (const { workflowId, runId, error } of Worker.runReplayHistories({ workflowBundle: await bundle() }, histories))
    if (error) trouble.push(`${workflowId}: the history of its run ${runId} does not replay: ${error.message}`);
  return trouble;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
