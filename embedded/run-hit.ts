/** Everything on one machine: database, local mailbox, Temporal, workers, API. What `npm start` runs, and the end-to-end tests. */
import type { Client } from '@temporalio/client';
import type { Express } from 'express';
import type { Knex } from 'knex';
import type { Workers } from '../activities/create-workers.ts';
import { createDispatchControl } from '../activities/mail-dispatch/dispatch-control.ts';
import { installWorkerRuntime } from '../activities/worker-runtime.ts';
import { createApp } from '../api/app.ts';
import { appSettings, attachmentsOf, keySourceOf } from '../api/app-settings.ts';
import { startForgetting } from '../api/attachments/forget-unsent.ts';
import type { LifecycleGateway } from '../api/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../api/lifecycle-gateway.ts';
import { startStartCheck } from '../api/lifecycle-start-check.ts';
import { upgradeLivesOnce } from '../api/lifecycle-upgrade.ts';
import type { LifecycleWatch } from '../api/lifecycle-watch.ts';
import { startLifecycleWatch } from '../api/lifecycle-watch.ts';
import { listen } from '../api/listen.ts';
import { createReadiness } from '../api/readiness.ts';
import type { Log } from '../api/request-log.ts';
import { startSweep } from '../api/sweep.ts';
import { databaseClock, openDatabase } from '../db/engine/connection.ts';
import { assertSound, readingSound } from '../db/engine/damaged-file.ts';
import type { Keyring } from '../db/keyring.ts';
import { openKeyring } from '../db/keyring-store.ts';
import { migrate } from '../db/migrate.ts';
import { adoptedPlan } from '../db/plan-read-model.ts';
import type { Config } from '../temporal.config.ts';
import { withListeningPort } from '../temporal.config.ts';
import type { Effects } from '../workflows/effects.ts';
import { assertNotHalfRestored } from './backup/half-restored.ts';
import { connectTemporal } from './connect-temporal.ts';
import { createPlanImporter } from './create-plan-importer.ts';
import { keepHighWater } from './high-water.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import type { Post } from './open-post.ts';
import { openPost } from './open-post.ts';
import { lockDataDir } from './run-file.ts';
import type { Shutdown } from './shutdown.ts';
import { createShutdown } from './shutdown.ts';
import type { DeliveryClock } from './start-engine-workers.ts';
import { startEngineWorkers } from './start-engine-workers.ts';
import type { TimeSkipping } from './temporal-server-config.ts';
import { startEmbeddedTemporal } from './with-temporal.ts';

const sweepEveryMs = 2_000;
const noteEveryMs = 60_000;
const forgetEveryMs = 3_600_000;

export interface RunningHit {
  url: string;
  db: Knex;
  client: Client;
  gateway: LifecycleGateway;
  /** Settles when a part has ended that should not have. */
  failed: Promise<Error>;
  stop(): Promise<void>;
}

export interface RunOptions {
  log: Log;
  /** Progress, for a person. */
  say: (line: string) => void;
  /** Run once the engine works and before the API listens: the plan is loaded here. */
  prepare?: (parts: { db: Knex; gateway: LifecycleGateway }) => Promise<void>;
  timeSkipping?: TimeSkipping;
  /** Lays something over the effects: tests end the process between two lines of them. */
  wrapEffects?: (effects: Effects) => Effects;
  /** What the delivery of mails goes by instead of the database's clock: tests move it. */
  deliveryClock?: DeliveryClock;
}

