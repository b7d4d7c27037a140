import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseClock, inSnapshot, isDatabaseAway, isPostgres, openDatabase } from '../../../db/engine/connection.ts';
import type { TestDatabase } from '../../support/db/databases.ts';
import { emptyPostgres, emptySqlite, engines } from '../../support/db/databases.ts';

describe.each(engines)('a connection to $engine', ({ engine, empty }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await empty();
  });
  afterAll(() => database.remove());

  test('knows its engine', () => {
    expect(isPostgres(database.knex)).toBe(engine === 'PostgreSQL');
  });

  test('reads the database clock as an instant in UTC with milliseconds', async () => {
    const before = new Date().toISOString();
    const at = await databaseClock(database.knex);
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(at) - Date.parse(before))).toBeLessThan(5_000);
  });

  test('tells the time that it is given instead, in transactions and snapshots too', async () => {
    const times = ['1996-02-29T09:00:00.000Z', '1996-02-29T09:00:01.000Z', '1996-02-29T09:00:02.000Z'];
    const left = [...times];
    const knex = await openDatabase({ url: database.url, clock: () => left.shift() ?? '' });
    try {
      const told = [await databaseClock(knex), await knex.transaction(databaseClock), await inSnapshot(knex, databaseClock)];
      expect(told).toEqual(times);
    } finally {
      await knex.destroy();
    }
    expect(await databaseClock(database.knex)).not.toContain('1996');
  });

  test('the clock goes on inside a transaction', async () => {
    await database.knex.transaction(async (trx) => {
      const first = await databaseClock(trx);
      await expect.poll(() => databaseClock(trx), { interval: 2 }).not.toBe(first);
    });
  });

  test('gives counts, sums and 10^12 SEK as numbers', async () => {
    const { knex } = database;
    await knex.schema.createTable('money', (table) => {
      table.integer('id').primary();
      table.bigInteger('sek');
    });
    await knex('money').insert([
      { id: 1, sek: 10 ** 12 },
      { id: 2, sek: 10 ** 12 },
    ]);
    expect(await knex('money').first('sek')).toEqual({ sek: 10 ** 12 });
    expect(await knex('money').sum({ sum: 'sek' }).count({ count: '*' }).first()).toEqual({ sum: 2 * 10 ** 12, count: 2 });
  });

  test('tells nothing of what a query was given where that fails', async () => {
    const failed = await database.knex('missing').insert({ recipient: 'kim@ltu.example' }).catch(String);
    expect(failed).toMatch(/insert into .missing.*recipient/);
    expect(failed).not.toContain('kim@ltu.example');
  });

  test('a snapshot inside a transaction is that transaction', async () => {
    await database.knex.transaction(async (trx) => {
      expect(await inSnapshot(trx, async (inner) => inner === trx)).toBe(true);
    });
  });
});

test('SQLite is opened durable and with foreign keys held', async () => {
  const database = await emptySqlite();
  try {
    const pragma = async (name: string) => Object.values(((await database.knex.raw(`pragma ${name}`)) as Record<string, unknown>[])[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5000);
  } finally {
    await database.remove();
  }
});

test('a database that cannot be reached is an error, at once', async () => {
  await expect(openDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none' })).rejects.toThrow(/ECONNREFUSED/);
  await expect(openDatabase({ url: '/no/such/folder/hit.sqlite' })).rejects.toThrow(/SQLITE_CANTOPEN|unable to open/i);
});

test('a query outside the transaction that holds the only connection of SQLite fails within seconds', async () => {
  const { knex, remove } = await emptySqlite();
  try {
    await knex.transaction(async () => {
      await expect(knex.raw('select 1')).rejects.toThrow(/acquir/i);
    });
  } finally {
    await remove();
  }
}, 10_000);

describe('a database that is away', () => {
  const errorOf = (query: PromiseLike<unknown>): Promise<unknown> =>
    Promise.resolve(query).then(
      () => undefined,
      (error: unknown) => error,
    );

  test('is told from a query that is wrong: PostgreSQL whose connections end', async () => {
    const server = new URL(inject('postgresUrl'));
    const sockets: Socket[] = [];
    const between = createServer((socket) => {
      const onward = connect(Number(server.port), server.hostname);
      for (const end of [socket, onward]) end.on('error', () => {});
      socket.pipe(onward).pipe(socket);
      sockets.push(socket, onward);
    }).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const url = new URL(server);
    url.port = String((between.address() as AddressInfo).port);
    const knex = await openDatabase({ url: url.href });
    try {
      expect(isDatabaseAway(await errorOf(knex.raw('select nothing_of_the_kind')))).toBe(false);
      const underWay = errorOf(knex.raw('select pg_sleep(60)'));
      await expect.poll(() => knex.client.pool.numUsed()).toBe(1);
      between.close();
      for (const socket of sockets) socket.destroy();
      expect(isDatabaseAway(await underWay)).toBe(true);
      expect(isDatabaseAway(await errorOf(knex.raw('select 1')))).toBe(true);
    } finally {
      await knex.destroy();
    }
  });

  test.each([
    ['has no room to grow', 'pragma max_page_count=1'],
    ['may only be read', 'pragma query_only=on'],
  ])('is told from a query that is wrong: a SQLite file that %s', async (_what, pragma) => {
    const { knex, remove } = await emptySqlite();
    try {
      await knex.raw(pragma);
      expect(isDatabaseAway(await errorOf(knex.raw('create table late (id)')))).toBe(true);
      expect(isDatabaseAway(await errorOf(knex.raw('select nothing_of_the_kind')))).toBe(false);
    } finally {
      await remove();
    }
  });

  test('is told from a query that is wrong: of two transactions that wait for each other the one that PostgreSQL gives up', async () => {
    const { knex, remove } = await emptyPostgres();
    try {
      await knex.schema.createTable('sums', (table) => void table.integer('id').primary());
      await knex('sums').insert([{ id: 1 }, { id: 2 }]);
      const [one, other] = await Promise.all([knex.transaction(), knex.transaction()]);
      const lock = (trx: typeof one, id: number) => errorOf(trx('sums').where({ id }).forUpdate().first());
      await Promise.all([lock(one, 1), lock(other, 2)]);
      const crosswise = [one, other].map(async (trx, index) => {
        const error = await lock(trx, 2 - index);
        await trx.rollback();
        return error;
      });
      const given = (await Promise.all(crosswise)).filter((error) => error !== undefined);
      expect(given.map(isDatabaseAway)).toEqual([true]);
    } finally {
      await remove();
    }
  });

  test('is told from a query that is wrong: a standby of PostgreSQL, which only reads', async () => {
    const knex = await openDatabase({ url: inject('postgresUrl'), poolSize: 1 });
    try {
      await knex.raw('set default_transaction_read_only = on');
      expect(isDatabaseAway(await errorOf(knex.raw('create table late (id int)')))).toBe(true);
    } finally {
      await knex.destroy();
    }
  });

  test('is told from a query that is wrong: a SQLite file that another process keeps to itself', async () => {
    const database = await emptySqlite();
    const other = await openDatabase({ url: database.url });
    try {
      expect(isDatabaseAway(await errorOf(other.raw('select nothing_of_the_kind')))).toBe(false);
      await database.knex.raw('begin immediate');
      await other.raw('pragma busy_timeout=1');
      expect(isDatabaseAway(await errorOf(other.schema.createTable('late', (table) => table.increments())))).toBe(true);
    } finally {
      await other.destroy();
      await database.remove();
    }
  });
});
