/** Upgrades of what runs beside the database, each done once and by one process at a time. */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';
import { afterOthers } from '../engine/exclusively.ts';

/**
 * Does an upgrade unless it has been done. Of several processes one does it, and the others wait until it is done. The work uses other connections.
 * @param work repeated at the next call where it throws
 */
export async function upgradeOnce(db: Knex, name: string, work: () => Promise<void>): Promise<void> {
  if (await isDone(db, name)) return;
  await afterOthers(db, 'upgrade', async (turn) => {
    if (await isDone(turn, name)) return;
    await work();
    await markDone(turn, name);
  });
}

const isDone = async (db: Knex, name: string): Promise<boolean> => (await db('upgrades').where({ name }).first('name')) !== undefined;

async function markDone(db: Knex, name: string): Promise<void> {
  await db('upgrades')
    .insert({ name, done_at: await databaseClock(db) })
    .onConflict('name')
    .ignore();
}
