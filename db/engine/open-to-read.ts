/** A database that is opened beside those who write, to read in it. */
import type { Knex } from 'knex';
import { answering, databaseFile, postgresConfig } from './connection.ts';
import { createKnex } from './create-knex.ts';
import { assertDatabaseExists } from './existing-database.ts';
import { sqliteReaderConfig } from './sqlite-connection.ts';

/** Opens a database that is there, by one connection that it lets only read. @throws Error where it is not there, as `openDatabase` does else */
export async function openToRead({ url }: { url: string }): Promise<Knex> {
  assertDatabaseExists({ url });
  const file = databaseFile(url);
  const config = file === undefined ? postgresConfig(url, 1, '-c default_transaction_read_only=on') : sqliteReaderConfig(file, 1);
  return answering(createKnex(config));
}
