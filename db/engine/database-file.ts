/** Operations on the file of an SQLite database: copying it, checking it, and making sure that nothing deleted can be read from it. */
import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';

/** Copies SQLite's file, whole and as it is at one moment, also while others write. The file must not be there. */
export async function copyDatabase(db: Knex, path: string): Promise<void> {
  await db.raw('VACUUM INTO ?', [path]);
}

/** @returns what is wrong with the database; undefined where nothing is, and for PostgreSQL, which checks itself */
export async function damage(db: Knex): Promise<string | undefined> {
  if (isPostgres(db)) return undefined;
  const [{ integrity_check: verdict }] = (await db.raw('PRAGMA integrity_check(1)')) as [{ integrity_check: string }];
  if (verdict !== 'ok') return verdict;
  const [broken] = (await db.raw('PRAGMA foreign_key_check')) as { table: string; parent: string }[];
  return broken && `a row of ${broken.table} names one of ${broken.parent} that is not there`;
}

/** Empties a table and overwrites it: in an SQLite file a deleted row remains, also in the write-ahead log, until both are rewritten. */
export async function eraseRows(db: Knex, table: string): Promise<void> {
  if (isPostgres(db)) return void (await db.raw('truncate table ??', [table]));
  await db.raw('PRAGMA secure_delete=ON');
  await db(table).delete();
  await db.raw('VACUUM');
  await db.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}
