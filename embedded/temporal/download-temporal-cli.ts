/** A program of its own: has the SDK download the Temporal CLI into the folder that is its argument. Started by cli-download.ts only. */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const downloadDir = process.argv[2];
if (downloadDir === undefined) throw new Error('Give the folder to download to.');
try {
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir } } });
  await environment.teardown();
} catch (error) {
  const reasons = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) reasons.push(at.message);
  process.stderr.write(`${reasons.join(': ').replaceAll('\n', ' ')}\n`);
  process.exitCode = 1;
}
