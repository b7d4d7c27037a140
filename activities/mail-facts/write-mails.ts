/** Turns the mail notices of a step into rows: one row, key and Message-ID for each person, rendered now, so that what was sent can be read for ever. */

import { holdOpenTask } from '../../db/lives/task-store.ts';
import { enqueueMail } from '../../db/mail/mail-store.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import { keepUnaddressed } from '../../db/mail/unaddressed-mail-store.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { renderMail } from '../mail-templates/render-mail.ts';
import type { Recording } from '../recording/recording.ts';
import { answerAddress } from './answer-link.ts';
import type { FactsSource } from './gather-mail-facts.ts';
import { createFactsOf } from './gather-mail-facts.ts';
import type { Recipient } from './mail-recipients.ts';
import { partyName, recipientsOf } from './mail-recipients.ts';
import type { MailSettings } from './mail-settings.ts';

/** Writes the mails of a step. A mail that has no recipient is kept, with a task that says so. */
export async function writeMails(recording: Recording, mailSettings: MailSettings): Promise<void> {
  if (recording.advanced.mails.length === 0) return;
  const factsOf = createFactsOf(recording, mailSettings);
  for (const [place, notice] of recording.advanced.mails.entries())
    for (const recipient of await recipientsOrTask(recording, notice, place)) await writeMail(recording, mailSettings, { factsOf, notice, recipient });
}

export interface MailToWrite {
  factsOf: FactsSource;
  notice: MailNotice;
  recipient: Recipient;
  /** The case as it is now, where the mail is written later than its step: a link is good for what is owed by then. */
  latest?: Pick<Recording, 'at' | 'advanced'>;
}

/** Writes one mail of a step for one recipient, once. */
export async function writeMail(recording: Recording, mailSettings: MailSettings, { factsOf, notice, recipient, latest }: MailToWrite): Promise<void> {
  const { trx, at, advanced, stepKey } = recording;
  const { life } = advanced;
  const key = `${life.id}/${stepKey}/${notice.kind}/${recipient.id}`;
  const obligation = notice.obligation === undefined ? undefined : (life.obligations[notice.obligation] ?? recording.before?.obligations[notice.obligation]);
  const link = recipient.named ? undefined : await answerAddress({ ...recording, ...latest }, notice, recipient.id, mailSettings);
  const rendered = renderMail(notice.kind, { ...(await factsOf(notice, recipient)), ...(link && { link }) }, recipient.language);
  await enqueueMail(trx, {
    key,
    messageId: messageIdFor(key, mailSettings.hostname),
    threadId: messageIdFor(life.id, mailSettings.hostname),
    planActivity: life.id,
    kind: notice.kind,
    person: recipient.named ? null : recipient.id,
    recipient: recipient.email,
    recipientName: recipient.name,
    language: recipient.language,
    ...rendered,
    obligation: notice.obligation ?? null,
    // Only mails that the clock sends name a dueVersion: they are sent only while that very due date is still owed.
    dueVersion: notice.whileOwed && obligation ? obligation.dueVersion : null,
    rung: recording.stored ? null : (stepKey.split('/').at(-1) ?? null),
    askedAt: at,
    carrier: 'dispatch',
    step: life.seq,
  });
}

async function recipientsOrTask(recording: Recording, notice: MailNotice, place: number): Promise<Recipient[]> {
  const { trx, at, advanced } = recording;
  const people = await recipientsOf(recording, notice.to, at);
  if (people.length > 0) return people;
  const party = partyName(notice.to);
  const { id: planActivity, seq: step } = advanced.life;
  // One open task for each party; if it is closed and there is still no recipient, the next mail opens another.
  const task = await holdOpenTask(trx, `noContact-${party}`, {
    kind: 'noContact',
    planActivity,
    obligation: null,
    period: null,
    organisation: 'organisation' in notice.to ? party : null,
    details: { party },
    openedAt: at,
  });
  await keepUnaddressed(trx, { planActivity, step, place, task, notice, askedAt: at });
  return [];
}
