/** Files that rows refer to and that are not in the folder: a task for each, until the file is back. */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';
import { openTask } from '../lives/task-store.ts';

const kind = 'missingFile';
const idOf = (hash: string): string => `${kind}-${hash}`;

/** @param kept hashes of all files that there are, listed after the rows' files had been kept */
export async function noteMissingFiles(db: Knex, kept: ReadonlySet<string>): Promise<void> {
  const ofReports = db('attachments').whereNotNull('report').select('hash', 'name', 'plan_activity', 'period');
  const ofCases = db('case_papers')
    .whereNotNull('file_hash')
    .select({ hash: 'file_hash', name: 'file_name', plan_activity: 'plan_activity', period: db.raw('null') });
  const rows = (await db.unionAll([ofReports, ofCases])) as NamedFile[];
  const at = await databaseClock(db);
  for (const { hash, name, plan_activity, period } of rows)
    if (!kept.has(hash))
      await openTask(db, { id: idOf(hash), kind, planActivity: plan_activity, obligation: null, period, organisation: null, details: { name }, openedAt: at });
  const open = (await db('tasks').where({ kind, done_at: null }).pluck('id')) as string[];
  const back = open.filter((id) => kept.has(id.slice(idOf('').length)));
  await db('tasks').whereIn('id', back).update({ done_at: at });
}

interface NamedFile {
  hash: string;
  name: string;
  plan_activity: string;
  period: string | null;
}
