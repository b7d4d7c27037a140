/** One SQLite database on which the migrations ran, for the whole run of the tests: each test that needs one takes a copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../../db/engine/connection.ts';
import { migrate } from '../../../db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** File that each migrated database is copied from. */
    migratedSqlite: string;
  }
}

let folder: string | undefined;

export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'hit-migrated-'));
  const file = join(folder, 'hit.sqlite');
  const database = await openDatabase({ url: `sqlite://${file}` });
  await migrate(database);
  // The last connection writes the log into the file as it closes: the file alone is the whole database.
  await database.destroy();
  project.provide('migratedSqlite', file);
}

export const teardown = async (): Promise<void> => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
};
