/**
 * Drafts of reports: the actor's own space. A draft is read by its owner alone; no list, search, export, history or log knows of it,
 * and it is gone `draftDays` after it was last saved. Only what is sent in has been received.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { DraftWriter } from '../drafts/versioned-draft.ts';
import { saveVersioned } from '../drafts/versioned-draft.ts';
import { databaseClock } from '../engine/connection.ts';
import { toJson } from '../queries/json-column.ts';
import type { DraftFields, DraftOf } from './draft-read-model.ts';
import { draftKey, oldestKept } from './draft-read-model.ts';

/** @returns when it was saved; undefined where another page has saved one that this writer does not know */
export async function saveDraft(trx: Knex, of: DraftOf, { content, ...by }: DraftWriter & { content: DraftFields }): Promise<Instant | undefined> {
  const savedAt = await databaseClock(trx);
  await forgetOldDrafts(trx, draftKey(of));
  const isSaved = await saveVersioned(trx, 'drafts', draftKey(of), { content: toJson(content), saved_at: savedAt }, by);
  return isSaved ? savedAt : undefined;
}

export async function forgetDraft(trx: Knex, of: DraftOf): Promise<void> {
  await trx('drafts').where(draftKey(of)).del();
}

/** Forgets every draft that is too old. @param of or only this one, if it is */
export async function forgetOldDrafts(trx: Knex, of: Partial<ReturnType<typeof draftKey>> = {}): Promise<void> {
  await trx('drafts')
    .where(of)
    .andWhere('saved_at', '<=', await oldestKept(trx))
    .del();
}
