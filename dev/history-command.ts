/**
 * `npm run -s history -- ID`: the history of a plan activity's newest run as JSON, for `npm run replay`. Works beside a running program, and without one by
 * a Temporal server of its own. Histories end with Temporal's retention; what SQL holds does not.
 */
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { asCommand } from '../api/as-command.ts';
import { withTemporal } from '../embedded/with-temporal.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import { planActivityWorkflowId } from '../workflows/messages.ts';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

await asCommand(async () => {
  const [id] = process.argv.slice(2);
  if (!id) throw new Error('Usage: npm run -s history -- ID   (of the plan activity)');
  await withTemporal(configFromEnvironment(), { program: 'npm run history', log: complain }, async ({ connection: options, namespace }) => {
    const connection = await Connection.connect(options);
    try {
      const history = await new Client({ connection, namespace }).workflow.getHandle(planActivityWorkflowId(id)).fetchHistory();
      process.stdout.write(`${historyToJSON(history)}\n`);
    } finally {
      await connection.close();
    }
  });
});
