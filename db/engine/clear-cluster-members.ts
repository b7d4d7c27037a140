/**
 * Deletes the addresses that a Temporal server's services had at its last start. On other ports it would try to reach its own former address for 45 seconds.
 * Only for a database that no server has open.
 */
import { existsSync } from 'node:fs';
import { hasTable } from '../queries/has-table.ts';
import { openDatabase } from './connection.ts';

export async function clearClusterMembers(databaseFile: string): Promise<void> {
  if (!existsSync(databaseFile)) return;
  const database = await openDatabase({ url: databaseFile });
  try {
    // A first start that was killed may not have created the table yet.
    if (await hasTable(database, 'cluster_membership')) await database('cluster_membership').delete();
  } finally {
    await database.destroy();
  }
}
