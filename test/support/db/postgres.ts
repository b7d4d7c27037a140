/** One PostgreSQL server for all tests of the database, each of which makes a database of its own in it; tests fail, never skip, where none can be had. */
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../db/engine/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { newPostgresDatabase } from './postgres-database.ts';
import type { PostgresServer } from './start-postgres.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    /** Name of the database that each migrated one is copied from. */
    migratedPostgres: string;
  }
}

let server: PostgresServer | undefined;
let removeTemplate: (() => Promise<void>) | undefined;

export async function setup(project: TestProject): Promise<void> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (!given) server = await startPostgres();
  const url = given || (server?.url ?? '');
  const template = await newPostgresDatabase(url);
  removeTemplate = template.remove;
  const database = await openDatabase({ url: template.url });
  await migrate(database);
  await database.destroy();
  project.provide('postgresUrl', url);
  project.provide('migratedPostgres', template.name);
}

export async function teardown(): Promise<void> {
  await removeTemplate?.();
  await server?.stop();
}
