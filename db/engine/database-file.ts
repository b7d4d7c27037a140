/** What is asked of the file that a database is, where it is one: a copy, whether it is whole, and that nothing deleted stands in it any more. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** Copies SQLite's file, whole and as it is at one moment, also while others write. The file must not be there. */
export async function copyDatabase(db: Knex, path: string): Promise<void> {
  await db.raw('VACUUM INTO ?', [path]);
}

/** @returns what is wrong with the database itself; undefined where nothing is, and of PostgreSQL, which looks after itself */
export async function damage(db: Knex): Promise<string | undefined> {
  if (isPostgres(db)) return undefined;
  const [{ integrity_check: verdict }] = (await db.raw('PRAGMA integrity_check(1)')) as [{ integrity_check: string }];
  if (verdict !== 'ok') return verdict;
  const [broken] = (await db.raw('PRAGMA foreign_key_check')) as { table: string; parent: string }[];
  return broken && `a row of ${broken.table} names one of ${broken.parent} that is not there`;
}

/** Empties a table. A deleted row still stands in a file of SQLite, and in its write-ahead log, until both are written anew. */
export async function eraseRows(db: Knex, table: string): Promise<void> {
  if (isPostgres(db)) return void (await db.raw('truncate table ??', [table]));
  await db.raw('PRAGMA secure_delete=ON');
  await db(table).delete();
  await db.raw('VACUUM');
  await db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}
