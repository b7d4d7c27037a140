/**
 * Makes a Temporal server forget the addresses its services had before. On other ports it would look for its dead self for 45 seconds.
 * Only for a database that no server has open.
 */
import { existsSync } from 'node:fs';
import sqlite3 from 'sqlite3';

export async function forgetMembers(databaseFile: string): Promise<void> {
  if (!existsSync(databaseFile)) return;
  const database = await open(databaseFile);
  try {
    await run(database, 'DELETE FROM cluster_membership');
  } catch (error) {
    // A first start that was killed had not come to the table.
    if (!String(error).includes('no such table')) throw error;
  } finally {
    await new Promise<void>((done) => database.close(() => done()));
  }
}

const open = (file: string): Promise<sqlite3.Database> =>
  new Promise((done, fail) => {
    const database = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) => (error === null ? done(database) : fail(error)));
  });

const run = (database: sqlite3.Database, sql: string): Promise<void> =>
  new Promise((done, fail) => database.run(sql, (error: Error | null) => (error === null ? done() : fail(error))));
