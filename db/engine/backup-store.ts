/** What a backup asks of the database: what it holds, and which files its rows speak of. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';

/** What a database holds, to compare a restored one with. */
export interface DatabaseContents {
  /** The newest migration. */
  shape: string;
  planActivities: number;
  steps: number;
  mails: number;
  attachments: number;
  /** When the newest step was taken; null where none was. */
  newestStepAt: Instant | null;
}

export const countSteps = (db: Knex): Promise<number> => countOf(db, 'steps');

const countOf = async (db: Knex, table: string): Promise<number> => Number(((await db(table).count({ count: '*' }).first()) as { count: number }).count);

export async function databaseContents(db: Knex): Promise<DatabaseContents> {
  const newest = (await db('steps').max({ at: 'at' }).first()) as { at: Instant | null };
  return {
    shape: (await db('migrations').orderBy('id', 'desc').first('name')).name as string,
    planActivities: await countOf(db, 'plan_activities'),
    steps: await countSteps(db),
    mails: await countOf(db, 'mails'),
    attachments: await countOf(db, 'attachments'),
    newestStepAt: newest.at,
  };
}

/** Names of the files that rows speak of, each once. */
export async function attachmentHashes(db: Knex): Promise<string[]> {
  const ofPapers = (await db('case_papers').whereNotNull('file_hash').pluck('file_hash')) as string[];
  return [...new Set([...((await db('attachments').pluck('hash')) as string[]), ...ofPapers])].sort();
}
