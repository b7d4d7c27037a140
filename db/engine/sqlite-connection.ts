/** Connections to a file of SQLite: one that writes, and a few that only read. The write-ahead log lets them read beside the one that writes. */
import type { Knex } from 'knex';
import type { Database } from 'sqlite3';
import { acquireTimeoutMs } from './create-knex.ts';

/** SQLite's names for a database that one connection has for itself. */
const privateNames = [':memory:', ''];
/** As many as the driver has threads, with the one that writes. */
const maxReaders = 3;
/** Before this version two connections to one WAL file could lose a commit (sqlite.org/wal.html, "WAL-reset"). */
const oldestSqlite = '3.51.3';
/** busy_timeout first: switching to WAL itself may meet another process that does the same. The cache of each connection (64 MiB at most) holds a county's plan: rows with a life are long. */
const pragmas = ['busy_timeout=5000', 'journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'cache_size=-65536'];

/** The connection that writes. SQLite has one writer: a second would only meet SQLITE_BUSY. */
export const sqliteConfig = (filename: string): Knex.Config => ({
  client: 'sqlite3',
  connection: { filename },
  useNullAsDefault: true,
  acquireConnectionTimeout: acquireTimeoutMs,
  pool: { min: 1, max: 1, afterCreate: setting(pragmas) },
});

/** Connections that only read, by transactions only: each settles what it sees until it ends. */
export const sqliteReaderConfig = (filename: string): Knex.Config => ({
  ...sqliteConfig(filename),
  pool: { min: 1, max: maxReaders, afterCreate: setting([...pragmas, 'query_only=ON']) },
});

/** A file can be read beside the connection that writes; a database that one connection has for itself cannot. */
export const canBeReadBeside = (filename: string): boolean => !privateNames.includes(filename);

const setting =
  (settings: string[]) =>
  (connection: Database, done: (error: Error | null, connection: unknown) => void): void => {
    connection.exec(settings.map((one) => `PRAGMA ${one};`).join(' '), (error) => done(error, connection));
  };

/** @throws Error when SQLite is too old to keep what two connections write */
export async function assertSqliteVersion(knex: Knex): Promise<void> {
  const row = (await knex.select({ version: knex.raw('sqlite_version()') }).first()) as { version: string };
  if (compareVersions(row.version, oldestSqlite) < 0) throw new Error(`SQLite ${row.version} can lose commits; ${oldestSqlite} or newer is needed.`);
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const first = left.findIndex((part, index) => part !== right[index]);
  return first === -1 ? 0 : (left[first] ?? 0) - (right[first] ?? 0);
}
