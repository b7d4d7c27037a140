/** A lock between processes: an SQLite file, without data, in which a transaction is kept open. */
import { createKnex } from './create-knex.ts';

/**
 * @param options.exclusive holds it against everybody; else only against who wants that
 * @param options.timeoutMs how long another's hold is waited for
 * @returns null where another holds it. @throws Error when the file cannot be opened
 */
export async function openHold(filename: string, options: { exclusive: boolean; timeoutMs: number }): Promise<{ release(): Promise<void> } | null> {
  const knex = createKnex({ client: 'sqlite3', connection: { filename }, useNullAsDefault: true, pool: { min: 1, max: 1, idleTimeoutMillis: 2 ** 31 - 1 } });
  try {
    await knex.raw(`pragma busy_timeout = ${options.timeoutMs}`);
    await knex.raw(options.exclusive ? 'begin exclusive' : 'begin');
    // A transaction takes its lock only with its first statement.
    if (!options.exclusive) await knex.raw('select count(*) from sqlite_master');
  } catch (error) {
    await knex.destroy();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return { release: () => knex.destroy() };
}
