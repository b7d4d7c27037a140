/** `npm run worker`: workers alone, on a Temporal cluster. Any number may run. */

import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { keySourceOf } from '../api/app-settings.ts';
import { endBySignal } from '../api/end-by-signal.ts';
import { startMailDispatches } from '../api/lifecycle-mail-dispatch.ts';
import { startStartCheck } from '../api/lifecycle-start-check.ts';
import { upgradeLivesOnce } from '../api/lifecycle-upgrade.ts';
import { whenTemporalIsThere } from '../api/when-temporal-is-there.ts';
import { openKeyring } from '../db/keyring-store.ts';
import { openMigrated } from '../db/migrate.ts';
import type { Config } from '../temporal.config.ts';
import { configFromEnvironment } from '../temporal.config.ts';
import { createActivities } from './create-activities.ts';
import { startWorkers } from './create-workers.ts';
import { createDispatchControl } from './mail-dispatch/dispatch-control.ts';
import { createMailer } from './mailer.ts';
import { installWorkerRuntime } from './worker-runtime.ts';

const ending = endBySignal();

try {
  await run(configFromEnvironment());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // What has been opened by then would keep the process alive.
  process.exit(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(config: Config): Promise<void> {
  if (config.temporal.mode !== 'cluster')
    throw new Error('npm run worker needs a Temporal cluster: set TEMPORAL_ADDRESS. On one machine, npm start runs everything.');
  if (config.mail.smtpUrl === null) throw new Error('npm run worker needs SMTP_URL: the local mailbox belongs to npm start.');
  installWorkerRuntime();
  const db = await openMigrated(config.database);
  const keyring = await openKeyring(db, keySourceOf(config));
  const { connection: address } = config.temporal;
  const asking = await whenTemporalIsThere({ address: address.address, say }, () => Connection.connect(address));
  const client = new Client({ connection: asking, namespace: config.temporal.namespace });
  // Before any task is taken: workers of an earlier version must have been stopped by then.
  await upgradeLivesOnce(client, db, { say });
  await startMailDispatches(client, { shards: config.mail.shards });
  const connection = await NativeConnection.connect(address);
  const { from, replyTo, hostname, smtpUrl, maxPerSecond: perSecond } = config.mail;
  const control = createDispatchControl();
  const complain = (error: unknown) => void process.stderr.write(`Mails: ${String(error)}\n`);
  const mailer = createMailer({ smtpUrl, from, replyTo, hostname });
  const desk = { senderName: from.name, replyTo, hostname, publicUrl: config.http.publicUrl };
  const activities = createActivities({ db, keyring, mailer, gated: true, desk, perSecond, control, complain });
  const workers = await startWorkers({ connection, namespace: config.temporal.namespace, activities, control, ...config.worker });
  say('The workers take tasks. Stop with Ctrl-C.');
  const unasked = (error: unknown) => say(`Lives and workflows could not be compared: ${String(error)}`);
  const check = startStartCheck(client, db, { shards: config.mail.shards, say, complain: unasked });
  ending.closeWith(async () => {
    await check.stop();
    await workers.stop();
  });
  try {
    await workers.ended;
  } finally {
    await asking.close();
    await connection.close();
    await db.destroy();
  }
}
