/** The workers of a program, with the dispatch of mails that lives in them: lives of earlier versions are brought over before any task is taken. */
import type { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createActivities } from '../activities/create-activities.ts';
import type { Workers } from '../activities/create-workers.ts';
import { startWorkers } from '../activities/create-workers.ts';
import { createDispatchControl } from '../activities/mail-dispatch/dispatch-control.ts';
import { installWorkerRuntime } from '../activities/worker-runtime.ts';
import { workflowBundle } from '../activities/workflow-bundle.ts';
import { startMailDispatches, startMailDispatchesAnew } from '../api/engine/mail-dispatch-runs.ts';
import { upgradeLivesOnce } from '../api/engine/upgrade-runs.ts';
import { maxMailShards } from '../config/mail-settings.ts';
import type { SqlClock } from '../db/engine/connection.ts';
import { databaseFile } from '../db/engine/connection.ts';
import type { Keyring } from '../db/links/keyring.ts';
import type { Config } from '../temporal.config.ts';
import type { Effects } from '../workflows/effects.ts';
import type { MailTransport } from './create-mail-transport.ts';
import { createMailTransport } from './create-mail-transport.ts';
import type { TemporalAccess } from './open-temporal.ts';
import type { Shutdown } from './shutdown.ts';
import type { Tracing } from './tracing/tracing.ts';

/** What the workers stand on. */
interface Parts {
  access: TemporalAccess;
  client: Client;
  db: Knex;
  keyring: Keyring;
  /** The data folder is locked: whoever sent mails from it before has ended. */
  alone: boolean;
  /** Tells when a mail is due, and how long a server has been in trouble. */
  deliveryClock: SqlClock;
  wrapEffects: (effects: Effects) => Effects;
  tracing?: Tracing;
  say: (line: string) => void;
  /** Is told what went wrong with mails. */
  complain: (error: unknown) => void;
}

export interface Engine {
  mailTransport: MailTransport;
  /** Tells the dispatch that there are mails. */
  wakeDispatch: () => void;
  workers: Workers;
}

/** @returns once tasks are taken. Call with the keys open, and where a data folder is ours, with it locked */
export async function startEngine(config: Config, parts: Parts, shutdown: Shutdown): Promise<Engine> {
  const { access, client, db, keyring, alone, deliveryClock: clock, wrapEffects, tracing, say, complain } = parts;
  const { shards, maxPerSecond: perSecond } = config.mail;
  installWorkerRuntime(config.metrics.sdkAddress);
  const connection = await NativeConnection.connect(access.connection);
  shutdown.add('connection of the workers', () => connection.close());
  const mailTransport = await createMailTransport(config, shutdown);
  await upgradeLivesOnce(client, db, { say });
  const control = createDispatchControl();
  const effects = wrapEffects(createActivities({ db, keyring, ...mailTransport, perSecond, control, complain, clock }));
  const activities = tracing ? tracing.effects(effects) : effects;
  // Only with SQLite: on a database that several programs share, holding one data folder says nothing about the others.
  if (alone && databaseFile(config.database.url) !== undefined) await startMailDispatchesAnew(client, db, { shards });
  else await startMailDispatches(client, { shards });
  const bundle = await workflowBundle(config.cacheDir);
  const workers = await startWorkers({ connection, namespace: access.namespace, activities, control, maxDispatches: maxMailShards, bundle, ...config.worker });
  shutdown.add('workers', workers.stop);
  return { mailTransport, wakeDispatch: control.poke, workers };
}
