/**
 * What runs of an earlier version still ask for: they carried mails themselves. The upgrade has handed their mails to the dispatch, so each is told
 * what stands, and has nothing more to do.
 */
import type { Knex } from 'knex';
import { findMail } from '../db/mail/mail-row-read-model.ts';
import type { EarlierEffects } from '../workflows/effects.ts';

export const earlierEffects = (db: Knex): EarlierEffects => ({
  deliverMail: async ({ key }) => ({ outcome: (await findMail(db, key))?.outcome ?? 'unknown' }),
  giveUpMail: async () => {},
  heldMails: async () => [],
});
