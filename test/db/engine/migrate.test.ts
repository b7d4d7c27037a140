import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../db/engine/connection.ts';
import { assertMigrated, migrate, rollbackAll } from '../../../db/migrate.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { engines } from '../../support/db/databases.ts';

describe.each(engines)('migrations on $engine', ({ engine, empty }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await empty();
  });
  afterEach(() => database.remove());

  const tables = async (): Promise<string[]> => {
    const { knex } = database;
    const own = ['migrations', 'migrations_lock', 'sqlite_sequence'];
    const names: string[] =
      engine === 'SQLite'
        ? await knex('sqlite_master').where({ type: 'table' }).pluck('name')
        : await knex('information_schema.tables').where({ table_schema: 'public' }).pluck('table_name');
    return names.filter((name) => !own.includes(name)).sort();
  };

  test('go up, down to nothing, and up again to the same tables', async () => {
    const ran = await migrate(database.knex);
    const first = await tables();
    expect(first).toContain('plan_activities');
    expect(await rollbackAll(database.knex)).toEqual([...ran].reverse());
    expect(await tables()).toEqual([]);
    expect(await migrate(database.knex)).toEqual(ran);
    expect(await tables()).toEqual(first);
  });

  test('do nothing on a database that is up to date', async () => {
    await migrate(database.knex);
    expect(await migrate(database.knex)).toEqual([]);
  });

  test('of two processes that start at once one migrates and the other waits for it', async () => {
    const other = await openDatabase({ url: database.url });
    try {
      const [one, two] = await Promise.all([migrate(database.knex), migrate(other)]);
      expect(Math.min(one.length, two.length)).toBe(0);
      expect(Math.max(one.length, two.length)).toBeGreaterThan(0);
      expect(await tables()).toContain('steps');
    } finally {
      await other.destroy();
    }
  });

  test('refuse a database that a newer program has migrated, and leave it alone', async () => {
    await migrate(database.knex);
    await database.knex('migrations').insert({ name: '2031-01-01-01-later', batch: 2, migration_time: null });
    await expect(migrate(database.knex)).rejects.toThrow(/newer than this program.*2031-01-01-01-later/);
    await expect(rollbackAll(database.knex)).rejects.toThrow(/newer than this program/);
    expect(await tables()).toContain('plan_activities');
  });

  test('that are missing are told of to a command that must not bring them, and left to who starts the program', async () => {
    await expect(assertMigrated(database.knex)).rejects.toThrow('The database is of an earlier version: start this version once, or run npm run migrate.');
    await migrate(database.knex);
    await assertMigrated(database.knex);
    const newest = await database.knex('migrations').orderBy('id', 'desc').first('id');
    await database.knex('migrations').where(newest).delete();
    await expect(assertMigrated(database.knex)).rejects.toThrow('earlier version');
  });

  test('every table has a primary key', async () => {
    await migrate(database.knex);
    const without: string[] = [];
    for (const table of (await tables()).filter((name) => !/^searched_((mail|report)_)?parts/.test(name))) {
      const keyed =
        engine === 'SQLite'
          ? ((await database.knex.raw(`pragma table_info(${table})`)) as { pk: number }[]).some(({ pk }) => pk > 0)
          : (await database.knex('information_schema.table_constraints').where({ table_name: table, constraint_type: 'PRIMARY KEY' })).length === 1;
      if (!keyed) without.push(table);
    }
    expect(without).toEqual([]);
  });
});
