/** For commands that need lives to move: database, Temporal and a gateway; workers of their own only where no other program has any. */

import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { installWorkerRuntime } from '../activities/worker-runtime.ts';
import type { LifecycleGateway } from '../api/lifecycle-gateway.ts';
import { createLifecycleGateway } from '../api/lifecycle-gateway.ts';
import { upgradeLivesOnce } from '../api/lifecycle-upgrade.ts';
import { assertNotNewer, openMigrated } from '../db/migrate.ts';
import type { Config } from '../temporal.config.ts';
import { connectTemporal } from './connect-temporal.ts';
import { openPost } from './open-post.ts';
import { readLiveRun } from './run-file.ts';
import { createShutdown } from './shutdown.ts';
import { startEngineWorkers } from './start-engine-workers.ts';
import { withTemporal } from './with-temporal.ts';

export interface LifeTools {
  db: Knex;
  client: Client;
  gateway: LifecycleGateway;
}

/** @param program what the person typed, for the messages of others */
export async function withLifeWorkers(
  config: Config,
  { program, say }: { program: string; say: (line: string) => void },
  use: (tools: LifeTools) => Promise<void>,
): Promise<void> {
  // Before a Temporal server is started, which writes too.
  await assertNotNewer(config.database);
  installWorkerRuntime();
  await withTemporal(config, { program, log: say }, async (access) => {
    const shutdown = createShutdown((what, error) => say(`${what} could not be closed: ${String(error)}`));
    try {
      const db = await openMigrated(config.database);
      shutdown.add('database', () => db.destroy());
      const { client, native } = await connectTemporal(access, shutdown);
      if (await needsWorkers(config)) {
        await upgradeLivesOnce(client, db, { say });
        const post = await openPost(config, shutdown);
        const complain = (error: unknown) => say(`Mails: ${String(error)}`);
        const workers = await startEngineWorkers(config, { client, native, namespace: access.namespace, db, post, complain });
        shutdown.add('workers', workers.stop);
      }
      await use({ db, client, gateway: createLifecycleGateway(client, db) });
    } finally {
      await shutdown.run();
    }
  });
}

/** A cluster has its workers, and so has a program that stays; with one SQLite file there must be one worker process only. */
async function needsWorkers(config: Config): Promise<boolean> {
  return config.temporal.mode === 'embedded' && !(await readLiveRun(config.dataDir))?.stays;
}
