/** Mails asked for: one row and one fixed Message-ID for each key, whatever is tried again. */
import type { Knex } from 'knex';
import type { Instant } from '../workflows/domain/life-state.ts';
import { lockMailGate } from './mail-gate-store.ts';
import type { MailOutcome } from './views.ts';

export interface NewMail {
  /** obligation, dueVersion, rung, recipient; for a notice: command id, kind, recipient. */
  key: string;
  messageId: string;
  threadId: string | null;
  planActivity: string | null;
  kind: string;
  person: string | null;
  /** The address. */
  recipient: string;
  recipientName: string;
  language: 'sv' | 'en';
  subject: string;
  text: string;
  html: string;
  obligation: string | null;
  dueVersion: number | null;
  rung: string | null;
  askedAt: Instant;
}

export interface MailRow extends NewMail {
  outcome: MailOutcome;
  attempts: number;
  answer: string | null;
  acceptedAt: Instant | null;
  settledAt: Instant | null;
}

/** Nothing more happens to a mail with one of these outcomes. */
export type SettledOutcome = Extract<MailOutcome, 'accepted' | 'refused' | 'superseded' | 'expired'>;
const unsettled: MailOutcome[] = ['queued', 'held', 'retrying'];

export const isSettled = ({ outcome }: Pick<MailRow, 'outcome'>): boolean => !unsettled.includes(outcome);

/** Asks for a mail, `queued`. Returns false when one with its key is there already: that one stands. */
export async function askMail(trx: Knex, mail: NewMail): Promise<boolean> {
  const made = (await trx('mails').insert(toColumns(mail)).onConflict('key').ignore().returning('key')) as unknown[];
  return made.length > 0;
}

export async function findMail(trx: Knex, key: string): Promise<MailRow | undefined> {
  const row = (await trx('mails').where({ key }).first()) as StoredRow | undefined;
  return row && toMailRow(row);
}

/** Counts a try that reached no end: the server answered with trouble, or could not be reached. */
export async function noteMailTrouble(trx: Knex, key: string, answer: string): Promise<void> {
  await open(trx, key).update({ outcome: 'retrying', answer }).increment('attempts', 1);
}

/**
 * Holds a mail unless the gate is open; returns whether it is held. Either the gate is opened after this has been written, and the mail is
 * found among the held ones, or before, and it is not held: no mail stays behind.
 */
export async function holdMail(knex: Knex, key: string, at: Instant): Promise<boolean> {
  return knex.transaction(async (trx) => {
    if ((await lockMailGate(trx, at)).open) return false;
    await open(trx, key).update({ outcome: 'held' });
    return true;
  });
}

/** Ends a mail. `tried`: a server was asked, and the try is counted. Returns false when the mail had ended already. */
export async function settleMail(
  trx: Knex,
  key: string,
  settled: { outcome: SettledOutcome; answer: string | null; tried: boolean },
  at: Instant,
): Promise<boolean> {
  const { outcome, answer, tried } = settled;
  return (
    (await open(trx, key)
      .update({ outcome, ...(answer !== null && { answer }), settled_at: at, ...(outcome === 'accepted' && { accepted_at: at }) })
      .increment('attempts', tried ? 1 : 0)) === 1
  );
}

const open = (trx: Knex, key: string) => trx('mails').where({ key }).whereIn('outcome', unsettled);

/** Keys of mails that the gate holds, the first asked for first; at most `limit`, from behind the mail named. */
export async function heldMailKeys(trx: Knex, limit: number, after?: string): Promise<string[]> {
  const query = trx('mails').where({ outcome: 'held' });
  if (after !== undefined) query.whereRaw('(asked_at, key) > (SELECT asked_at, key FROM mails WHERE key = ?)', [after]);
  return (await query.orderBy(['asked_at', 'key']).limit(limit).pluck('key')) as string[];
}

/** Keys of a life's mails that have not ended and are not held: what a workflow started again from SQL asks for again. */
export async function undeliveredMailKeys(trx: Knex, planActivity: string): Promise<string[]> {
  return (await trx('mails')
    .where({ plan_activity: planActivity })
    .whereIn('outcome', ['queued', 'retrying'])
    .orderBy(['asked_at', 'key'])
    .pluck('key')) as string[];
}

/**
 * Reminders and hearings about an obligation that no server has accepted, so far. Mails to a body or a coordinator say nothing about
 * whether the actor was reached.
 */
export const notAcceptedMails = (trx: Knex, planActivity: string | Knex.Ref<string, object>, obligation: string | Knex.Ref<string, object>) =>
  trx('mails')
    .where({ 'mails.plan_activity': planActivity, 'mails.obligation': obligation })
    .whereIn('mails.kind', ['reminder', 'hearing'])
    .whereIn('mails.outcome', ['retrying', 'held', 'refused', 'expired']);

export const mailsNotAccepted = async (trx: Knex, planActivity: string, obligation: string): Promise<number> =>
  (await notAcceptedMails(trx, planActivity, obligation).pluck('key')).length;

const toColumns = (mail: NewMail) => ({
  key: mail.key,
  message_id: mail.messageId,
  thread_id: mail.threadId,
  plan_activity: mail.planActivity,
  kind: mail.kind,
  person: mail.person,
  recipient: mail.recipient,
  recipient_name: mail.recipientName,
  language: mail.language,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  obligation: mail.obligation,
  due_version: mail.dueVersion,
  rung: mail.rung,
  outcome: 'queued',
  attempts: 0,
  asked_at: mail.askedAt,
});

interface StoredRow extends ReturnType<typeof toColumns> {
  outcome: MailOutcome;
  answer: string | null;
  accepted_at: Instant | null;
  settled_at: Instant | null;
}

const toMailRow = (row: StoredRow): MailRow => ({
  key: row.key,
  messageId: row.message_id,
  threadId: row.thread_id,
  planActivity: row.plan_activity,
  kind: row.kind,
  person: row.person,
  recipient: row.recipient,
  recipientName: row.recipient_name,
  language: row.language,
  subject: row.subject,
  text: row.text,
  html: row.html,
  obligation: row.obligation,
  dueVersion: row.due_version,
  rung: row.rung,
  outcome: row.outcome,
  attempts: row.attempts,
  answer: row.answer,
  askedAt: row.asked_at,
  acceptedAt: row.accepted_at,
  settledAt: row.settled_at,
});
