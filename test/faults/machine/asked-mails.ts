/** Mails asked for as the engine asks for them, without a life behind them; and how they stand. */
import type { Knex } from 'knex';
import { clockExpression, databaseClock } from '../../../db/engine/connection.ts';
import { unsettledOutcomes } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail as askMail } from '../../../db/mail/mail-store.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';

export interface MailNow {
  key: string;
  messageId: string;
  recipient: string;
  outcome: string;
  askedAt: string;
}

/** Asks for one mail to each address. */
export async function askForMails(db: Knex, addresses: string[]): Promise<void> {
  const askedAt = await databaseClock(db);
  await db.transaction(async (trx) => {
    for (const recipient of addresses) await askMail(trx, mailTo(recipient, askedAt));
  });
}

function mailTo(recipient: string, askedAt: string): Parameters<typeof askMail>[1] {
  const key = `mail-faults/${recipient}`;
  return {
    key,
    messageId: messageIdFor(key, 'hit.example'),
    threadId: null,
    planActivity: null,
    kind: 'receipt',
    person: null,
    recipient,
    recipientName: 'Kim Åström',
    language: 'sv',
    subject: 'Hej',
    text: 'Hej.',
    html: '<p>Hej.</p>',
    obligation: null,
    dueVersion: null,
    rung: null,
    askedAt,
    carrier: 'dispatch',
    step: null,
  };
}

/** What a server has put off for minutes is due now. */
export async function makeDueNow(db: Knex): Promise<void> {
  await db('mails')
    .where({ outcome: 'retrying' })
    .where('next_try_at', '>', clockExpression(db))
    .update({ next_try_at: clockExpression(db) });
}

/** How many are neither sent nor given up. */
export async function unsettledMails(db: Knex): Promise<number> {
  const row = await db('mails').whereIn('outcome', unsettledOutcomes).count({ count: '*' }).first();
  return Number(row?.['count']);
}

/** How many somebody still has the lease of. */
export async function leasedMails(db: Knex): Promise<number> {
  const row = await db('mails').whereNotNull('lease').count({ count: '*' }).first();
  return Number(row?.['count']);
}

export const mailsNow = (db: Knex): Promise<MailNow[]> =>
  db('mails').select('key', { messageId: 'message_id' }, 'recipient', 'outcome', { askedAt: 'asked_at' });
