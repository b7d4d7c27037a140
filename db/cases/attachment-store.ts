/** Files that come with a report: what is known of each; the bytes lie in a folder, named by their hash. Until the report is sent they belong to its draft. */
import type { Knex } from 'knex';
import { databaseClock } from '../engine/connection.ts';
import type { Attachment } from './attachment-read-model.ts';
import type { DraftOf } from './draft-read-model.ts';
import { draftKey, oldestKept } from './draft-read-model.ts';

/** The same file under the same name is kept once in a draft: a sender who got no response sends it again. */
export async function addAttachment(trx: Knex, of: DraftOf, file: Omit<Attachment, 'uploadedAt'>): Promise<void> {
  const { id, hash, name, type, sizeBytes } = file;
  const uploaded_at = await databaseClock(trx);
  const found = await trx('attachments')
    .where({ ...draftKey(of), hash, name, report: null })
    .update({ uploaded_at });
  if (found === 0) await trx('attachments').insert({ id, ...draftKey(of), hash, name, type, size_bytes: sizeBytes, uploaded_at, report: null });
}

/** They are part of a report from now on. */
export async function attachToReport(trx: Knex, planActivity: string, ids: string[], report: string): Promise<void> {
  await trx('attachments').where({ plan_activity: planActivity, report: null }).whereIn('id', ids).update({ report });
}

export async function removeDraftAttachment(trx: Knex, of: DraftOf, id: string): Promise<void> {
  await trx('attachments')
    .where({ ...draftKey(of), id, report: null })
    .del();
}

/** Forgets files that were never sent, as old as drafts may be. */
export async function forgetOldAttachments(trx: Knex): Promise<void> {
  await trx('attachments')
    .where({ report: null })
    .where('uploaded_at', '<=', await oldestKept(trx))
    .del();
}
