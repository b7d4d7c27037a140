/** Both engines for `describe.each(engines)`: each gives a new, empty database of its own, and takes it away again. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { inject } from 'vitest';
import { openDatabase, openReaders } from '../../../db/engine/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { shiftedClock } from '../clock/shifted-date.ts';
import { newPostgresDatabase } from './postgres-database.ts';

export interface TestDatabase {
  url: string;
  knex: Knex;
  remove(): Promise<void>;
}

/** The engines that everything in db/ must hold for. */
export const engines: { engine: string; empty: () => Promise<TestDatabase> }[] = [
  { engine: 'SQLite', empty: emptySqlite },
  { engine: 'PostgreSQL', empty: emptyPostgres },
];

/** An empty SQLite database in a temporary folder. */
export async function emptySqlite(): Promise<TestDatabase> {
  return sqliteCopy();
}

/** An empty database of the run's PostgreSQL server. */
export async function emptyPostgres(): Promise<TestDatabase> {
  return postgresCopy();
}

/** The same, migrated to the newest shape: in a run of the tests a copy of its one database on which the migrations ran, which takes a tenth of their time. */
export async function migrated(empty: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const template = templateFor(empty);
  if (template !== undefined) return empty === emptyPostgres ? postgresCopy(template) : sqliteCopy(template);
  const database = await empty();
  await migrate(database.knex);
  return database;
}

/** A program of its own, as a bench is, is outside the run and has none. */
function templateFor(empty: () => Promise<TestDatabase>): string | undefined {
  try {
    return inject(empty === emptyPostgres ? 'migratedPostgres' : 'migratedSqlite');
  } catch {
    return undefined;
  }
}

async function sqliteCopy(template?: string): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'hit-sqlite-'));
  const file = join(folder, 'hit.sqlite');
  if (template !== undefined) await copyFile(template, file);
  return withRemoval(`sqlite://${file}`, () => rm(folder, { recursive: true, force: true }));
}

async function postgresCopy(template?: string): Promise<TestDatabase> {
  const { url, remove } = await newPostgresDatabase(inject('postgresUrl'), template);
  return withRemoval(url, remove);
}

async function withRemoval(url: string, removal: () => Promise<void>): Promise<TestDatabase> {
  const knex = await openDatabase({ url, ...shiftedClock() });
  const readers = openReaders(knex, { url });
  const remove = async () => {
    await readers.close();
    await knex.destroy();
    await removal();
  };
  return { url, knex, remove };
}