/** @throws Error, in one sentence for a person, with everything closed again */
export async function runHit(config: Config, options: RunOptions): Promise<RunningHit> {
  const shutdown = createShutdown((what, error) => options.log.error({ what, error: String(error) }, 'could not be closed'));
  try {
    return await open(config, options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function open(
  configured: Config,
  { log, say, prepare, timeSkipping, wrapEffects, deliveryClock = databaseClock }: RunOptions,
  shutdown: Shutdown,
): Promise<RunningHit> {
  installWorkerRuntime();
  const lock = await lockDataDir(configured.dataDir, { program: 'npm start', stays: true });
  shutdown.add('data folder', lock.release);
  await assertNotHalfRestored(configured.dataDir);
  const door = await listen(configured.http);
  shutdown.add('port', door.close);
  const config = withListeningPort(configured, door.port);
  const db = await readingSound(config.database.url, () => openDatabase(config.database));
  shutdown.add('database', () => db.destroy());
  await assertSound(db, config.database);
  await migrate(db);
  const keyring = await openKeyring(db, keySourceOf(config));
  const notNoted = (error: unknown) => log.error({ error: String(error) }, 'high water');
  const water = await keepHighWater(db, { dataDir: config.dataDir, everyMs: noteEveryMs, say, trouble: notNoted });
  shutdown.add('high water', water.stop);
  const server =
    config.temporal.mode === 'embedded' ? await startEmbeddedTemporal(config, lock, { log: say, ...(timeSkipping && { timeSkipping }) }) : undefined;
  if (server) shutdown.add('Temporal server', () => server.stop());
  const access =
    config.temporal.mode === 'cluster' ? config.temporal : { connection: { address: server?.address as string }, namespace: config.temporal.namespace };
  const temporal = await connectTemporal(access, shutdown);
  const post = await openPost(config, shutdown);
  await upgradeLivesOnce(temporal.client, db, { say });
  const complain = (error: unknown) => log.error({ error: String(error) }, 'mails');
  const control = createDispatchControl();
  const workers = await startEngineWorkers(config, {
    ...temporal,
    namespace: config.temporal.namespace,
    db,
    keyring,
    post,
    control,
    complain,
    deliveryClock,
    ...(wrapEffects && { wrapEffects }),
  });
  shutdown.add('workers', workers.stop);
  const gateway = createLifecycleGateway(temporal.client, db);
  const sweep = startSweep(db, gateway, sweepEveryMs, (error) => log.error({ error: String(error) }, 'sweep'));
  shutdown.add('sweep', sweep.stop);
  const watch = startLifecycleWatch(temporal.client, db, { trouble: (error) => log.error({ error: String(error) }, 'standing still') });
  shutdown.add('watch', watch.stop);
  const forgetting = startForgetting(db, attachmentsOf(config), forgetEveryMs, (error) => log.error({ error: String(error) }, 'drafts'));
  shutdown.add('drafts', forgetting.stop);
  await prepare?.({ db, gateway });
  door.serve(await appOver({ config, log, db, keyring, client: temporal.client, gateway, watch, post, deliveryClock, wakeDispatch: control.poke }));
  const unasked = (error: unknown) => log.error({ error: String(error) }, 'lives and workflows could not be compared');
  shutdown.add('comparison', startStartCheck(temporal.client, db, { shards: config.mail.shards, say, complain: unasked }).stop);
  // First of all to close: what has come in is answered while there is still something to answer with.
  shutdown.add('API', door.close);
  await lock.record({ httpPort: door.port });
  return { url: config.http.publicUrl, db, client: temporal.client, gateway, failed: failure(workers, server?.failed), stop: shutdown.run };
}

interface ApiParts {
  config: Config;
  log: Log;
  db: Knex;
  keyring: Keyring;
  client: Client;
  gateway: LifecycleGateway;
  watch: LifecycleWatch;
  post: Post;
  deliveryClock: DeliveryClock;
  wakeDispatch: () => void;
}

async function appOver({ config, log, db, keyring, client, gateway, watch, post, deliveryClock: clock, wakeDispatch }: ApiParts): Promise<Express> {
  const { gated, mailbox } = post;
  const { shards, maxPerSecond: perSecond } = config.mail;
  const plan = await adoptedPlan(db);
  return createApp({
    ...appSettings(config),
    db,
    gateway: { execute: gateway.execute, ready: createReadiness(client, db, { shards, perSecond, watch, clock }) },
    keyring,
    ownFunder: plan.coordinatedBy,
    log,
    wakeDispatch,
    planImporter: createPlanImporter({ db, gateway, complain: (error) => log.error({ err: error }, 'plan import') }),
    gated,
    ...(mailbox && { mailbox: mailboxRoutes(mailbox) }),
  });
}

function failure(workers: Workers, server: Promise<Error> | undefined): Promise<Error> {
  const worker = workers.ended.then(
    () => new Promise<Error>(() => {}),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return server ? Promise.race([worker, server]) : worker;
}
