/**
 * A connection of SQLite that only reads stands in a transaction at all times: with the end of one the next is begun, so that nobody waits for its beginning.
 * What it sees is settled by its first read (sqlite.org/lang_transaction.html, "deferred"); until then it holds nothing and keeps nobody from anything.
 */
import type { Database } from 'sqlite3';

type Done = (this: unknown, error: Error | null, rows?: unknown[]) => void;
type All = (sql: string, values: unknown, done: Done) => Database;

/** Changes how a connection's `all` begins and ends transactions. */
export function keepReadTransaction(connection: Database): void {
  const all = connection.all.bind(connection) as All;
  let isBegun = false;
  const begin: All = (sql, values, done) => {
    if (!isBegun) return all(sql, values, done);
    done.call(connection, null, []);
    return connection;
  };
  const end = (done: Done): Database => {
    isBegun = false;
    return connection.exec('COMMIT; BEGIN;', (error) => {
      isBegun = error === null;
      // Whatever it was that failed: the next must not read on in this one.
      if (error) connection.exec('ROLLBACK;', () => undefined);
      done.call(connection, error, []);
    });
  };
  connection.all = ((sql: string, values: unknown, done: Done) => {
    if (/^begin\b/i.test(sql)) return begin(sql, values, done);
    // ROLLBACK TO a savepoint does not end the transaction.
    return /^(commit|rollback)\s*;?$/i.test(sql) ? end(done) : all(sql, values, done);
  }) as Database['all'];
}
