/**
 * Drafts of reports: the actor's own space. A draft is read by its owner alone; no list, search, export, history or log knows of it,
 * and it is gone `draftDays` after it was last saved. Only what is sent in has been received.
 */
import type { Knex } from 'knex';
import { dayMs } from '../workflows/domain/durations.ts';
import { addMs } from '../workflows/domain/instants.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { databaseClock } from './connection.ts';
import { fromJson, toJson } from './json-column.ts';

export const draftDays = 60;

export interface DraftOf {
  planActivity: string;
  period: string;
  /** The person's id, or the link's where a colleague writes. */
  owner: string;
}

export type DraftFields = Record<string, string | string[] | undefined>;

export async function saveDraft(trx: Knex, of: DraftOf, content: DraftFields): Promise<void> {
  const row = { ...toKey(of), content: toJson(content), saved_at: await databaseClock(trx) };
  await trx('drafts').insert(row).onConflict(['plan_activity', 'period', 'owner']).merge(['content', 'saved_at']);
}

/** The draft as it was last saved; undefined when there is none, or it is too old. */
export async function findDraft(trx: Knex, of: DraftOf): Promise<{ content: DraftFields; savedAt: Instant } | undefined> {
  const oldest = await oldestKept(trx);
  const row = (await trx('drafts').where(toKey(of)).where('saved_at', '>', oldest).first('content', 'saved_at')) as
    | { content: string; saved_at: Instant }
    | undefined;
  return row && { content: fromJson(row.content), savedAt: row.saved_at };
}

export async function forgetDraft(trx: Knex, of: DraftOf): Promise<void> {
  await trx('drafts').where(toKey(of)).del();
}

/** Forgets every draft that is too old. */
export async function forgetOldDrafts(trx: Knex): Promise<void> {
  await trx('drafts')
    .where('saved_at', '<=', await oldestKept(trx))
    .del();
}

/** By the database's clock: what was saved at this instant or before is gone. */
export async function oldestKept(trx: Knex): Promise<Instant> {
  return addMs(await databaseClock(trx), -draftDays * dayMs);
}

const toKey = ({ planActivity, period, owner }: DraftOf) => ({ plan_activity: planActivity, period, owner });
