/** For transactions that two processes may run at once for the same thing: the one that is too late runs again and finds what the other has made. */
import type { Knex } from 'knex';

/** Runs a transaction, and runs it once more after a violation of a unique index: its own queries then find the other's row. */
export async function transactionWithRetry<T>(knex: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  try {
    return await knex.transaction(work);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return knex.transaction(work);
  }
}

/**
 * Whether two made the same row at once. PostgreSQL lets the second find out only when it writes; SQLite's writers come one after another, and each finds
 * what was made before it.
 */
export const isUniqueViolation = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505';
