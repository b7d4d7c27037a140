/** What a backup asks of the database: a copy of SQLite's file as it is at one moment, what the database holds, and whether it is whole. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { isPostgres } from './connection.ts';

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

/** Copies SQLite's file, whole and as it is at one moment, also while others write. The file must not be there. */
export async function copySqlite(db: Knex, path: string): Promise<void> {
  await db.raw('VACUUM INTO ?', [path]);
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
export const attachmentHashes = async (db: Knex): Promise<string[]> => (await db('attachments').distinct('hash').orderBy('hash').pluck('hash')) as string[];

/** @returns what is wrong with the database itself; undefined where nothing is */
export async function damage(db: Knex): Promise<string | undefined> {
  if (isPostgres(db)) return undefined;
  const [{ integrity_check: verdict }] = (await db.raw('PRAGMA integrity_check(1)')) as [{ integrity_check: string }];
  if (verdict !== 'ok') return verdict;
  const [broken] = (await db.raw('PRAGMA foreign_key_check')) as { table: string; parent: string }[];
  return broken && `a row of ${broken.table} names one of ${broken.parent} that is not there`;
}
