/**
 * Delivers one mail. Promise: one logical mail, with one Message-ID; a transport duplicate only after a crash between the server's 250 and our commit.
 * Looks just before sending whether the mail is still true and whether the mail gate is open.
 */
import { ApplicationFailure } from '@temporalio/common';
import type { Knex } from 'knex';
import { withSignedLinks } from '../db/answer-link-store.ts';
import { databaseClock } from '../db/connection.ts';
import { mailGate } from '../db/mail-gate-store.ts';
import type { MailRow, SettledOutcome } from '../db/mail-store.ts';
import { findMail, heldMailKeys, holdMail, isSettled, noteMailTrouble, settleMail } from '../db/mail-store.ts';
import { openTask, tasksDoneWith } from '../db/task-store.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { MailRefusal } from './mail-trouble.ts';
import type { Mailer, OutgoingMail } from './mailer.ts';

/** RFC 5321 4.5.4.1: soon at first, then no more often than every 30 minutes. Minutes after each failed try. */
const retryAfterMinutes = [1, 5, 15, 30];
/** A page of held mails. */
const heldAtOnce = 20;

export interface Delivery {
  db: Knex;
  mailer: Mailer;
  /** False with the local mailbox, from which nothing leaves: there the mail gate holds nothing. */
  gated: boolean;
}

/** @returns what became of it. @throws ApplicationFailure with the next try's delay while a server cannot take it */
export async function deliverMail({ db, mailer, gated }: Delivery, { key, at }: { key: string; at: Instant }): Promise<{ outcome: string }> {
  const mail = await findMail(db, key);
  if (!mail) throw ApplicationFailure.create({ type: 'NoSuchMail', message: `no mail ${key}`, nonRetryable: true });
  if (isSettled(mail)) return { outcome: mail.outcome };
  if (!(await isStillTrue(db, mail))) return settle(db, key, { outcome: 'superseded', answer: null, tried: false }, at);
  if (gated && !(await mailGate(db)).open && (await holdMail(db, key, at))) return { outcome: 'held' };
  // Only the handing over may be taken for trouble with the mail: a commit that fails after the server's 250 is none.
  const handed = await handOver(mailer, await signed(db, mail));
  if (!(handed instanceof Error)) return settle(db, key, { outcome: 'accepted', answer: handed.response, tried: true }, at);
  if (handed instanceof MailRefusal) return refuse(db, mail, handed.message, at);
  await noteMailTrouble(db, key, handed.message);
  throw tryAgain(mail);
}

/** Links are signed as the mail leaves: what is stored of it opens nothing. */
async function signed(db: Knex, mail: MailRow): Promise<MailRow> {
  return { ...mail, text: await withSignedLinks(db, mail.text), html: await withSignedLinks(db, mail.html) };
}

async function handOver(mailer: Mailer, mail: MailRow): Promise<{ response: string } | Error> {
  try {
    return await mailer.send(outgoing(mail));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const outgoing = ({ recipient, recipientName, messageId, threadId, subject, text, html, language }: MailRow): OutgoingMail => ({
  to: { name: recipientName, address: recipient },
  messageId,
  threadId,
  subject,
  text,
  html,
  language,
});

/**
 * Only tries that a server refused count: one that died with its worker says nothing about the server, and must not make people wait.
 * What the server said stays in SQL: it often names the address, and failures are kept in history.
 */
function tryAgain({ attempts }: Pick<MailRow, 'attempts'>): ApplicationFailure {
  const minutes = retryAfterMinutes[attempts] ?? 30;
  return ApplicationFailure.create({ type: 'MailTrouble', message: 'no server has taken the mail yet', nextRetryDelay: `${minutes} minutes` });
}

/** The recipient's server says no for good: the address is dead, and a coordinator finds a better one. No deadline moves. */
async function refuse(db: Knex, mail: MailRow, answer: string, at: Instant): Promise<{ outcome: string }> {
  return db.transaction(async (trx) => {
    // One open task for each person, or for each contact who is named in a case alone and whose id ends the mail's key; once it is done, the next
    // refusal opens another. The id is kept in history: no address in it. Of no obligation: a report that comes in does not mend the address.
    const address = `deadAddress-${mail.person ?? mail.key.split('/').at(-1)}`;
    const id = `${address}-${(await tasksDoneWith(trx, `${address}-`)) + 1}`;
    await openTask(trx, { ...taskAbout({ ...mail, obligation: null }, at), id, kind: 'deadAddress', details: { recipient: mail.recipient, answer } });
    return settle(trx, mail.key, { outcome: 'refused', answer, tried: true }, at);
  });
}

/** No server took it in five days. What is no longer true by then is nobody's loss. */
export async function giveUpMail(db: Knex, { key, at }: { key: string; at: Instant }): Promise<void> {
  await db.transaction(async (trx) => {
    const mail = await findMail(trx, key);
    if (!mail || isSettled(mail)) return;
    const stillTrue = await isStillTrue(trx, mail);
    if (stillTrue)
      await openTask(trx, { ...taskAbout(mail, at), id: `mailUndelivered-${key}`, kind: 'mailUndelivered', details: { recipient: mail.recipient } });
    await settle(trx, key, { outcome: stillTrue ? 'expired' : 'superseded', answer: null, tried: false }, at);
  });
}

/** A page of held mails, oldest first, from behind the one named. */
export const heldMails = (db: Knex, after: string | undefined): Promise<string[]> => heldMailKeys(db, heldAtOnce, after);

const taskAbout = ({ planActivity, obligation }: MailRow, openedAt: Instant) => ({ planActivity, obligation, period: null, organisation: null, openedAt });

async function settle(
  db: Knex,
  key: string,
  settled: { outcome: SettledOutcome; answer: string | null; tried: boolean },
  at: Instant,
): Promise<{ outcome: string }> {
  // A mail is accepted when the server said so: by the database's clock, or by plan time where that has been skipped ahead.
  const clock = await databaseClock(db);
  await settleMail(db, key, settled, clock > at ? clock : at);
  return { outcome: settled.outcome };
}

/** What the clock sends is true while that very date is still owed; an answer to somebody's act stays true. */
async function isStillTrue(db: Knex, { planActivity, obligation, dueVersion }: MailRow): Promise<boolean> {
  if (dueVersion === null || obligation === null) return true;
  const owed = await db('obligations')
    .where({ plan_activity: planActivity, id: obligation, due_version: dueVersion })
    .whereIn('state', ['open', 'late'])
    .first('id');
  return owed !== undefined;
}
