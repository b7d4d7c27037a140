/** Migrated databases for the tests of a block, with what is written into them before. */
import type { Knex } from 'knex';
import { openedForAll, openedForEach } from '../opened-for-tests.ts';
import type { TestDatabase } from './databases.ts';
import { migrated } from './databases.ts';

export type DatabaseForTests<Seeded> = TestDatabase & Seeded;
type Empty = () => Promise<TestDatabase>;
/** Writes what the tests are about, and tells them of it. */
type Seed<Seeded> = (knex: Knex) => Promise<Seeded>;

const nothing = async (): Promise<object> => ({});
const remove = (database: TestDatabase) => database.remove();

/** One for all tests of the block. */
export function databaseForAll(empty: Empty): TestDatabase;
export function databaseForAll<Seeded extends object>(empty: Empty, seed: Seed<Seeded>): DatabaseForTests<Seeded>;
export function databaseForAll(empty: Empty, seed: Seed<object> = nothing): TestDatabase {
  return openedForAll(() => seeded(empty, seed), remove);
}

/** A new one for each test of the block. */
export function databaseForEach(empty: Empty): TestDatabase;
export function databaseForEach<Seeded extends object>(empty: Empty, seed: Seed<Seeded>): DatabaseForTests<Seeded>;
export function databaseForEach(empty: Empty, seed: Seed<object> = nothing): TestDatabase {
  return openedForEach(() => seeded(empty, seed), remove);
}

async function seeded(empty: Empty, seed: Seed<object>): Promise<TestDatabase> {
  const database = await migrated(empty);
  try {
    return { ...database, ...(await seed(database.knex)) };
  } catch (error) {
    await database.remove();
    throw error;
  }
}
