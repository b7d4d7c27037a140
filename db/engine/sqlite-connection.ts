/** Connections to an SQLite file: one that writes and a few that only read. In WAL mode readers work beside the writer. */
import type { Knex } from 'knex';
import type { Database } from 'sqlite3';
import { acquireTimeoutMs, createKnex } from './create-knex.ts';

/** Filenames by which SQLite opens a database that is private to one connection. */
const privateNames = [':memory:', ''];
/** Together with the writing connection as many as the driver has threads. */
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

/** Connections that only read. */
export const sqliteReaderConfig = (filename: string, max: number): Knex.Config => ({
  ...sqliteConfig(filename),
  pool: { min: 1, max, afterCreate: setting([...pragmas, 'query_only=ON']) },
});

const setting =
  (settings: string[]) =>
  (connection: Database, done: (error: Error | null, connection: unknown) => void): void => {
    connection.exec(settings.map((one) => `PRAGMA ${one};`).join(' '), (error) => done(error, connection));
  };

const readers = new WeakMap<Knex, Knex>();

/**
 * The readers beside a writing connection. They read in transactions only, so that each sees one moment until its transaction ends. Undefined where there are
 * none.
 */
export const readersOf = (knex: Knex): Knex | undefined => readers.get(knex);

/** Each reader is opened when it is first used. A database private to one connection has none. */
export function addReaders(knex: Knex, filename: string): Knex | undefined {
  if (privateNames.includes(filename)) return undefined;
  const beside = createKnex(sqliteReaderConfig(filename, maxReaders));
  readers.set(knex, beside);
  return beside;
}

/** Closes the readers once their reads have ended; later reads go by the writing connection. */
export async function removeReaders(knex: Knex): Promise<void> {
  const beside = readers.get(knex);
  readers.delete(knex);
  await beside?.destroy();
}

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
