/** Everything on one machine: database, local mailbox, Temporal, workers, API. What `npm start` runs, and the end-to-end tests. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { createActivities } from '../activities/create-activities.ts';
import type { Workers } from '../activities/create-workers.ts';
import { startWorkers } from '../activities/create-workers.ts';
import { installWorkerRuntime } from '../activities/worker-runtime.ts';
import { createApp } from '../api/app.ts';
import type { LifecycleGateway } from '../api/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../api/lifecycle-gateway.ts';
import { createMailRelease } from '../api/lifecycle-mail-gate.ts';
import { listen } from '../api/listen.ts';
import { createReadiness } from '../api/readiness.ts';
import type { Log } from '../api/request-log.ts';
import { startSweep } from '../api/sweep.ts';
import { openDatabase } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { adoptedPlan } from '../db/plan-store.ts';
import type { Config } from '../temporal.config.ts';
import { withListeningPort } from '../temporal.config.ts';
import type { Effects } from '../workflows/effects.ts';
import { connectTemporal } from './connect-temporal.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import type { Post } from './open-post.ts';
import { openPost } from './open-post.ts';
import { lockDataDir } from './run-file.ts';
import type { Shutdown } from './shutdown.ts';
import { createShutdown } from './shutdown.ts';
import type { TimeSkipping } from './temporal-server-config.ts';
import { startEmbeddedTemporal } from './with-temporal.ts';

const sweepEveryMs = 2_000;

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
  config: Config,
  { log, say, prepare, timeSkipping, wrapEffects = (effects) => effects }: RunOptions,
  shutdown: Shutdown,
): Promise<RunningHit> {
  installWorkerRuntime();
  const lock = await lockDataDir(config.dataDir, { program: 'npm start', stays: true });
  shutdown.add('data folder', lock.release);
  const db = await openDatabase(config.database);
  shutdown.add('database', () => db.destroy());
  await migrate(db);
  const server =
    config.temporal.mode === 'embedded' ? await startEmbeddedTemporal(config, lock, { log: say, ...(timeSkipping && { timeSkipping }) }) : undefined;
  if (server) shutdown.add('Temporal server', () => server.stop());
  const access =
    config.temporal.mode === 'cluster' ? config.temporal : { connection: { address: server?.address as string }, namespace: config.temporal.namespace };
  const temporal = await connectTemporal(access, shutdown);
  const post = await openPost(config, shutdown);
  const workers = await startWorkers({
    connection: temporal.native,
    namespace: config.temporal.namespace,
    activities: wrapEffects(createActivities({ db, ...post })),
    ...config.worker,
    mailsPerSecond: config.mail.maxPerSecond,
  });
  shutdown.add('workers', workers.stop);
  const gateway = createLifecycleGateway(temporal.client, db);
  const sweep = startSweep(db, gateway, sweepEveryMs, (error) => log.error({ error: String(error) }, 'sweep'));
  shutdown.add('sweep', sweep.stop);
  await prepare?.({ db, gateway });
  const url = await openApi({ config, log, db, client: temporal.client, gateway, post, shutdown });
  await lock.record({ httpPort: Number(new URL(url).port) });
  return { url, db, client: temporal.client, gateway, failed: failure(workers, server?.failed), stop: shutdown.run };
}

interface ApiParts {
  config: Config;
  log: Log;
  db: Knex;
  client: Client;
  gateway: LifecycleGateway;
  post: Post;
  shutdown: Shutdown;
}

async function openApi({ config, log, db, client, gateway, post: { gated, mailbox }, shutdown }: ApiParts): Promise<string> {
  const plan = await adoptedPlan(db);
  const app = createApp({
    db,
    gateway: { execute: gateway.execute, ready: createReadiness(client, db) },
    ownFunder: plan.coordinatedBy,
    log,
    publicUrl: config.http.publicUrl,
    contactAddress: config.mail.replyTo,
    ...(gated && { releaseHeldMails: createMailRelease(client) }),
    ...(mailbox && { rootRouters: [mailboxRoutes(mailbox)] }),
  });
  const listening = await listen(app, config.http);
  shutdown.add('API', listening.close);
  return withListeningPort(config, listening.port).http.publicUrl;
}

function failure(workers: Workers, server: Promise<Error> | undefined): Promise<Error> {
  const worker = workers.ended.then(
    () => new Promise<Error>(() => {}),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return server ? Promise.race([worker, server]) : worker;
}
