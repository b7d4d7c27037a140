/** A database file that SQLite cannot read: what to do is said where it is found. */
import type { Knex } from 'knex';
import { databaseFile, isPostgres } from './connection.ts';

const damageCodes = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

/** Runs the first thing that reads a file. @throws Error, in sentences for who runs the program, where the file is damaged */
export async function readingSound<T>(url: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (damageCodes.includes(String((error as { code?: unknown }).code))) throw damaged(url);
    throw error;
  }
}

/** Looks through a whole file of SQLite. @throws Error, in sentences, where it is damaged */
export async function assertSound(knex: Knex, { url }: { url: string }): Promise<void> {
  if (isPostgres(knex)) return;
  const rows = await readingSound(url, () => knex.raw('pragma quick_check(1)') as Promise<{ quick_check: string }[]>);
  if (rows[0]?.quick_check !== 'ok') throw damaged(url);
}

const damaged = (url: string): Error =>
  new Error(
    `The database ${databaseFile(url)} is damaged or is no database. Nothing has been changed. Keep a copy of it, and of the files beside it that end with -wal and -shm; ` +
      'then bring back the last good copy: npm run restore -- FOLDER.',
  );
