/** One PostgreSQL server for all tests of the database, each of which makes a database of its own in it; tests fail, never skip, where none can be had. */
import type { TestProject } from 'vitest/node';
import type { PostgresServer } from './start-postgres.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

let server: PostgresServer | undefined;

export async function setup(project: TestProject): Promise<void> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (!given) server = await startPostgres();
  project.provide('postgresUrl', given || (server?.url ?? ''));
}

export const teardown = async (): Promise<void> => server?.stop();
