/** Questions to SQLite that stay prepared are answered as if each were asked for the first time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../db/engine/connection.ts';

describe('a question asked again', () => {
  let folder: string;
  let knex: Knex;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hit-prepared-'));
    knex = await openDatabase({ url: join(folder, 'test.sqlite') });
    await knex.schema.createTable('things', (table) => {
      table.integer('id').primary();
      table.text('name');
    });
    await knex('things').insert([1, 2, 3].map((id) => ({ id, name: `thing ${id}` })));
  });
  afterEach(async () => {
    await knex.destroy();
    await rm(folder, { recursive: true });
  });
  const thing = (id: number) => knex('things').where({ id }).first();

  test('is answered for its own values, also when a hundred are asked at once', async () => {
    const names = await Promise.all(Array.from({ length: 100 }, async (_, index) => ((await thing((index % 3) + 1)) as { name: string }).name));
    expect(names).toEqual(Array.from({ length: 100 }, (_, index) => `thing ${(index % 3) + 1}`));
  });

  test('sees what was written since, and the columns that a table has got since', async () => {
    expect(await thing(1)).toEqual({ id: 1, name: 'thing 1' });
    await knex('things').where({ id: 1 }).update({ name: 'changed' });
    expect(await thing(1)).toEqual({ id: 1, name: 'changed' });
    await knex.schema.alterTable('things', (table) => table.text('colour').defaultTo('blue'));
    expect(await thing(1)).toEqual({ id: 1, name: 'changed', colour: 'blue' });
    await knex.schema.alterTable('things', (table) => table.dropColumn('name'));
    expect(await thing(1)).toEqual({ id: 1, colour: 'blue' });
  });

  test('sees in a transaction what the transaction wrote, and nothing of it after a rollback', async () => {
    expect(await thing(2)).toMatchObject({ name: 'thing 2' });
    const within = knex.transaction(async (trx) => {
      await trx('things').where({ id: 2 }).update({ name: 'for now' });
      expect(await trx('things').where({ id: 2 }).first()).toMatchObject({ name: 'for now' });
      throw new Error('no');
    });
    await expect(within).rejects.toThrow('no');
    expect(await thing(2)).toMatchObject({ name: 'thing 2' });
  });

  test('fails again where it is wrong, and right once it has become right; the others go on', async () => {
    const wrong = () => knex('elsewhere').where({ id: 1 }).first();
    for (let time = 0; time < 3; time += 1) await expect(wrong()).rejects.toThrow('no such table: elsewhere');
    expect(await thing(3)).toMatchObject({ name: 'thing 3' });
    await knex.schema.createTable('elsewhere', (table) => void table.integer('id'));
    expect(await wrong()).toBeUndefined();
    await knex.schema.dropTable('elsewhere');
    await expect(wrong()).rejects.toThrow('no such table: elsewhere');
  });

  test('is answered however many others were asked between, at once or in turn', async () => {
    const other = (number: number) =>
      knex('things')
        .where({ id: 1 })
        .select({ [`alias_${number}`]: 'name' })
        .first();
    await Promise.all(Array.from({ length: 700 }, (_, number) => other(number)));
    expect(await other(0)).toEqual({ alias_0: 'thing 1' });
    expect(await thing(1)).toMatchObject({ name: 'thing 1' });
    expect(await other(699)).toEqual({ alias_699: 'thing 1' });
  });
});
