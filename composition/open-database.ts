/** The program's database: sound, and of the newest shape. */
import type { Knex } from 'knex';
import { openDatabase, openReaders } from '../db/engine/connection.ts';
import { assertSound, readingSound } from '../db/engine/damaged-file.ts';
import { readersOf } from '../db/engine/sqlite-connection.ts';
import { migrate } from '../db/migrate.ts';
import type { Config } from '../temporal.config.ts';
import type { Shutdown } from './shutdown.ts';
import type { Tracing } from './tracing/tracing.ts';

/** @throws Error, in sentences for a person, where the file is damaged or a newer program has changed it */
export async function openProgramDatabase({ database }: Pick<Config, 'database'>, shutdown: Shutdown, tracing?: Tracing): Promise<Knex> {
  const db = await readingSound(database.url, () => openDatabase(database));
  shutdown.add('database', () => db.destroy());
  await assertSound(db, database);
  await migrate(db);
  const readers = openReaders(db, database);
  shutdown.add('readers of the database', () => readers.close());
  for (const traced of [db, readersOf(db)]) if (traced) tracing?.statements(traced);
  return db;
}
