/** Whether the database can be written: one that another process holds, or that may only be read, answers questions all the same. */
import type { Knex } from 'knex';

/** Takes the write lock and writes nothing. @throws Error where that fails; on SQLite after its busy timeout, when another process holds the file */
export async function askToWrite(db: Knex): Promise<void> {
  await db('migrations').whereRaw('1 = 0').update({ name: '' });
}
