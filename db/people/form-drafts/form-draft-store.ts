/**
 * Drafts of forms: what somebody signed in has begun to write and not sent. A draft is enciphered with a key that lies outside the database; no list, search,
 * export, history or log knows of it. It is gone once it has been sent, when its writer throws it away, and `formDraftDays` after it was last saved.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { DraftWriter } from '../../drafts/versioned-draft.ts';
import { knownTo, saveVersioned } from '../../drafts/versioned-draft.ts';
import { databaseClock } from '../../engine/connection.ts';
import type { Keyring } from '../../links/keyring.ts';
import { sealed } from '../../links/sealed-text.ts';
import type { FormDraftFields, FormDraftOf } from './form-draft-read-model.ts';
import { formDraftKey, oldestFormDraft, placeOfDraft } from './form-draft-read-model.ts';

/** So many has a person at once; the oldest go first. */
export const maxFormDrafts = 50;

/** @returns when it was saved; undefined where another page has saved one that this writer does not know */
export async function saveFormDraft(
  trx: Knex,
  keyring: Keyring,
  of: FormDraftOf,
  { fields, ...by }: DraftWriter & { fields: FormDraftFields },
): Promise<Instant | undefined> {
  const savedAt = await databaseClock(trx);
  const key = await keyring.signingKey('formDraft', savedAt);
  const draft = formDraftKey(of);
  await forgetOldFormDrafts(trx, draft);
  const row = { key_id: key.id, content: sealed(key, placeOfDraft(of), JSON.stringify(fields)), saved_at: savedAt };
  if (!(await saveVersioned(trx, 'form_drafts', draft, row, by))) return undefined;
  const kept = trx('form_drafts')
    .where({ person: of.person })
    .orderBy([
      { column: 'saved_at', order: 'desc' },
      { column: 'form', order: 'asc' },
    ])
    .limit(maxFormDrafts)
    .select('form');
  await trx('form_drafts').where({ person: of.person }).whereNotIn('form', kept).del();
  return savedAt;
}

/** @param by where only a draft that this writer knows is to go */
export async function forgetFormDraft(trx: Knex, of: FormDraftOf, by?: DraftWriter): Promise<void> {
  const draft = trx('form_drafts').where(formDraftKey(of));
  await (by ? draft.andWhere(knownTo(by)) : draft).del();
}

/** Forgets every draft that is too old. @param of or only this one, if it is */
export async function forgetOldFormDrafts(trx: Knex, of: Partial<ReturnType<typeof formDraftKey>> = {}): Promise<void> {
  await trx('form_drafts')
    .where(of)
    .andWhere('saved_at', '<=', await oldestFormDraft(trx))
    .del();
}
