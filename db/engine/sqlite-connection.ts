/** Connections to an SQLite file: one that writes and a few that only read. In WAL mode readers work beside the writer. */
import type { Knex } from 'knex';
import type { Database } from 'sqlite3';
import { acquireTimeoutMs, createKnex } from './create-knex.ts';
import { keepPrepared } from './prepared-statements.ts';
import { keepReadTransaction } from './standing-read-transaction.ts';

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
  pool: { min: 1, max: 1, afterCreate: prepareWith(pragmas, keepPrepared) },
});

const readerConfig = (filename: string): Knex.Config => ({
  ...sqliteConfig(filename),
  pool: { min: 1, max: maxReaders, afterCreate: prepareWith([...pragmas, 'query_only=ON'], keepPrepared, keepReadTransaction) },
});

const prepareWith =
  (settings: string[], ...manners: ((connection: Database) => void)[]) =>
  (connection: Database, done: (error: Error | null, connection: unknown) => void): void => {
    for (const give of manners) give(connection);
    connection.exec(settings.map((setting) => `PRAGMA ${setting};`).join(' '), (error) => done(error, connection));
  };

const readers = new WeakMap<Knex, Knex>();

/**
 * The readers beside a writing connection. They read in transactions only, so that each sees one moment until its transaction ends. Undefined where there are
 * none.
 */
export const readersOf = (knex: Knex): Knex | undefined => readers.get(knex);

/** Opens the readers when they are first used; they are closed with the writing connection. A database private to one connection has none. */
export function openReaders(knex: Knex, filename: string): void {
  if (privateNames.includes(filename)) return;
  const beside = createKnex(readerConfig(filename));
  readers.set(knex, beside);
  const client = knex.client as { destroy(done?: () => void): Promise<void> };
  const destroy = client.destroy.bind(client);
  client.destroy = async (done) => {
    try {
      await beside.destroy();
    } finally {
      await destroy(done);
    }
  };
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
