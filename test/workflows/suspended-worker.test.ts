import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { expect, onTestFinished, test } from 'vitest';
import { startHit } from '../support/server/hit-env.ts';
import type { suspended } from '../support/workflows/suspended.ts';

const workflowsPath = fileURLToPath(new URL('../support/workflows/suspended.ts', import.meta.url));
/** Longer than the SDK lets code run by itself, and shorter than the server waits for a workflow task. */
const standsStillMs = 6_500;

test('a worker that is suspended in the midst of workflow code goes on with it, and lives', async () => {
  const hit = await startHit({ bundle: await bundleWorkflowCode({ workflowsPath }) });
  onTestFinished(hit.close);
  const options = { args: [standsStillMs] as [number], workflowId: `suspended/${randomUUID()}`, taskQueue: hit.temporal.taskQueue };
  expect(await hit.client.workflow.execute<typeof suspended>('suspended', options)).toBe('went on');
});
