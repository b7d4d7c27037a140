/** A transaction that two may run at once for the same thing: the second sees what the first made, and answers by it. */
import type { Knex } from 'knex';

/** Runs a transaction, and once more when another has just taken what must be unique: then its own questions find it. */
export async function transactionWithRetry<T>(knex: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  try {
    return await knex.transaction(work);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return knex.transaction(work);
  }
}

/** PostgreSQL's word for it. SQLite's writers come one after another, and each finds what was made before it. */
const isTaken = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505';
