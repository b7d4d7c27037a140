/** Work that one process at a time does on a database, whichever engine it is. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** Numbers of PostgreSQL's advisory locks, one for each kind of exclusive work. SQLite has a single writer and needs none. */
export const turns = { migration: 4841542015, upgrade: 4841542016, signingKeys: 4841542017, comparison: 4841542018 } as const;

/** Runs the work in one transaction; waits while another process does the same kind of work. */
export async function exclusively<T>(knex: Knex, turn: keyof typeof turns, work: (trx: Knex) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    // A write as the first statement takes SQLite's one write lock and waits for it; an upgrade from a read would fail at once.
    await (isPostgres(trx) ? takeTurn(trx, turn) : trx.raw('PRAGMA user_version=1'));
    return work(trx);
  });
}

/**
 * Runs long work that uses connections of its own; waits while another process does the same kind of work. On SQLite one program holds the data folder alone.
 * @param work gets the transaction that holds the lock
 */
export function afterOthers<T>(knex: Knex, turn: keyof typeof turns, work: (held: Knex) => Promise<T>): Promise<T> {
  if (!isPostgres(knex)) return work(knex);
  return knex.transaction(async (trx) => {
    await takeTurn(trx, turn);
    return work(trx);
  });
}

async function takeTurn(trx: Knex.Transaction, turn: keyof typeof turns): Promise<void> {
  await trx.raw('set local statement_timeout = 0');
  await trx.raw(`select pg_advisory_xact_lock(${turns[turn]})`);
}

/** Runs long work that needs no transaction, unless another process is doing it: then it is skipped. On SQLite one program holds the data folder alone. */
export async function unlessAnotherDoes(knex: Knex, turn: keyof typeof turns, work: () => Promise<void>): Promise<void> {
  if (!isPostgres(knex)) return work();
  await knex.transaction(async (trx) => {
    await trx.raw('set local statement_timeout = 0');
    const { rows } = (await trx.raw(`select pg_try_advisory_xact_lock(${turns[turn]}) as mine`)) as { rows: { mine: boolean }[] };
    if (rows[0]?.mine) await work();
  });
}
