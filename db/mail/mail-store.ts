/** The outbox: one row and one fixed Message-ID for each key, however often a mail is tried. */
import type { Knex } from 'knex';
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import { clockExpression } from '../engine/connection.ts';
import { instantAfter } from '../engine/expressions.ts';
import type { awaitedKinds, NewMail } from './mail-row-read-model.ts';
import { mailColumns } from './mail-row-read-model.ts';

export type AwaitedKind = (typeof awaitedKinds)[number];

/** Nothing more happens to a mail with one of these outcomes, unless it is sent again. */
export type SettledOutcome = Extract<MailOutcome, 'accepted' | 'refused' | 'superseded' | 'expired'>;

/** Enqueues a mail, due at once or when it has waited. Returns false when one with its key exists; that one is left unchanged. */
export const enqueueMail = async (trx: Knex, mail: NewMail): Promise<boolean> => (await enqueueMails(trx, [mail])) > 0;

/** The same of several, by one statement for each hundred. Returns how many were new. */
export async function enqueueMails(trx: Knex, mails: NewMail[]): Promise<number> {
  let made = 0;
  for (let from = 0; from < mails.length; from += atATime) {
    const rows = mails.slice(from, from + atATime).map((mail) => ({
      ...mailColumns(mail),
      next_try_at: mail.gathered?.from ?? (mail.carrier === 'dispatch' ? dueAt(trx, mail) : null),
    }));
    made += ((await trx('mails').insert(rows).onConflict('key').ignore().returning('key')) as unknown[]).length;
  }
  return made;
}

const dueAt = (trx: Knex, { waitMs = 0 }: NewMail): Knex.Raw =>
  waitMs === 0 ? clockExpression(trx) : instantAfter(trx, clockExpression(trx), trx.raw('?', [waitMs]));

/** SQLite takes no more than 500 rows in one statement. */
const atATime = 100;
