/**
 * Makes a Temporal server of this machine forget the addresses its services had before. On other ports it would look for its dead self for 45 seconds.
 * Only for a database that no server has open.
 */
import { existsSync } from 'node:fs';
import { hasTable } from '../queries/has-table.ts';
import { openDatabase } from './connection.ts';

export async function clearClusterMembers(databaseFile: string): Promise<void> {
  if (!existsSync(databaseFile)) return;
  const database = await openDatabase({ url: databaseFile });
  try {
    // A first start that was killed may not have come to the table.
    if (await hasTable(database, 'cluster_membership')) await database('cluster_membership').delete();
  } finally {
    await database.destroy();
  }
}
