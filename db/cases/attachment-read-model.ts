/** Files that come with a report: what lies in a draft, and what has been sent in. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { DraftOf } from './draft-read-model.ts';
import { draftKey, oldestKept } from './draft-read-model.ts';

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

/** What lies in a draft, in the order it was added. */
export async function draftAttachments(trx: Knex, of: DraftOf): Promise<Attachment[]> {
  return toAttachments(
    await trx('attachments')
      .where({ ...draftKey(of), report: null })
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

/** Of these hashes, those that no row refers to: their files may be deleted. */
export async function hashesWithoutOwner(trx: Knex, hashes: string[]): Promise<string[]> {
  const ofPapers = (await trx('case_papers').whereIn('file_hash', hashes).pluck('file_hash')) as string[];
  const owned = new Set([...((await trx('attachments').whereIn('hash', hashes).pluck('hash')) as string[]), ...ofPapers]);
  return hashes.filter((hash) => !owned.has(hash));
}

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
