/**
 * Delivers one mail. Promise: one logical mail, with one Message-ID; a transport duplicate only after a crash between the server's 250 and our commit.
 * Looks just before sending whether the mail is still true and whether the mail gate is open.
 */
import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { databaseClock } from '../db/connection.ts';
import { mailGate } from '../db/mail-gate-store.ts';
import { findMail, heldMailKeys, holdMail, type MailRow, noteMailTrouble, settledOutcomes, settleMail } from '../db/mail-store.ts';
import { openTask } from '../db/task-store.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { MailRefusal } from './mail-trouble.ts';
import type { Mailer } from './mailer.ts';

/** RFC 5321 4.5.4.1: soon at first, then no more often than every 30 minutes. Minutes after each failed try. */
const retryAfterMinutes = [1, 5, 15, 30];
/** Enough for one opening of the gate; what is left is held and found again at the next. */
const heldAtOnce = 5000;

export interface Delivery {
  db: Knex;
  mailer: Mailer;
  /** False with the local mailbox, from which nothing leaves: there the mail gate holds nothing. */
  gated: boolean;
}

/** @returns what became of it. @throws ApplicationFailure with the next try's delay while a server cannot take it */
export async function deliverMail({ db, mailer, gated }: Delivery, request: { key: string; at: Instant }, attempt: number): Promise<{ outcome: string }> {
  const mail = await findMail(db, request.key);
  if (!mail) throw ApplicationFailure.create({ type: 'NoSuchMail', message: `no mail ${request.key}`, nonRetryable: true });
  if ((settledOutcomes as readonly string[]).includes(mail.outcome)) return { outcome: mail.outcome };
  if (!(await isStillTrue(db, mail))) return settle(db, mail, 'superseded', null, false, request.at);
  if (gated && !(await mailGate(db)).open) {
    await holdMail(db, mail.key);
    return { outcome: 'held' };
  }
  return send(db, mailer, mail, request, attempt);
}

async function send(db: Knex, mailer: Mailer, mail: MailRow, request: { at: Instant }, attempt: number): Promise<{ outcome: string }> {
  const { recipient, recipientName, messageId, threadId, subject, text, html, language } = mail;
  try {
    const { response } = await mailer.send({ to: { name: recipientName, address: recipient }, messageId, threadId: threadId ?? messageId, subject, text, html, language });
    return settle(db, mail, 'accepted', response, true, request.at);
  } catch (error) {
    const answer = error instanceof Error ? error.message : String(error);
    if (error instanceof MailRefusal) return refuse(db, mail, answer, request.at);
    await noteMailTrouble(db, mail.key, answer);
    const minutes = retryAfterMinutes[Math.min(attempt, retryAfterMinutes.length) - 1] ?? 30;
    throw ApplicationFailure.create({ type: 'MailTrouble', message: answer, nextRetryDelay: `${minutes} minutes` });
  }
}

/** The recipient's server says no for good: the address is dead, and a coordinator finds a better one. No deadline moves. */
async function refuse(db: Knex, mail: MailRow, answer: string, at: Instant): Promise<{ outcome: string }> {
  return db.transaction(async (trx) => {
    await openTask(trx, { ...taskAbout(mail, at), id: `deadAddress-${mail.recipient}`, kind: 'deadAddress', details: { recipient: mail.recipient, answer } });
    return settle(trx, mail, 'refused', answer, true, at);
  });
}

/** No server took it in five days. */
export async function giveUpMail(db: Knex, request: { key: string; at: Instant }): Promise<void> {
  await db.transaction(async (trx) => {
    const mail = await findMail(trx, request.key);
    if (!mail || (settledOutcomes as readonly string[]).includes(mail.outcome)) return;
    await openTask(trx, { ...taskAbout(mail, request.at), id: `mailUndelivered-${mail.key}`, kind: 'mailUndelivered', details: { recipient: mail.recipient } });
    await settle(trx, mail, 'expired', null, false, request.at);
  });
}

export const heldMails = (db: Knex): Promise<string[]> => heldMailKeys(db, heldAtOnce);

const taskAbout = (mail: MailRow, at: Instant) => ({ planActivity: mail.planActivity, obligation: mail.obligation, period: null, organisation: null, openedAt: at });

async function settle(db: Knex, mail: MailRow, outcome: 'accepted' | 'refused' | 'superseded' | 'expired', answer: string | null, tried: boolean, at: Instant): Promise<{ outcome: string }> {
  // A mail is accepted when the server said so: by the database's clock, or by plan time where that has been skipped ahead.
  const clock = await databaseClock(db);
  await settleMail(db, mail.key, { outcome, answer, tried }, clock > at ? clock : at);
  return { outcome };
}

/** What the clock sends is true while that very date is still owed; an answer to somebody's act stays true. */
async function isStillTrue(db: Knex, mail: MailRow): Promise<boolean> {
  if (mail.dueVersion === null || mail.obligation === null) return true;
  const owed = await db('obligations').where({ plan_activity: mail.planActivity, id: mail.obligation, due_version: mail.dueVersion }).whereIn('state', ['open', 'late']).first('id');
  return owed !== undefined;
}
