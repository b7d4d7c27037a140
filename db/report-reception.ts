/**
 * A report that is being stored and a rung that looks for reports take turns: else one received by the rung's instant could be committed just behind
 * its look. On SQLite they do anyway, for there is one writer; on PostgreSQL by a lock for each life, held until the transaction ends.
 */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

const lockClass = 4_841_542;

/** Stores a report inside its own transaction, with the clock read behind the lock; several may be stored at once. */
export async function asReception<T>(knex: Knex, planActivity: string, store: (trx: Knex) => Promise<T>): Promise<T> {
  if (!isPostgres(knex)) return store(knex);
  if (!knex.isTransaction) return knex.transaction((trx) => asReception(trx, planActivity, store));
  await knex.raw('select pg_advisory_xact_lock_shared(?, hashtext(?))', [lockClass, planActivity]);
  return store(knex);
}

/** Waits for the reports that are being stored; none is received until the transaction ends. */
export async function closeReception(trx: Knex.Transaction, planActivity: string): Promise<void> {
  if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [lockClass, planActivity]);
}
