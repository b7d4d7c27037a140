/** Lists that are asked for together are what each would be if it were asked for by itself, in both engines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchOf, batchSelect } from '../../../db/engine/batch-select.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { engines, migrated } from '../../support/db/databases.ts';

interface Thing {
  id: number;
  name: string | null;
  amount: number | null;
}

describe.each(engines)('lists asked for in one batch on $engine', ({ empty }) => {
  let database: TestDatabase;
  const texts = ['å, ä och ö', `"citat" och 'apostrof'`, 'rad\noch\tflik \\ snedstreck', '{"json": [1, null]}', '', '🙂 \u2028'];
  beforeAll(async () => {
    database = await migrated(empty);
    await database.knex.schema.createTable('things', (table) => {
      table.integer('id').primary();
      table.text('name');
      table.bigInteger('amount');
    });
    await database.knex('things').insert(texts.map((name, id) => ({ id, name, amount: id % 2 ? 10 ** 12 : null })));
    await database.knex('things').insert({ id: 99, name: null, amount: 0 });
  });
  afterAll(async () => {
    await database.knex.schema.dropTable('things');
    await database.remove();
  });

  const things = () => database.knex('things');
  const columns = ['id', 'name', 'amount'];

  test('each in its own order, with its own filter and limit, text and numbers and nulls as they are', async () => {
    const found = await batchSelect<{ up: Thing; down: Thing; none: Thing; sums: { sum: number } }>(database.knex, {
      up: batchOf(things().orderBy('id'), columns),
      down: batchOf(things().where('id', '>', 2).orderBy('id', 'desc').limit(2), columns),
      none: batchOf(things().where({ name: 'no such thing' }), columns),
      sums: { rows: things().sum({ sum: 'amount' }), columns: ['sum'] },
    });
    expect(found.up).toEqual(await things().orderBy('id').select(columns));
    expect(found.up.map(({ name }) => name)).toEqual([...texts, null]);
    expect(found.down.map(({ id }) => id)).toEqual([99, 5]);
    expect(found.none).toEqual([]);
    expect(found.sums).toEqual([{ sum: 3 * 10 ** 12 }]);
  });

  test('a list that is not asked for is empty, and nothing is sent where none is', async () => {
    const sent: string[] = [];
    database.knex.on('query', ({ sql }: { sql: string }) => sent.push(sql));
    expect(await batchSelect<{ up: Thing; down: Thing }>(database.knex, { up: undefined, down: undefined })).toEqual({ up: [], down: [] });
    expect(sent).toEqual([]);
    const found = await batchSelect<{ up: Thing; down: Thing }>(database.knex, { up: undefined, down: batchOf(things().where({ id: 99 }), ['id']) });
    expect(found).toEqual({ up: [], down: [{ id: 99 }] });
    expect(sent).toHaveLength(1);
  });
});
