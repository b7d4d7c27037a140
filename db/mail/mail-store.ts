/** The outbox: one row and one fixed Message-ID for each key, however often a mail is tried. */
import type { Knex } from 'knex';
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import { clockExpression } from '../engine/connection.ts';
import type { awaitedKinds, NewMail } from './mail-row-read-model.ts';
import { mailColumns } from './mail-row-read-model.ts';

export type AwaitedKind = (typeof awaitedKinds)[number];

/** Nothing more happens to a mail with one of these outcomes, unless it is sent again. */
export type SettledOutcome = Extract<MailOutcome, 'accepted' | 'refused' | 'superseded' | 'expired'>;

/** Enqueues a mail, due at once. Returns false when one with its key exists; that one is left unchanged. */
export async function enqueueMail(trx: Knex, mail: NewMail): Promise<boolean> {
  const dueAt = mail.carrier === 'dispatch' ? clockExpression(trx) : null;
  const made = (await trx('mails')
    .insert({ ...mailColumns(mail), next_try_at: dueAt })
    .onConflict('key')
    .ignore()
    .returning('key')) as unknown[];
  return made.length > 0;
}
