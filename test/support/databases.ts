/** Both engines for `describe.each(engines)`: each gives a new, empty database of its own, and takes it away again. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { inject } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { shiftedClock } from './shifted-date.ts';

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
  const folder = await mkdtemp(join(tmpdir(), 'hit-sqlite-'));
  const url = `sqlite://${join(folder, 'hit.sqlite')}`;
  return withRemoval(url, () => rm(folder, { recursive: true, force: true }));
}

export async function emptyPostgres(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `hit_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return withRemoval(url.href, () => administer(server, `drop database ${name} with (force)`));
}

async function administer(url: string, statement: string): Promise<void> {
  const knex = await openDatabase({ url });
  try {
    await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
}

async function withRemoval(url: string, removal: () => Promise<void>): Promise<TestDatabase> {
  const knex = await openDatabase({ url, ...shiftedClock() });
  const remove = async () => {
    await knex.destroy();
    await removal();
  };
  return { url, knex, remove };
}

/** The same, migrated to the newest shape. */
export async function migrated(empty: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await empty();
  await migrate(database.knex);
  return database;
}
