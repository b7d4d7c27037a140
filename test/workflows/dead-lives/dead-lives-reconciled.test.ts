/**
 * The five lives that no worker can replay, as they died: their histories run on a Temporal server beside the rows that they had written. `npm run reconcile`
 * knows them from lives that are only slow, ends them, and begins them again from SQL.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { expect, onTestFinished, test } from 'vitest';
import { makeWorkflowBundle } from '../../../activities/workflow-bundle.ts';
import { failingRuns } from '../../../api/engine/reconciliation/standing-still-watch.ts';
import { openDatabase } from '../../../db/engine/connection.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';
import { lifeTaskQueue, planActivityWorkflowId } from '../../../workflows/messages.ts';
import { importRuns } from '../../support/builders/imported-runs.ts';
import { layOutDeadLife } from '../../support/builders/laid-out-dead-life.ts';
import { troubleWithSteps } from '../../support/db/kept-record.ts';
import { tempFolder } from '../../support/db/temp-folder.ts';
import { startSmtpServer } from '../../support/mail/smtp-server.ts';
import { deadLives } from '../../support/server/kept-histories.ts';
import { runCommand } from '../../support/server/run-command.ts';
import { people, startHitProgram } from '../../support/server/running-hit.ts';
import { pollLimit, until } from '../../support/server/until.ts';

const dead = await deadLives();
/** The task under way when a history was kept. */
const timedOutAtTheImport = 1;
const linesOf = (text: string, id: string) => text.split('\n').filter((line) => line.startsWith(id));

/** A worker takes their tasks for as long as it needs to be known that none can. */
async function failAgainAndAgain(address: string): Promise<void> {
  const [connection, native] = [await Connection.connect({ address }), await NativeConnection.connect({ address })];
  const worker = await Worker.create({ connection: native, taskQueue: lifeTaskQueue, workflowBundle: await makeWorkflowBundle() });
  const client = new Client({ connection });
  const triesOf = async (id: string) => (await client.workflow.getHandle(planActivityWorkflowId(id)).describe()).raw.pendingWorkflowTask?.attempt ?? 0;
  const haveFailed = async () => (await Promise.all(dead.map(({ id }) => triesOf(id)))).every((tries) => tries > timedOutAtTheImport + 1);
  await worker.runUntil(() => until('the tasks of all five have failed', haveFailed, 120_000));
  await until('that is reported', async () => (await failingRuns(client, lifeTaskQueue)).length === dead.length, 60_000);
  await Promise.all([connection.close(), native.close()]);
}

test('npm run reconcile brings five dead lives back from their rows: each goes on, and sends each mail once', async () => {
  const [dataDir, smtp] = [await tempFolder(), await startSmtpServer()];
  onTestFinished(smtp.close);
  const environment = { SMTP_URL: smtp.url, MAIL_REPLY_TO: 'svar@hit.example', MAIL_HOSTNAME: 'hit.example', MAIL_MAX_PER_SECOND: '1000' };
  const start = () => startHitProgram({ dataDir, environment });
  const reconcile = (...args: string[]) => runCommand(['embedded/commands/reconcile-command.ts', ...args], { DATA_DIR: dataDir, ...environment });

  const first = await start();
  await (await first.as(people.coordinator)).put('/mail-gate', { open: true, reason: 'Adresserna är kontrollerade.' });
  await first.stop();
  const db = await openDatabase({ url: join(dataDir, 'hit.sqlite') });
  onTestFinished(() => db.destroy());
  const rows = await Promise.all(dead.map((one, index) => layOutDeadLife(db, one, index)));
  await rm(join(dataDir, 'temporal'), { recursive: true });
  const runs = dead.map(({ id, history }) => ({ workflowId: planActivityWorkflowId(id), runId: randomUUID(), history }));
  await importRuns(dataDir, runs, failAgainAndAgain);

  const { code, stdout } = await reconcile();
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('were mended') });
  for (const { id } of dead) expect(linesOf(stdout, id)).toEqual([`${id}: no worker can carry its workflow on; mended`]);
  const second = await start();
  onTestFinished(second.stop);
  expect((await reconcile('--dry-run')).stdout).toContain('lives and their workflows agree.');
  const coordinator = await second.as(people.coordinator);
  for (const { life } of rows) {
    await coordinator.post(`/plan-activities/${life.id}/withdrawal`, { reason: 'Åter.' });
    expect(await troubleWithSteps(db, life.id)).toEqual([]);
  }
  const copies = (key: string) => smtp.taken.filter((message) => message.includes(messageIdFor(key, 'hit.example'))).length;
  const [underWay, delivered] = [rows.flatMap((row) => row.underWay), rows.flatMap((row) => row.delivered)];
  await expect.poll(() => underWay.map(copies), pollLimit).toEqual(underWay.map(() => 1));
  expect(delivered.map(copies)).toEqual(delivered.map(() => 0));
}, 600_000);
