/**
 * The composition root: the one place where programs are put together. Each part is built once, in one order, and closed in the opposite one; a program says
 * which parts it wants. HTTP closes first, while everything it needs is still open.
 */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { Workers } from '../activities/create-workers.ts';
import { keySourceOf } from '../api/app-settings.ts';
import type { LifecycleGateway } from '../api/engine/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../api/engine/lifecycle-gateway.ts';
import { startStartCheck } from '../api/engine/reconciliation/start-check.ts';
import type { HttpServer } from '../api/http/listen.ts';
import { listen } from '../api/http/listen.ts';
import type { Log } from '../api/http/request-log.ts';
import { waitingApp } from '../api/waiting-app.ts';
import { isLoopback } from '../api/web/browser/own-address.ts';
import type { SqlClock } from '../db/engine/connection.ts';
import { clockExpression } from '../db/engine/connection.ts';
import type { Keyring } from '../db/links/keyring.ts';
import { openKeyring } from '../db/links/keyring-store.ts';
import { keepLastingAddress } from '../db/public/lasting-address-store.ts';
import { keepHighWater } from '../embedded/data-folder/high-water.ts';
import type { TimeSkipping } from '../embedded/temporal/temporal-server-config.ts';
import type { Config } from '../temporal.config.ts';
import { withListeningPort } from '../temporal.config.ts';
import type { Policy } from '../workflows/domain/policy.ts';
import { defaultPolicyWith } from '../workflows/domain/policy.ts';
import type { Effects } from '../workflows/effects.ts';
import { everyMs } from './intervals.ts';
import { openProgramDatabase } from './open-database.ts';
import type { Folder } from './open-folder.ts';
import { openFolder } from './open-folder.ts';
import { connectClient, findTemporal } from './open-temporal.ts';
import type { Shutdown } from './shutdown.ts';
import { createShutdown } from './shutdown.ts';
import { startApiRounds } from './start-api-rounds.ts';
import type { Tracing } from './tracing/tracing.ts';
import type { Trouble } from './trouble.ts';
import { troubleIn } from './trouble.ts';

/** The parts of a program; its database, Temporal and the gateway between them are in all. */
export interface Wanted {
  /** What the person typed, for the messages of others. */
  program: string;
  /** Runs until it is told to end: it waits for a cluster that is away, and compares lives with their workflows where it has workers. */
  stays: boolean;
  /** Has the data folder to itself; a command only where no program that stays has it. */
  dataFolder: boolean;
  /** Answers over HTTP, and does in the background what every API does. */
  api: boolean;
  /** Takes tasks and sends mails; a command only where no other program does. */
  workers: boolean;
}

export interface ProgramOptions {
  log: Log;
  /** Progress, for a person. */
  say: (line: string) => void;
  /** Run once the engine works and before the API answers: the plan is loaded here. */
  prepare?: (parts: { db: Knex; gateway: LifecycleGateway; planFile: string | null; newPolicy: Policy }) => Promise<void>;
  timeSkipping?: TimeSkipping;
  /** Wraps the Activities: tests end the process at a chosen point within them. */
  wrapEffects?: (effects: Effects) => Effects;
  /** The clock of mail delivery instead of the database's: tests move it. */
  deliveryClock?: SqlClock;
}

export interface Program {
  /** Where people reach its pages and its API; of a program without them, where others answer. */
  url: string;
  db: Knex;
  client: Client;
  gateway: LifecycleGateway;
  /** Settles when a part has ended that should not have. */
  failed: Promise<Error>;
  stop(): Promise<void>;
}

