/** Two APIs behind a balancer and two workers, on one PostgreSQL database and one Temporal server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { databaseClock, openDatabase } from '../../../../db/engine/connection.ts';
import { newKey } from '../../../../db/links/keyring.ts';
import { setMailGate } from '../../../../db/mail/mail-gate-store.ts';
import { migrate } from '../../../../db/migrate.ts';
import { loadDemoPersons } from '../../../../plan/demo-persons.ts';
import { loadRegisters } from '../../../../plan/load-registers.ts';
import { countyPlan } from '../../../support/builders/county-plan.ts';
import { newPostgresDatabase } from '../../../support/db/postgres-database.ts';
import { freePort } from '../../../support/free-port.ts';
import type { Launched } from '../../../support/server/launched.ts';
import { launch } from '../../../support/server/launched.ts';
import { personWith } from '../../../support/server/running-hit.ts';
import { openBalancer } from '../balancer.ts';
import type { Reached } from '../machine.ts';
import { tokensIn } from '../machine.ts';
import type { Servers } from './cluster.ts';
import { clusterEnvironment, launchWorker } from './cluster.ts';

export const processNames = ['api-1', 'worker-1', 'api-2', 'worker-2'] as const;
export type ProcessName = (typeof processNames)[number];

export interface ManyProcesses {
  db: Knex;
  client: Client;
  /** Somebody at whichever API takes the connection. */
  reach(email: string): Promise<Reached>;
  /** Ends one and starts it again. @returns once it takes work again */
  replace(name: ProcessName, signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** When one was killed, in ms since 1970. */
  kills: number[];
  close(): Promise<void>;
}

export async function startManyProcesses({ temporal, postgresUrl }: Servers, smtpUrl: string): Promise<ManyProcesses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hit-processes-'));
  const database = await newPostgresDatabase(postgresUrl);
  const db = await openDatabase({ url: database.url, poolSize: 2 });
  await migrate(db);
  const at = await databaseClock(db);
  const plan = countyPlan();
  await loadRegisters(db, plan);
  await loadDemoPersons(db, plan.organisations, at);
  await setMailGate(db, { open: true, reason: 'Felen provas.', person: null, at });
  const connection = await Connection.connect({ address: temporal.address });
  const ports = { 'api-1': await freePort(), 'api-2': await freePort() };
  const balancer = await openBalancer(Object.values(ports));
  const environment = {
    ...clusterEnvironment(temporal, database.url, { smtpUrl, perSecond: 1000 }),
    DATA_DIR: dataDir,
    SIGNING_KEYS: JSON.stringify({ keys: [newKey(at)] }),
    PUBLIC_URL: balancer.url,
  };
  const programs = new Map<ProcessName, Launched>();
  const kills: number[] = [];
  const begin = async (name: ProcessName) => {
    const program = name === 'api-1' || name === 'api-2' ? launchApi(ports[name], environment) : launchWorker(`${name}.example`, environment);
    programs.set(name, program);
    await program.ready;
  };
  async function close(): Promise<void> {
    for (const program of programs.values()) program.signal('SIGTERM');
    await Promise.all([...programs.values()].map(({ ended }) => ended));
    await balancer.close();
    await connection.close();
    await db.destroy();
    await database.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
  const tokens = tokensIn(db);
  try {
    await Promise.all(processNames.map(begin));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db,
    client: new Client({ connection, namespace: temporal.namespace }),
    kills,
    reach: async (email) => ({ url: balancer.url, person: personWith(balancer.url, await tokens(email)) }),
    async replace(name, signal) {
      programs.get(name)?.signal(signal);
      if (signal === 'SIGKILL') kills.push(Date.now());
      await programs.get(name)?.ended;
      await begin(name);
    },
    close,
  };
}

type Environment = Record<string, string>;

const launchApi = (port: number, environment: Environment): Launched =>
  launch('api/server.ts', { environment: { ...environment, PORT: String(port) }, readyAt: /(The API answers)/ });
