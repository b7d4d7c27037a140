/** Temporal without HIT: a server with HIT's settings, a worker with HIT's settings, and a client, in a process of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { installWorkerRuntime } from '../../../activities/worker-runtime.ts';
import { startTemporalServer } from '../../../embedded/temporal/temporal-server.ts';
import { findTestBinary, testConfig } from '../../../test/support/server/test-binary.ts';
import { historySize } from '../../cost/history-size.ts';
import { answerWith } from './answering.ts';
import type { BareActivities, bareLife } from './bare-workflow.ts';
import { bareCommand } from './bare-workflow.ts';
import { plainMailer } from './plain-mail.ts';

const [, , smtpUrl = '', bundle = '', mails = ''] = process.argv;
const sendsMails = mails === 'mails';
const taskQueue = 'bare';
const { childEnvironment, worker: settings } = testConfig();

const dataDir = await mkdtemp(join(tmpdir(), 'hit-bare-'));
const server = await startTemporalServer({ dataDir, binary: await findTestBinary(), environment: childEnvironment, log: () => {} });
const { address, namespace } = server;
installWorkerRuntime();
const native = await NativeConnection.connect({ address });
const mailer = plainMailer(smtpUrl);
const activities: BareActivities = { record: async () => {}, sendMail: mailer.send };
const worker = await Worker.create({
  connection: native,
  namespace,
  taskQueue,
  workflowBundle: { codePath: bundle },
  activities,
  maxCachedWorkflows: settings.maxCachedWorkflows,
});
const running = worker.run();
const connection = await Connection.connect({ address });
const client = new Client({ connection, namespace });

const beginning = (workflowId: string) =>
  new WithStartWorkflowOperation<typeof bareLife>('bareLife', { workflowId, taskQueue, args: [workflowId, sendsMails], workflowIdConflictPolicy: 'FAIL' });

answerWith({
  processes: [],
  async command(mark, number) {
    const args: [number] = [number];
    if (number === 0) await client.workflow.executeUpdateWithStart(bareCommand, { args, startWorkflowOperation: beginning(mark) });
    else await client.workflow.getHandle(mark).executeUpdate(bareCommand, { args });
  },
  history: async (mark) => (await historySize(client, mark)).ofLife,
  async stop() {
    worker.shutdown();
    await running;
    mailer.close();
    await Promise.all([connection.close(), native.close()]);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});
