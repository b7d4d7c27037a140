/**
 * Drafts of reports: the actor's own space. A draft is read by its owner alone; no list, search, export, history or log knows of it,
 * and it is gone `draftDays` after it was last saved. Only what is sent in has been received.
 */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';
import { toJson } from '../queries/json-column.ts';
import type { DraftFields, DraftOf } from './draft-read-model.ts';
import { draftKey, oldestKept } from './draft-read-model.ts';

export async function saveDraft(trx: Knex, of: DraftOf, content: DraftFields): Promise<void> {
  const row = { ...draftKey(of), content: toJson(content), saved_at: await databaseClock(trx) };
  await trx('drafts').insert(row).onConflict(['plan_activity', 'period', 'owner']).merge(['content', 'saved_at']);
}

export async function forgetDraft(trx: Knex, of: DraftOf): Promise<void> {
  await trx('drafts').where(draftKey(of)).del();
}

/** Forgets every draft that is too old. */
export async function forgetOldDrafts(trx: Knex): Promise<void> {
  await trx('drafts')
    .where('saved_at', '<=', await oldestKept(trx))
    .del();
}
