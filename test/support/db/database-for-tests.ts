/** Migrated databases for the tests of a block, with what is written into them before; they are gone afterwards. */
import type { Knex } from 'knex';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { TestDatabase } from './databases.ts';
import { migrated } from './databases.ts';

/** Filled when its tests run, and in hooks that are registered after it; not before. */
export type DatabaseForTests<Seeded> = Pick<TestDatabase, 'knex' | 'url'> & Seeded;
type Empty = () => Promise<TestDatabase>;
/** Writes what the tests are about, and tells them of it. */
type Seed<Seeded> = (knex: Knex) => Promise<Seeded>;

const nothing = async (): Promise<object> => ({});

/** One for all tests of the block. */
export const databaseForAll = <Seeded extends object>(empty: Empty, seed?: Seed<Seeded>): DatabaseForTests<Seeded> => between(beforeAll, afterAll, empty, seed);

/** A new one for each test of the block. */
export const databaseForEach = <Seeded extends object>(empty: Empty, seed?: Seed<Seeded>): DatabaseForTests<Seeded> =>
  between(beforeEach, afterEach, empty, seed);

type Hook = (work: () => Promise<void>) => void;

function between<Seeded extends object>(before: Hook, after: Hook, empty: Empty, seed: Seed<object> = nothing): DatabaseForTests<Seeded> {
  const shown = {} as DatabaseForTests<Seeded>;
  let opened: TestDatabase | undefined;
  before(async () => {
    opened = await migrated(empty);
    const { knex, url } = opened;
    Object.assign(shown, { knex, url }, await seed(knex));
  });
  after(async () => {
    await opened?.remove();
    opened = undefined;
  });
  return shown;
}
