/** Files that come with a report: what is known of each; the bytes lie in a folder, named by their hash. Until the report is sent they belong to its draft. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { databaseClock } from './connection.ts';
import type { DraftOf } from './draft-store.ts';
import { oldestKept } from './draft-store.ts';

export interface Attachment {
  id: string;
  /** As the sender named it, without folders. */
  name: string;
  /** Media type, judged by content. */
  type: string;
  sizeBytes: number;
  uploadedAt: Instant;
  /** SHA-256 of the content in hex: the file's name in the folder. */
  hash: string;
}

/** The same file under the same name lies in a draft once: who got no answer sends it again. */
export async function addAttachment(knex: Knex, of: DraftOf, file: Omit<Attachment, 'uploadedAt'>): Promise<void> {
  const { id, hash, name, type, sizeBytes } = file;
  await knex.transaction(async (trx) => {
    const uploaded_at = await databaseClock(trx);
    const found = await trx('attachments')
      .where({ ...toKey(of), hash, name, report: null })
      .update({ uploaded_at });
    if (found === 0) await trx('attachments').insert({ id, ...toKey(of), hash, name, type, size_bytes: sizeBytes, uploaded_at, report: null });
  });
}

/** What lies in a draft, in the order it was added. */
export async function draftAttachments(trx: Knex, of: DraftOf): Promise<Attachment[]> {
  return toAttachments(
    await trx('attachments')
      .where({ ...toKey(of), report: null })
      .where('uploaded_at', '>', await oldestKept(trx))
      .orderBy(['uploaded_at', 'id']),
  );
}

/** What has been sent in with the reports of one period. */
export async function sentAttachments(trx: Knex, planActivity: string, period: string): Promise<Attachment[]> {
  return toAttachments(await trx('attachments').where({ plan_activity: planActivity, period }).whereNotNull('report').orderBy(['uploaded_at', 'id']));
}

/** The files with these ids that lie in any draft, or came in with an earlier version, of this very report. */
export async function attachmentsOf(trx: Knex, planActivity: string, period: string, ids: string[]): Promise<Attachment[]> {
  return toAttachments(await trx('attachments').where({ plan_activity: planActivity, period }).whereIn('id', ids).orderBy(['uploaded_at', 'id']));
}

/** They are part of a report from now on. */
export async function attachToReport(trx: Knex, planActivity: string, ids: string[], report: string): Promise<void> {
  await trx('attachments').where({ plan_activity: planActivity, report: null }).whereIn('id', ids).update({ report });
}

export async function removeDraftAttachment(trx: Knex, of: DraftOf, id: string): Promise<void> {
  await trx('attachments')
    .where({ ...toKey(of), id, report: null })
    .del();
}

/** Forgets files that were never sent, as old as drafts may be. */
export async function forgetOldAttachments(trx: Knex): Promise<void> {
  await trx('attachments')
    .where({ report: null })
    .where('uploaded_at', '<=', await oldestKept(trx))
    .del();
}

/** Which of these hashes no row names: their files are nobody's. */
export async function hashesWithoutOwner(trx: Knex, hashes: string[]): Promise<string[]> {
  const owned = new Set((await trx('attachments').whereIn('hash', hashes).pluck('hash')) as string[]);
  return hashes.filter((hash) => !owned.has(hash));
}

const toKey = ({ planActivity, period, owner }: DraftOf) => ({ plan_activity: planActivity, period, owner });

interface StoredAttachment {
  id: string;
  hash: string;
  name: string;
  type: string;
  size_bytes: number;
  uploaded_at: Instant;
}

const toAttachments = (rows: StoredAttachment[]): Attachment[] =>
  rows.map((row) => ({ id: row.id, name: row.name, type: row.type, sizeBytes: row.size_bytes, uploadedAt: row.uploaded_at, hash: row.hash }));
