/** Turns the mail notices of a step into rows: one row, key and Message-ID for each person, rendered now, so that what was sent can be read for ever. */

import { holdOpenTask } from '../../db/lives/task-store.ts';
import type { NewMail } from '../../db/mail/mail-row-read-model.ts';
import { enqueueMails } from '../../db/mail/mail-store.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import { keepUnaddressed } from '../../db/mail/unaddressed-mail-store.ts';
import type { MailPace } from '../../db/people/mail-pace-read-model.ts';
import { mailPacesOf } from '../../db/people/mail-pace-read-model.ts';
import type { MailLink } from '../../words/mail-facts.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { isInSeconds } from '../../workflows/domain/policy.ts';
import { canBeTakenBack } from '../../workflows/domain/taking-back.ts';
import { spanMs } from '../../workflows/domain/time/spans.ts';
import { renderMail } from '../mail-templates/render-mail.ts';
import type { Recording, WriteMails } from '../recording/recording.ts';
import type { MailWanted } from './answer-link.ts';
import { answerAddresses } from './answer-link.ts';
import { digestSection } from './digest/digest-section.ts';
import type { Gathering } from './digest/gathered.ts';
import { gatheredOf } from './digest/gathered.ts';
import { createFactsOf } from './gather-mail-facts.ts';
import { obligationNamed } from './mail-context.ts';
import type { Recipient } from './mail-recipients.ts';
import { addresseesOf, partyName, recipientsOf } from './mail-recipients.ts';
import type { MailSettings } from './mail-settings.ts';
import { pageLink } from './page-link.ts';
import { mailsThatFollow } from './taken-back-mails.ts';

/** Writes a step's mails with an installation's settings. */
export const mailWriter =
  (mailSettings: MailSettings): WriteMails =>
  (recording) =>
    writeMails(recording, mailSettings);

/** What a step that may be taken back tells people waits, so that what is soon taken back reaches nobody. What the clock sends is nobody's slip. */
function heldMs({ stored, advanced: { life } }: Recording): number {
  return stored && canBeTakenBack(stored.name) ? spanMs(life.policy.mail.hold ?? 'PT0S') : 0;
}

/** Gathers whom they go to and what they say, and then writes their rows at once. A mail that has no recipient is kept, with a task that says so. */
async function writeMails(recording: Recording, mailSettings: MailSettings): Promise<void> {
  const { trx, at, advanced } = recording;
  if (recording.takenBack) return followMails(recording, mailSettings);
  if (advanced.mails.length === 0) return;
  const parties = advanced.mails.map(({ to }) => to);
  const found = await addresseesOf(trx, recording.row, parties, at);
  const mails: MailWanted[] = [];
  for (const [place, notice] of advanced.mails.entries()) {
    const recipients = recipientsOf(recording, notice, found);
    if (recipients.length === 0) await keepWithTask(recording, notice, place);
    mails.push(...recipients.map((recipient) => ({ notice, recipient, waitMs: heldMs(recording) })));
  }
  await writeMailsTo(recording, mailSettings, mails);
}

/** A step that takes another back tells only whoever has heard of that one. */
async function followMails(recording: Recording, mailSettings: MailSettings): Promise<void> {
  const mails = await mailsThatFollow(recording);
  const advanced = { ...recording.advanced, mails: mails.map(({ notice }) => notice) };
  await writeMailsTo({ ...recording, advanced }, mailSettings, mails);
}

/**
 * Writes mails of a step, each once.
 * @param latest the case as it is now, where they are written later than their step: a link is good for what is owed by then
 */
