/** A PostgreSQL server of a contender's own, which writes to the disk what it says it has written; and how many statements this process has sent to it. */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { startPostgres } from '../../../test/support/db/start-postgres.ts';

export interface OwnPostgres {
  url: string;
  /** Its first process, which all others of it descend from; it is no child of ours. */
  pid: number;
  stop(): Promise<void>;
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const { url, stop } = await startPostgres();
  const client = new pg.Client(url);
  await client.connect();
  // The tests' servers do not wait for the disk.
  await client.query('alter system set fsync = on');
  await client.query('select pg_reload_conf()');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const status = await readFile(`/proc/${rows[0]?.pid}/status`, 'utf8');
  await client.end();
  return { url, pid: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), stop };
}

/** Counts from now on what any client of this process sends. @returns how many so far */
export function countStatements(): () => number {
  let sent = 0;
  pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
    apply(query, client, args) {
      sent += 1;
      return Reflect.apply(query, client, args);
    },
  });
  return () => sent;
}
