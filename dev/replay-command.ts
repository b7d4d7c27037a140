/** `npm run replay -- FILE …`: whether histories replay with the workflow code as it is now. Exits 1 where one does not, and says where it parts. Needs no server. */
import { readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { makeWorkflowBundle } from '../activities/workflow-bundle.ts';
import { asCommand } from '../api/commands/run-command.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await asCommand(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Usage: npm run replay -- FILE …   (as npm run -s history has printed them)');
  const bundle = await makeWorkflowBundle();
  for (const file of files) {
    try {
      await Worker.runReplayHistory({ workflowBundle: bundle }, JSON.parse(await readFile(file, 'utf8')), 'plan-activity/replayed');
      say(`${file}: replays`);
    } catch (error) {
      process.exitCode = 1;
      say(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
});
