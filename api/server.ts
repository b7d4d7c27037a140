/** `npm run api`: the API alone, on a Temporal cluster. Any number may run; each sweeps. */
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { openKeyring } from '../db/keyring-store.ts';
import { openMigrated } from '../db/migrate.ts';
import { adoptedPlan } from '../db/plan-read-model.ts';
import type { Config } from '../temporal.config.ts';
import { configFromEnvironment, withListeningPort } from '../temporal.config.ts';
import { createApp } from './app.ts';
import { appSettings, attachmentsOf, keySourceOf } from './app-settings.ts';
import { startForgetting } from './attachments/forget-unsent.ts';
import { endBySignal } from './end-by-signal.ts';
import { createLifecycleGateway } from './lifecycle-gateway.ts';
import { startLifecycleWatch } from './lifecycle-watch.ts';
import { listen } from './listen.ts';
import { createReadiness } from './readiness.ts';
import { startSweep } from './sweep.ts';
import { whenTemporalIsThere } from './when-temporal-is-there.ts';

const sweepEveryMs = 5_000;
const forgetEveryMs = 3_600_000;

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
    throw new Error('npm run api needs a Temporal cluster: set TEMPORAL_ADDRESS. On one machine, npm start runs everything.');
  const log = pino({ level: config.logLevel });
  const db = await openMigrated(config.database);
  const keyring = await openKeyring(db, keySourceOf(config));
  const { coordinatedBy } = await adoptedPlan(db);
  const { connection: options } = config.temporal;
  const connection = await whenTemporalIsThere({ address: options.address, say }, () => Connection.connect(options));
  const client = new Client({ connection, namespace: config.temporal.namespace });
  const gateway = createLifecycleGateway(client, db);
  const sweep = startSweep(db, gateway, sweepEveryMs, (error) => log.error({ error: String(error) }, 'sweep'));
  const watch = startLifecycleWatch(client, db, { trouble: (error) => log.error({ error: String(error) }, 'standing still') });
  const forgetting = startForgetting(db, attachmentsOf(config), forgetEveryMs, (error) => log.error({ error: String(error) }, 'drafts'));
  const door = await listen(config.http);
  const app = createApp({
    ...appSettings(withListeningPort(config, door.port)),
    db,
    keyring,
    gateway: { execute: gateway.execute, ready: createReadiness(client, db, { shards: config.mail.shards, perSecond: config.mail.maxPerSecond, watch }) },
    gated: true,
    ownFunder: coordinatedBy,
    log,
  });
  door.serve(app);
  process.stdout.write(`The API answers at ${withListeningPort(config, door.port).http.publicUrl}/api/v1. Stop with Ctrl-C.\n`);
  const stop = async () => {
    await door.close();
    await sweep.stop();
    await watch.stop();
    await forgetting.stop();
    await connection.close();
    await db.destroy();
  };
  ending.closeWith(stop);
}
