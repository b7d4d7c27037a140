/** A few of the kills of `npm run test:faults` on a cluster, so that each change is held against its promises. */
import { Client, Connection } from '@temporalio/client';
import { expect, inject, onTestFinished, test } from 'vitest';
import { lifeTaskQueue, mailDispatchWorkflowId } from '../../workflows/messages.ts';
import { killWorkersInTurn } from './scenarios/shards.ts';

test('two workers of a cluster, each killed while mails leave, lose none, send none twice without need, and keep the rate together', async () => {
  const temporal = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  onTestFinished(() => endDispatches(temporal));
  const plan = { mails: 80, perSecond: 20, kills: 2, everyMs: [500, 1_500] as [number, number], hasty: true, seed: 7, say: () => {} };
  const { figures, breaks } = await killWorkersInTurn(plan, { temporal, postgresUrl: inject('postgresUrl') });
  console.log(figures.join('\n'));
  expect(breaks).toEqual([]);
}, 180_000);

/** The server is the whole test run's, and its dispatches last for ever. */
async function endDispatches({ address, namespace }: { address: string; namespace: string }): Promise<void> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  for (const shard of [0, 1]) await client.workflow.getHandle(mailDispatchWorkflowId(lifeTaskQueue, shard)).terminate('the test has ended');
  await connection.close();
}
