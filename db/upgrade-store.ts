/** Upgrades of what runs beside the database, each done once and by one process at a time. */
import type { Knex } from 'knex';
import { databaseClock, isPostgres } from './connection.ts';
import { turns } from './exclusively.ts';

/**
 * Does an upgrade unless it has been done. Of several processes one does it, and the others wait until it is done.
 * On SQLite one program has the data folder to itself; on PostgreSQL a transaction holds the lock, and the work uses other connections.
 * @param work repeated at the next call where it throws
 */
export async function upgradeOnce(db: Knex, name: string, work: () => Promise<void>): Promise<void> {
  if (await isDone(db, name)) return;
  if (!isPostgres(db)) {
    await work();
    return markDone(db, name);
  }
  await db.transaction(async (trx) => {
    await trx.raw('set local statement_timeout = 0');
    await trx.raw(`select pg_advisory_xact_lock(${turns.upgrade})`);
    if (await isDone(trx, name)) return;
    await work();
    await markDone(trx, name);
  });
}

const isDone = async (db: Knex, name: string): Promise<boolean> => (await db('upgrades').where({ name }).first('name')) !== undefined;

async function markDone(db: Knex, name: string): Promise<void> {
  await db('upgrades')
    .insert({ name, done_at: await databaseClock(db) })
    .onConflict('name')
    .ignore();
}
