/** Every history that the server still has can be replayed with the code as it is. */
import type { Client } from '@temporalio/client';
import { makeWorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { failedReplays } from '../../support/workflows/failed-replays.ts';

const bundle = once(makeWorkflowBundle);
const atOnce = 3;

/** Of all runs, or of those of one task queue where several programs share the server. */
export function judgeHistories(client: Client, taskQueue?: string): Promise<string[]> {
  const runs = client.workflow.list(taskQueue === undefined ? {} : { query: `TaskQueue = '${taskQueue}'` });
  return judgeReplays(runs.intoHistories({ concurrency: atOnce }));
}

export const judgeReplays = async (histories: Parameters<typeof failedReplays>[1]): Promise<string[]> => failedReplays(await bundle(), histories);

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
