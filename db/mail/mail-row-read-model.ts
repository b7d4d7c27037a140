/** Mails as their rows tell: what was asked for, and what has become of it. */

import type { Knex } from 'knex';
import type { MailOutcome } from '../../contracts/views/mail-view.ts';
import { minuteMs } from '../../workflows/domain/durations.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { toJsonOrNull } from '../queries/json-column.ts';
import type { DigestItem } from './digests/digest-item.ts';

/** How long somebody may wait for such a mail. One that would arrive later helps nobody and is given up, whatever has delayed it. */
export const awaitedForMs = 10 * minuteMs;

/** Who sees to it that a mail leaves: the dispatch; a digest, which takes it in; or, until they are brought over, a run of an earlier version. */
export type MailCarrier = 'dispatch' | 'digest' | 'life';

/** Mails with a link that somebody asks for on a page: to sign in by, or to answer by. Whoever asks waits, and asks anew where nothing comes. */
export const awaitedKinds = ['signIn', 'answerLink'] as const;

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
  /** How long it waits at least before it is tried. */
  waitMs?: number;
  /** Carried by a digest: what it says there, and from when on one takes it in. */
  gathered?: { item: DigestItem; from: Instant };
}

/** Of a mail that no step asks for: nothing that is owed makes it untrue. */
export const ofNoStep = { obligation: null, dueVersion: null, rung: null, step: null } as const;

export interface MailRow extends Omit<NewMail, 'waitMs' | 'gathered'> {
  outcome: MailOutcome;
  attempts: number;
  answer: string | null;
  acceptedAt: Instant | null;
  settledAt: Instant | null;
  /** Since when a server has put it off; null while none has. */
  troubleSince: Instant | null;
}

export const isAwaited = ({ kind }: Pick<MailRow, 'kind'>): boolean => (awaitedKinds as readonly string[]).includes(kind);

export const unsettledOutcomes: MailOutcome[] = ['queued', 'held', 'retrying'];

export async function findMail(trx: Knex, key: string): Promise<MailRow | undefined> {
  const row = (await trx('mails').where({ key }).first()) as StoredMail | undefined;
  return row && toMailRow(row);
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

export const mailColumns = (mail: NewMail) => ({
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
  digest_item: toJsonOrNull(mail.gathered?.item),
});

export interface StoredMail extends ReturnType<typeof mailColumns> {
  outcome: MailOutcome;
  answer: string | null;
  accepted_at: Instant | null;
  settled_at: Instant | null;
  trouble_since: Instant | null;
}

export const toMailRow = (row: StoredMail): MailRow => ({
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
