/**
 * Reads of SQLite by statements that stay prepared. Pages ask the same few hundred questions again and again, and the driver would parse and plan each
 * of them anew, on its way through its threads twice. What SQLite knows of the tables may change under a prepared statement: it then plans it again.
 */
import type { Database, Statement } from 'sqlite3';

/** More than all the program's questions; only those that name a list of ids come in many lengths. */
const maxKept = 500;

type Done = (this: unknown, error: Error | null, rows?: unknown[]) => void;

/** Gives a connection's `all` and `close` that memory. */
export function keepPrepared(connection: Database): void {
  const kept = new Map<string, Statement>();
  const all = connection.all.bind(connection) as (sql: string, values: unknown, done: Done) => Database;
  const close = connection.close.bind(connection);
  const keep = (sql: string, statement: Statement): void => {
    const [oldest] = kept.size >= maxKept ? kept : [];
    if (oldest) {
      kept.delete(oldest[0]);
      oldest[1].finalize();
    }
    kept.set(sql, statement);
  };
  const askKept = (sql: string, values: unknown, done: Done): Database => {
    const statement = kept.get(sql);
    if (statement) {
      statement.all(values, done);
      return connection;
    }
    const prepared = connection.prepare(sql, (error: Error | null) => {
      if (error) return done.call(prepared, error);
      const other = kept.get(sql);
      if (other) prepared.finalize();
      else keep(sql, prepared);
      (other ?? prepared).all(values, done);
    });
    return connection;
  };
  connection.all = ((sql: string, values: unknown, done: Done) => (isRead(sql) ? askKept(sql, values, done) : all(sql, values, done))) as Database['all'];
  connection.close = (done) => {
    for (const statement of kept.values()) statement.finalize();
    kept.clear();
    close(done);
  };
}

const isRead = (sql: string): boolean => /^select\b/i.test(sql);