export async function writeMailsTo(
  recording: Recording,
  mailSettings: MailSettings,
  mails: MailWanted[],
  latest?: Pick<Recording, 'at' | 'advanced'>,
): Promise<void> {
  if (mails.length === 0) return;
  const factsOf = await createFactsOf(recording, mailSettings);
  const linkOf = await linksOf({ ...recording, ...latest }, mails, mailSettings);
  const paceOf = await pacesFor(recording, mails);
  const rows: NewMail[] = [];
  for (const mail of mails) {
    const link = linkOf(mail);
    const facts = { ...(await factsOf(mail.notice, mail.recipient)), ...(link && { link }) };
    const { matter, ...rendered } = renderMail(mail.notice.kind, facts, mail.recipient.language);
    const row = newMail(recording, mailSettings, mail, rendered);
    rows.push({ ...row, ...gatheredOf({ ...gathering(recording, mail), pace: paceOf(mail.recipient), matter }) });
  }
  await enqueueMails(recording.trx, rows);
}

/** What those have chosen whose mails may wait. */
async function pacesFor(recording: Recording, mails: MailWanted[]): Promise<(recipient: Recipient) => MailPace | undefined> {
  const { trx, advanced } = recording;
  const waiting = isInSeconds(advanced.life.policy) ? [] : mails.filter((mail) => sectionOf(recording, mail) !== undefined);
  if (waiting.length === 0) return () => undefined;
  const paces = await mailPacesOf(
    trx,
    waiting.map(({ recipient }) => recipient.id),
  );
  return ({ id }) => paces.get(id);
}

const sectionOf = ({ stored }: Recording, { notice: { kind, about }, recipient: { as } }: MailWanted) =>
  digestSection(kind, { as, task: about?.task, isByHand: Boolean(stored) });

function gathering(recording: Recording, mail: MailWanted): Omit<Gathering, 'pace' | 'matter'> {
  const { notice, recipient, waitMs = 0 } = mail;
  return {
    section: sectionOf(recording, mail),
    // Nobody chooses for a shared mailbox, and it has no digest.
    person: recipient.named || recipient.shared ? null : recipient.id,
    policy: recording.advanced.life.policy,
    at: recording.at,
    waitMs,
    dueAt: obligationNamed(recording, notice.obligation)?.dueAt ?? null,
  };
}

/** Where each mail leads: whoever owes what it is about answers by a link of its own, all others come to a page. */
async function linksOf(step: Pick<Recording, 'trx' | 'at' | 'advanced'>, mails: MailWanted[], mailSettings: MailSettings) {
  const addressOf = await answerAddresses(step, mails, mailSettings);
  return (mail: MailWanted): MailLink | undefined => {
    const address = addressOf(mail);
    return address === undefined ? pageLink(step.advanced.life, mail, mailSettings.publicUrl) : { address, leadsTo: 'answer' };
  };
}

function newMail(
  recording: Recording,
  mailSettings: MailSettings,
  { notice, recipient, waitMs = 0 }: MailWanted,
  rendered: Pick<NewMail, 'subject' | 'text' | 'html'>,
): NewMail {
  const { at, advanced, stepKey } = recording;
  const { life } = advanced;
  const key = `${life.id}/${stepKey}/${notice.kind}/${recipient.id}`;
  const obligation = obligationNamed(recording, notice.obligation);
  return {
    key,
    messageId: messageIdFor(key, mailSettings.hostname),
    threadId: messageIdFor(life.id, mailSettings.hostname),
    planActivity: life.id,
    kind: notice.kind,
    person: recipient.named || recipient.shared ? null : recipient.id,
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
    waitMs,
  };
}

/** One open task for each party; if it is closed and there is still no recipient, the next mail opens another. */
async function keepWithTask({ trx, at, advanced }: Recording, notice: MailNotice, place: number): Promise<void> {
  const party = partyName(notice.to);
  const { id: planActivity, seq: step } = advanced.life;
  const task = await holdOpenTask(trx, `noContact-${party}`, {
    kind: 'noContact',
    planActivity,
    obligation: null,
    period: null,
    organisation: 'organisation' in notice.to ? party : null,
    details: { party },
    openedAt: at,
    step,
  });
  await keepUnaddressed(trx, { planActivity, step, place, task, notice, askedAt: at });
}
