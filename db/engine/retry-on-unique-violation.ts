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

const isTaken = (error: unknown): boolean => {
  const code = String((error as { code?: unknown } | null)?.code);
  return code === '23505' || code.startsWith('SQLITE_CONSTRAINT_UNIQUE') || code.startsWith('SQLITE_CONSTRAINT_PRIMARYKEY');
};
