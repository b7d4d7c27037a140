/** Mails asked for: one row and one fixed Message-ID for each key, whatever is tried again. */
import type { Knex } from 'knex';
import type { MailOutcome } from '../contracts/views/mail-view.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { mailKinds } from '../workflows/domain/notices.ts';
import { clockExpression } from './connection.ts';

/** Who sees to it that a mail leaves: the dispatch; a page, which sends it by itself; or, until they are brought over, a run of an earlier version. */
export type MailCarrier = 'dispatch' | 'page' | 'life';

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
  carrier: MailCarrier;
  /** The number of the step that asks for it; null when it is no case's. */
  step: number | null;
}

export interface MailRow extends NewMail {
  outcome: MailOutcome;
  attempts: number;
  answer: string | null;
  acceptedAt: Instant | null;
  settledAt: Instant | null;
  /** Since when a server has put it off; null while none has. */
  troubleSince: Instant | null;
}

/** A mail with a link that somebody asked for on a page: what is stored of it lacks the link's secret, so nobody can send it again. */
export const isOfPage = ({ kind }: Pick<MailRow, 'kind'>): boolean => !(mailKinds as readonly string[]).includes(kind);

/** Nothing more happens to a mail with one of these outcomes, unless it is sent again. */
export type SettledOutcome = Extract<MailOutcome, 'accepted' | 'refused' | 'superseded' | 'expired'>;
export const unsettledOutcomes: MailOutcome[] = ['queued', 'held', 'retrying'];

/** Asks for a mail, `queued` and due at once. Returns false when one with its key is there already: that one stands. */
export async function askMail(trx: Knex, mail: NewMail): Promise<boolean> {
  const dueAt = mail.carrier === 'dispatch' ? clockExpression(trx) : null;
  const made = (await trx('mails')
    .insert({ ...toColumns(mail), next_try_at: dueAt })
    .onConflict('key')
    .ignore()
    .returning('key')) as unknown[];
  return made.length > 0;
}

export async function findMail(trx: Knex, key: string): Promise<MailRow | undefined> {
  const row = (await trx('mails').where({ key }).first()) as StoredRow | undefined;
  return row && toMailRow(row);
}

/**
 * Ends a mail that a page has sent by itself. `tried`: a server was asked, and the try is counted. Returns false when it had ended already.
 * What the dispatch sends is ended by the owner of its lease (`mail-lease-store.ts`).
 */
export async function settleMail(
  trx: Knex,
  key: string,
  settled: { outcome: SettledOutcome; answer: string | null; tried: boolean },
  at: Instant,
): Promise<boolean> {
  const { outcome, answer, tried } = settled;
  return (
    (await trx('mails')
      .where({ key })
      .whereIn('outcome', unsettledOutcomes)
      .update({ outcome, ...(answer !== null && { answer }), settled_at: at, next_try_at: null, ...(outcome === 'accepted' && { accepted_at: at }) })
      .increment('attempts', tried ? 1 : 0)) === 1
  );
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
  carrier: mail.carrier,
  step: mail.step,
});

interface StoredRow extends ReturnType<typeof toColumns> {
  outcome: MailOutcome;
  answer: string | null;
  accepted_at: Instant | null;
  settled_at: Instant | null;
  trouble_since: Instant | null;
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
  carrier: row.carrier,
  step: row.step,
  troubleSince: row.trouble_since,
});
