/**
 * Drafts of forms: what somebody signed in has begun to write and not sent. A draft is enciphered with a key that lies outside the database; no list, search,
 * export, history or log knows of it. It is gone once it has been sent, when its writer throws it away, and `formDraftDays` after it was last saved.
 */
import type { Knex } from 'knex';
import { databaseClock } from '../../engine/connection.ts';
import type { Keyring } from '../../links/keyring.ts';
import { sealed } from '../../links/sealed-text.ts';
import type { FormDraftFields, FormDraftOf } from './form-draft-read-model.ts';
import { formDraftKey, oldestFormDraft, placeOfDraft } from './form-draft-read-model.ts';

/** So many has a person at once; the oldest go first. */
export const maxFormDrafts = 50;

export async function saveFormDraft(trx: Knex, keyring: Keyring, of: FormDraftOf, fields: FormDraftFields): Promise<void> {
  const savedAt = await databaseClock(trx);
  const key = await keyring.signingKey('formDraft', savedAt);
  const row = { ...formDraftKey(of), key_id: key.id, content: sealed(key, placeOfDraft(of), JSON.stringify(fields)), saved_at: savedAt };
  await trx('form_drafts').insert(row).onConflict(['person', 'form']).merge(['key_id', 'content', 'saved_at']);
  const kept = trx('form_drafts')
    .where({ person: of.person })
    .orderBy([
      { column: 'saved_at', order: 'desc' },
      { column: 'form', order: 'asc' },
    ])
    .limit(maxFormDrafts)
    .select('form');
  await trx('form_drafts').where({ person: of.person }).whereNotIn('form', kept).del();
}

export async function forgetFormDraft(trx: Knex, of: FormDraftOf): Promise<void> {
  await trx('form_drafts').where(formDraftKey(of)).del();
}

/** Forgets every draft that is too old. */
export async function forgetOldFormDrafts(trx: Knex): Promise<void> {
  await trx('form_drafts')
    .where('saved_at', '<=', await oldestFormDraft(trx))
    .del();
}
