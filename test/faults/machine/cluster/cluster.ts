/** A Temporal server and a PostgreSQL server, and `npm run worker` on them, as often as wanted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { databaseClock, openDatabase } from '../../../../db/engine/connection.ts';
import { setMailGate } from '../../../../db/mail/mail-gate-store.ts';
import { migrate } from '../../../../db/migrate.ts';
import { startTemporalServer } from '../../../../embedded/temporal/temporal-server.ts';
import { newPostgresDatabase } from '../../../support/db/postgres-database.ts';
import { startPostgres } from '../../../support/db/start-postgres.ts';
import type { Launched } from '../../../support/server/launched.ts';
import { launch } from '../../../support/server/launched.ts';
import { findTestBinary, testConfig } from '../../../support/server/test-binary.ts';
import { onPostgres } from './temporal-on-postgres.ts';

export interface Servers {
  temporal: { address: string; namespace: string };
  /** Where databases may be made. */
  postgresUrl: string;
}

/**
 * Runs what needs both servers; they have ended when it returns.
 * @param temporalOnPostgres Temporal keeps its data there too, as a cluster does; the CLI's development server can only be on SQLite
 */
export async function withServers<T>(use: (servers: Servers) => Promise<T>, { temporalOnPostgres = false } = {}): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-mail-faults-'));
  const postgres = await startPostgres();
  try {
    const environment = testConfig().childEnvironment;
    const binary = await findTestBinary();
    const isOnPostgres = temporalOnPostgres && binary.kind === 'server';
    const temporal = await startTemporalServer({
      dataDir,
      binary,
      environment,
      log: () => {},
      ...(isOnPostgres && (await onPostgres(postgres.url))),
    });
    try {
      return await use({ temporal, postgresUrl: postgres.url });
    } finally {
      await temporal.stop();
    }
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

export interface Cluster {
  db: Knex;
  /** Begins a worker, which greets servers of mail by its name. */
  launch(name: string): Launched;
  /** Ends all workers as Ctrl-C does. */
  stopAll(): Promise<void>;
  close(): Promise<void>;
}

export interface MailSettings {
  smtpUrl: string;
  perSecond: number;
  shards: number;
}

/** What programs on a cluster are told of their servers. */
export const clusterEnvironment = (
  temporal: Servers['temporal'],
  databaseUrl: string,
  { smtpUrl, perSecond }: Omit<MailSettings, 'shards'>,
): Record<string, string> => ({
  ...testConfig().childEnvironment,
  TEMPORAL_ADDRESS: temporal.address,
  TEMPORAL_NAMESPACE: temporal.namespace,
  DATABASE_URL: databaseUrl,
  SMTP_URL: smtpUrl,
  MAIL_REPLY_TO: 'svar@hit.example',
  MAIL_MAX_PER_SECOND: String(perSecond),
  MAIL_DIGEST: 'never',
});

/** Begins a worker, which greets servers of mail by a name. */
export const launchWorker = (name: string, environment: Record<string, string>): Launched =>
  launch('activities/worker.ts', { environment: { ...environment, MAIL_HOSTNAME: name }, readyAt: /(take tasks)/ });

/** A database of its own with the mail gate open. */
export async function setUpCluster({ temporal, postgresUrl }: Servers, { smtpUrl, perSecond, shards }: MailSettings): Promise<Cluster> {
  const database = await newPostgresDatabase(postgresUrl);
  const db = await openDatabase({ url: database.url, poolSize: 2 });
  await migrate(db);
  await setMailGate(db, { open: true, reason: 'Felen i posten provas.', person: null, at: await databaseClock(db) });
  const workers: Launched[] = [];
  async function endAll(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    for (const worker of workers) worker.signal(signal);
    await Promise.all(workers.map(({ ended }) => ended));
  }
  const environment = { ...clusterEnvironment(temporal, database.url, { smtpUrl, perSecond }), MAIL_SHARDS: String(shards) };
  return {
    db,
    launch(name) {
      const worker = launchWorker(name, environment);
      workers.push(worker);
      return worker;
    },
    stopAll: () => endAll('SIGTERM'),
    async close() {
      await endAll('SIGKILL');
      await db.destroy();
      await database.remove();
    },
  };
}
