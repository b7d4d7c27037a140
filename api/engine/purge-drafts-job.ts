/**
 * Drafts and their files are gone `draftDays` after they were saved, whether or not anybody comes back to them, and what waited for somebody to confirm who it
 * is after an hour. Files that are missing are told of.
 */
import type { Knex } from 'knex';
import { hashesWithoutOwner } from '../../db/cases/attachment-read-model.ts';
import { forgetOldAttachments } from '../../db/cases/attachment-store.ts';
import { forgetOldDrafts } from '../../db/cases/draft-store.ts';
import { noteMissingFiles } from '../../db/cases/missing-file-tasks.ts';
import { forgetOldFormDrafts } from '../../db/people/form-drafts/form-draft-store.ts';
import { forgetOldKeptForms } from '../../db/people/kept-forms/kept-form-store.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { BackgroundRounds } from './background-rounds.ts';
import { startBackgroundRounds } from './background-rounds.ts';

export interface DraftPurge extends BackgroundRounds {
  once(): Promise<void>;
}

/** @param everyMs how often; @param trouble is told of what a round could not do */
export function startPurgingDrafts(db: Knex, attachments: AttachmentStore, everyMs: number, trouble: (error: unknown) => void): DraftPurge {
  async function once(): Promise<void> {
    await forgetOldDrafts(db);
    await forgetOldFormDrafts(db);
    await forgetOldKeptForms(db);
    await attachments.tidy();
    // The folder is listed before the rows are read: a file that is added meanwhile is then not taken for an orphan.
    const kept = await attachments.list();
    await forgetOldAttachments(db);
    for (const hash of await hashesWithoutOwner(db, kept)) await attachments.remove(hash);
    await noteMissingFiles(db, new Set(await attachments.list()));
  }

  return { once, ...startBackgroundRounds(everyMs, once, trouble) };
}
