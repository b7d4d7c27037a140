/**
 * Keeps a read-only SQLite connection in a transaction at all times: when one ends the next is begun at once, so that no reader waits for a BEGIN. A deferred
 * transaction takes its snapshot with its first read (sqlite.org/lang_transaction.html); until then it holds no lock and hinders nobody.
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
      // The transaction is ended after an error too: the next read must not continue in its snapshot.
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
