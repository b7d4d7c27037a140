/** Drafts and their files are gone 60 days after they were saved, whether or not anybody comes back to them. */
import type { Knex } from 'knex';
import { forgetOldAttachments, hashesWithoutOwner } from '../../db/attachment-store.ts';
import { forgetOldDrafts } from '../../db/draft-store.ts';
import { keptFiles, removeKept } from './attachment-folder.ts';

export interface Forgetting {
  once(): Promise<void>;
  stop(): Promise<void>;
}

/** @param everyMs how often; @param trouble is told of what a round could not do */
export function startForgetting(db: Knex, folder: string, everyMs: number, trouble: (error: unknown) => void): Forgetting {
  let round: Promise<void> | undefined;
  const timer = setInterval(() => {
    round ??= once()
      .catch(trouble)
      .finally(() => {
        round = undefined;
      });
  }, everyMs);
  timer.unref();

  async function once(): Promise<void> {
    await forgetOldDrafts(db);
    // Listed before the rows are asked: a file that is kept meanwhile is not among them.
    const kept = await keptFiles(folder);
    await forgetOldAttachments(db);
    for (const hash of await hashesWithoutOwner(db, kept)) await removeKept(folder, hash);
  }

  return {
    once,
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
