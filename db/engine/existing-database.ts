/** For commands that work on what is there: SQLite would make a file that is not. */
import { existsSync } from 'node:fs';
import { databaseFile } from './connection.ts';

/** @throws Error, in one sentence for a person, where SQLite's file is not there */
export function assertDatabaseExists({ url }: { url: string }): void {
  const file = databaseFile(url);
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no database at ${file}: set DATA_DIR or DATABASE_URL to where it is.`);
}
