/** Replays many histories with one worker: making a worker for each takes most of the time that a replay takes. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import type { WorkflowBundle } from '../../../activities/workflow-bundle.ts';

type Histories = Parameters<typeof Worker.runReplayHistories>[1];

/** @returns in words, which histories do not replay with this workflow code, why, and in which file each is kept: their server will be gone */
export async function failedReplays(workflowBundle: WorkflowBundle, histories: Histories): Promise<string[]> {
  const failed: string[] = [];
  const seen = new Map<string, unknown>();
  for await (const { workflowId, runId, error } of Worker.runReplayHistories({ workflowBundle }, remembered(histories, seen)))
    if (error) failed.push(`${workflowId}: the history of its run ${runId} does not replay (${await kept(seen.get(workflowId))}): ${error.message}`);
    else seen.delete(workflowId);
  return failed;
}

/** A run that was continued has the same workflow id, and replaces the one before it. */
async function* remembered(histories: Histories, seen: Map<string, unknown>): Histories {
  for await (const one of histories) {
    seen.set(one.workflowId, one.history);
    yield one;
  }
}

async function kept(history: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'hit-history-')), 'history.json');
  await writeFile(file, historyToJSON(history as Parameters<typeof historyToJSON>[0]));
  return file;
}
