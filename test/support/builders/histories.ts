/** Saved histories of lives, for replay: how they are written down and read. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';

const projectFolder = new URL('../../../', import.meta.url).pathname;
const historiesFolder = new URL('../../replay/histories/', import.meta.url).pathname;

/** What failed names the files of the program that failed: as they lie in the project, wherever that lies. */
const withoutFolder = (history: string): string => history.replaceAll(projectFolder, '');

/** Writes the histories of all runs of a workflow, `name-1.json` being the first. */
export async function saveHistories(client: Client, workflowId: string, name: string): Promise<void> {
  await mkdir(historiesFolder, { recursive: true });
  const { firstExecutionRunId } = await firstRun(client, workflowId);
  let runId: string | undefined = firstExecutionRunId;
  for (let number = 1; runId !== undefined; number += 1) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    await writeFile(join(historiesFolder, `${name}-${number}.json`), `${withoutFolder(historyToJSON(history))}\n`);
    const last = history.events?.at(-1);
    runId = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
}

/** The history of a workflow's latest run. */
export const lifeHistory = (client: Client, workflowId: string): Promise<temporal.api.history.v1.IHistory> =>
  client.workflow.getHandle(workflowId).fetchHistory();

async function firstRun(client: Client, workflowId: string): Promise<{ firstExecutionRunId: string }> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return { firstExecutionRunId: raw.workflowExecutionInfo?.firstRunId as string };
}

export async function savedHistories(): Promise<{ name: string; history: unknown }[]> {
  const files = (await readdir(historiesFolder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -'.json'.length), history: JSON.parse(await readFile(join(historiesFolder, file), 'utf8')) })),
  );
}