/** @throws Error, in one sentence for a person, with everything closed again */
export async function openProgram(config: Config, wanted: Wanted, options: ProgramOptions): Promise<Program> {
  const shutdown = createShutdown((what, error) => troubleIn(options.log)(`${what} could not be closed`)(error));
  try {
    return await open(config, wanted, options, shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function open(configured: Config, wanted: Wanted, options: ProgramOptions, shutdown: Shutdown): Promise<Program> {
  const { log, say, prepare, timeSkipping, wrapEffects = (effects) => effects, deliveryClock = clockExpression } = options;
  const trouble = troubleIn(log);
  const { config, folder, httpServer, db, keyring, hasWorkers, tracing } = await openGround(configured, wanted, { say, trouble }, shutdown);
  const access = await findTemporal(config, folder, { log: say, ...(timeSkipping && { timeSkipping }) }, shutdown);
  const whileWaiting = { say, waiting: () => httpServer?.serve(waitingApp()) };
  const client = await connectClient(access, shutdown, wanted.stays ? whileWaiting : undefined);
  const gateway = createLifecycleGateway(client, db, { ...(tracing && { traced: tracing.update }) });
  const parts = { access, client, db, gateway, deliveryClock, trouble, log, say, ...(tracing && { tracing }) };
  const engine =
    hasWorkers && keyring
      ? await (await enginePart()).startEngine(config, { ...parts, keyring, alone: 'lock' in folder, wrapEffects, complain: trouble('mails') }, shutdown)
      : undefined;
  const rounds = httpServer && startApiRounds(config, parts, shutdown);
  await prepare?.({ db, gateway, planFile: config.planFile, newPolicy: defaultPolicyWith(config) });
  // What is only seen from this machine is nothing that others know the data by.
  if (httpServer && !isLoopback(config.http.publicUrl)) await keepLastingAddress(db, config.http.publicUrl.replace(/\/$/, ''));
  if (httpServer && rounds && keyring)
    httpServer.serve(await (await appPart()).createProgramApp(config, { ...parts, ...rounds, keyring, ...(engine && { engine }) }));
  if (hasWorkers && wanted.stays) {
    const complain = trouble('lives and workflows could not be compared');
    shutdown.add('comparison', startStartCheck(client, db, { shards: config.mail.shards, say, complain }).stop);
  }
  if (httpServer) shutdown.add('API', httpServer.close);
  if (httpServer && 'lock' in folder) await folder.lock.record({ httpPort: httpServer.port });
  return { url: config.http.publicUrl, db, client, gateway, failed: failureOf(engine?.workers, access.failed), stop: shutdown.run };
}

/** Imported only where needed: an API does without the libraries of workers, a worker without those of pages. */
const enginePart = () => import('./start-engine.ts');
const appPart = () => import('./create-program-app.ts');
const tracingPart = () => import('./tracing/start-tracing.ts');

interface Ground {
  /** With the address that is listened at. */
  config: Config;
  folder: Folder;
  httpServer: HttpServer | undefined;
  db: Knex;
  /** Absent in a command without workers, which neither signs nor verifies links. */
  keyring: Keyring | undefined;
  hasWorkers: boolean;
  /** Absent where no traces are handed over. */
  tracing: Tracing | undefined;
}

/** The parts on the program's own machine, opened before Temporal is connected to: a program that cannot run there says so first. */
async function openGround(
  configured: Config,
  { program, stays, dataFolder, api, workers }: Wanted,
  { say, trouble }: { say: (line: string) => void; trouble: Trouble },
  shutdown: Shutdown,
): Promise<Ground> {
  const folder: Folder = dataFolder ? await openFolder(configured, { program, stays, say }, shutdown) : { shared: true };
  const httpServer = api ? await listen(configured.http) : undefined;
  if (httpServer) shutdown.add('port', httpServer.close);
  const config = httpServer ? withListeningPort(configured, httpServer.port) : configured;
  const tracing = config.tracing ? (await tracingPart()).startTracing(config.tracing, trouble('traces could not be handed over')) : undefined;
  // Opened first, and so closed last: what happens in closing is handed over too.
  if (tracing) shutdown.add('traces', tracing.close);
  const db = await openProgramDatabase(config, shutdown, tracing);
  const hasWorkers = workers && (stays || 'lock' in folder);
  const keyring = api || hasWorkers ? await openKeyring(db, keySourceOf(config)) : undefined;
  if (stays && 'lock' in folder) {
    const water = await keepHighWater(db, { dataDir: config.dataDir, everyMs: everyMs.highWater, say, trouble: trouble('high water') });
    shutdown.add('high water', water.stop);
  }
  return { config, folder, httpServer, db, keyring, hasWorkers, tracing };
}

/** Settles with the first of the parts that has ended by itself. */
function failureOf(workers: Workers | undefined, server: Promise<Error> | undefined): Promise<Error> {
  const never = new Promise<Error>(() => {});
  const worker = workers?.ended.then(
    () => never,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return Promise.race([worker ?? never, server ?? never]);
}
