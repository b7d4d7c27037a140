/** Reads of one moment: what they see, and whom they keep waiting. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inSnapshot, openDatabase, openReaders, parallelReads } from '../../../db/engine/connection.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { emptySqlite, engines } from '../../support/db/databases.ts';
import { pollLimit } from '../../support/server/until.ts';

const things = async (knex: Knex): Promise<string[]> => (await knex('things').orderBy('name').pluck('name')) as string[];

async function withThings(empty: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await empty();
  await database.knex.schema.createTable('things', (table) => table.text('name').primary());
  return database;
}

describe.each(engines)('reads of one moment on $engine', ({ empty }) => {
  let database: TestDatabase;
  let knex: Knex;
  beforeAll(async () => {
    database = await withThings(empty);
    ({ knex } = database);
  });
  afterAll(() => database.remove());
  beforeEach(() => knex('things').del());

  test('see all that was committed before them, every time', async () => {
    for (let number = 10; number < 60; number += 1) {
      await knex('things').insert({ name: `thing ${number}` });
      expect(await inSnapshot(knex, things)).toHaveLength(number - 9);
    }
  });

  test('see nothing of what is committed between them, and whoever commits it does not wait for them', async () => {
    const both = await inSnapshot(knex, async (trx) => {
      const before = await things(trx);
      await knex('things').insert({ name: 'between' });
      return [before, await things(trx)];
    });
    expect(both).toEqual([[], []]);
    expect(await inSnapshot(knex, things)).toEqual(['between']);
  });

  test('wait for nobody who is writing, and see nothing of what may yet be undone', async () => {
    const undone = knex.transaction(async (trx) => {
      await trx('things').insert({ name: 'for now' });
      expect(await inSnapshot(knex, things)).toEqual([]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await inSnapshot(knex, things)).toEqual([]);
  });

  test('go on after one that failed, each many at once', async () => {
    const failed = () => inSnapshot(knex, (trx) => trx('nowhere').first());
    const own = () => inSnapshot(knex, () => Promise.reject(new Error('of its own')));
    for (let time = 0; time < 5; time += 1) {
      await expect(failed()).rejects.toThrow(/nowhere/);
      await expect(own()).rejects.toThrow('of its own');
    }
    await knex('things').insert({ name: 'after' });
    const all = await Promise.all(Array.from({ length: 30 }, () => inSnapshot(knex, things)));
    expect(all).toEqual(all.map(() => ['after']));
  });

  test('stay of one moment also where a part of them is given up', async () => {
    const seen = await inSnapshot(knex, async (trx) => {
      const before = await things(trx);
      await trx.transaction((inner) => inner('nowhere').first()).catch(() => undefined);
      await knex('things').insert({ name: 'between' });
      return [before, await things(trx)];
    });
    expect(seen).toEqual([[], []]);
  });

  test('are answered each for itself when several are asked together, and fail with the one that fails', async () => {
    await knex('things').insert([{ name: 'one' }, { name: 'two' }]);
    const named = (name: string) => (trx: Knex) => trx('things').where({ name }).pluck('name') as Promise<string[]>;
    for (let time = 0; time < 20; time += 1)
      expect(
        await inSnapshot(knex, (trx) =>
          parallelReads(
            trx,
            () => named('one')(trx),
            async () => time,
            () => named('two')(trx),
          ),
        ),
      ).toEqual([['one'], time, ['two']]);
    const failing = inSnapshot(knex, (trx) =>
      parallelReads(
        trx,
        () => named('one')(trx),
        () => trx('nowhere').first(),
        () => named('two')(trx),
      ),
    );
    await expect(failing).rejects.toThrow(/nowhere/);
    expect(await inSnapshot(knex, things)).toEqual(['one', 'two']);
  });

  test('write nothing', async () => {
    await expect(inSnapshot(knex, (trx) => trx('things').insert({ name: 'x' }))).rejects.toThrow(/read-?only/i);
    expect(await inSnapshot(knex, things)).toEqual([]);
  });
});

test('between reads nothing of SQLite’s log is held back', async () => {
  const { knex, remove } = await withThings(emptySqlite);
  try {
    for (let round = 0; round < 5; round += 1) {
      await knex('things').insert({ name: `thing ${round}` });
      await Promise.all([1, 2, 3, 4].map(() => inSnapshot(knex, things)));
      // A free connection need not wait for another's transaction to end.
      await expect.poll(async () => await knex.raw('pragma wal_checkpoint(truncate)'), pollLimit).toEqual([{ busy: 0, log: 0, checkpointed: 0 }]);
    }
  } finally {
    await remove();
  }
});

test('a database in memory is read where it was written', async () => {
  const knex = await openDatabase({ url: ':memory:' });
  try {
    await knex.schema.createTable('things', (table) => table.text('name').primary());
    await knex('things').insert({ name: 'here' });
    expect(await inSnapshot(knex, things)).toEqual(['here']);
  } finally {
    await knex.destroy();
  }
});

test('a file is read where it was written, before there are readers and after them; closed, nothing of it is open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hit-readers-'));
  const url = join(folder, 'hit.sqlite');
  const knex = await openDatabase({ url });
  try {
    await knex.schema.createTable('things', (table) => table.text('name').primary());
    const addAndRead = async (name: string) => {
      await knex('things').insert({ name });
      return inSnapshot(knex, things);
    };
    expect(await addAndRead('a')).toEqual(['a']);
    const readers = openReaders(knex, { url });
    expect(await addAndRead('b')).toEqual(['a', 'b']);
    await readers.close();
    expect(await addAndRead('c')).toEqual(['a', 'b', 'c']);
    // SQLite keeps its log beside the file until the last connection ends.
    expect(await readdir(folder)).toContain('hit.sqlite-wal');
    await knex.destroy();
    expect(await readdir(folder)).toEqual(['hit.sqlite']);
  } finally {
    await knex.destroy();
    await rm(folder, { recursive: true });
  }
});
