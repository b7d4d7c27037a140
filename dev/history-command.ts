/**
 * `npm run -s history -- ID`: the history of a plan activity's newest run as JSON, for `npm run replay`. Works beside a running program, and without one by
 * a Temporal server of its own. Histories end with Temporal's retention; what SQL holds does not.
 */
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { asCommand } from '../api/commands/run-command.ts';
import { openProgram } from '../composition/open-program.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import { planActivityWorkflowId } from '../workflows/messages.ts';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

await asCommand(async () => {
  const [id] = process.argv.slice(2);
  if (!id) throw new Error('Usage: npm run -s history -- ID   (of the plan activity)');
  const log = { info: () => {}, warn: () => {}, error: (fields: { error?: unknown }, what: string) => complain(`${what}: ${String(fields.error)}`) };
  const wanted = { program: 'npm run history', stays: false, dataFolder: true, api: false, workers: false };
  const { client, stop } = await openProgram(configFromEnvironment(), wanted, { log, say: complain });
  try {
    const history = await client.workflow.getHandle(planActivityWorkflowId(id)).fetchHistory();
    process.stdout.write(`${historyToJSON(history)}\n`);
  } finally {
    await stop();
  }
});
