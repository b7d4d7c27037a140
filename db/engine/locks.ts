/** Locks within a transaction. SQLite has a single writer, so that everybody waits anyway; PostgreSQL takes advisory, table or row locks. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** Nobody else writes into the table before this transaction has ended: what is compared is what is replaced. */
export async function lockTable(trx: Knex.Transaction, table: string): Promise<void> {
  if (isPostgres(trx)) await trx.raw('lock table ?? in share row exclusive mode', [table]);
}

/** Numbers of PostgreSQL's advisory locks. */
const lockClasses = { reception: 4_841_542, registers: 4_841_543 } as const;
type LockClass = keyof typeof lockClasses;

/**
 * Runs work under a shared lock: several may hold it at once, but not together with an exclusive holder. Opens a transaction of its own where the engine needs
 * one.
 * @param name what is locked, beside the kind of lock
 */
export async function holdingWithOthers<T>(knex: Knex, what: LockClass, name: string, work: (trx: Knex) => Promise<T>): Promise<T> {
  if (!isPostgres(knex)) return work(knex);
  if (!knex.isTransaction) return knex.transaction((trx) => holdingWithOthers(trx, what, name, work));
  await knex.raw('select pg_advisory_xact_lock_shared(?, hashtext(?))', [lockClasses[what], name]);
  return work(knex);
}

/** Takes the lock exclusively: waits for all who share it, and keeps others out until the transaction ends. */
export async function holdAlone(trx: Knex.Transaction, what: LockClass, name: string): Promise<void> {
  if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [lockClasses[what], name]);
}

/** Of the rows that a query finds those that nobody else is taking at the same time. */
export const notTaken = (trx: Knex.Transaction, rows: Knex.QueryBuilder): Knex.QueryBuilder => (isPostgres(trx) ? rows.forUpdate().skipLocked() : rows);
