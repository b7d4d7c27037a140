/** Links in mails: who is asked for something can answer at once, and what is settled or handed over can no longer be answered by a link that went out before. */

import type { LinkPurpose } from '../../db/links/answer-link-read-model.ts';
import { answerLinkGoodForMs, unsignedPath } from '../../db/links/answer-link-read-model.ts';
import type { LinksOfCase, LinkWanted } from '../../db/links/answer-link-store.ts';
import { endLinks, linksFor } from '../../db/links/answer-link-store.ts';
import type { LifeState, Obligation, ObligationKind } from '../../workflows/domain/life-state.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { hasEnded } from '../../workflows/domain/stages.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { addMs, later } from '../../workflows/domain/time/instants.ts';
import type { Recording } from '../recording/recording.ts';
import type { Recipient } from './mail-recipients.ts';
import type { MailSettings } from './mail-settings.ts';

const purposes: Partial<Record<ObligationKind, LinkPurpose>> = { report: 'report', finalReport: 'report', answer: 'assignment', completion: 'completion' };

/** One mail to one person. */
export interface MailWanted {
  notice: MailNotice;
  recipient: Recipient;
  /** How long it waits at least before it leaves; what its step asks for where nothing is said. */
  waitMs?: number;
}

/** Finds the address at which the reader of a mail answers what it is about, not yet signed; undefined where its organisation owes nothing. */
export type AnswerAddresses = (mail: MailWanted) => string | undefined;

/** The addresses of all mails of a step: their links are made by one statement. */
export async function answerAddresses({ trx, at, advanced }: Step, mails: MailWanted[], { publicUrl }: MailSettings): Promise<AnswerAddresses> {
  const links = new Map(mails.flatMap((mail) => linkWanted(advanced.life, mail, at) ?? []).map((link) => [link.mail, link]));
  const linkOf = links.size > 0 ? await linksFor(trx, [...links.values()], at) : undefined;
  return (mail) => {
    const link = links.get(mail);
    return link && linkOf && publicUrl + unsignedPath(linkOf(link.scope));
  };
}

type Step = Pick<Recording, 'trx' | 'at' | 'advanced'>;

function linkWanted(life: LifeState, mail: MailWanted, at: Instant): (LinkWanted & { mail: MailWanted }) | undefined {
  const { notice, recipient } = mail;
  const obligation = notice.obligation === undefined ? undefined : life.obligations[notice.obligation];
  const purpose = obligation && purposes[obligation.kind];
  if (recipient.named || !purpose || !isOwed(obligation) || !('organisation' in notice.to) || !isOwedBy(obligation, notice.to.organisation)) return undefined;
  const period = purpose === 'report' ? (obligation.period?.name ?? '') : '';
  const scope = { person: recipient.id, organisation: notice.to.organisation, planActivity: life.id, purpose, period, sentTo: '' };
  return { mail, scope, expiresAt: addMs(later(obligation.dueAt, at), answerLinkGoodForMs) };
}

const isOwedBy = ({ owedBy }: Obligation, organisation: string) => 'organisation' in owedBy && owedBy.organisation === organisation;

/** Ends the links that this step leaves nothing to answer by: a report approved, a lead handed over, a question answered, a life closed. */
export async function endAnswerLinks({ trx, before, advanced: { life } }: Recording): Promise<void> {
  if (!before) return;
  const end = (which: LinksOfCase) => endLinks(trx, life.id, which, life.seq);
  // What is asked for after an end, or at it, is answered by links of its own.
  if (hasEnded(life.stage) && !hasEnded(before.stage)) return end({});
  if (before.lead && before.lead !== life.lead) await end({ purpose: 'report', organisation: before.lead });
  if (before.candidate && before.candidate.obligation !== life.candidate?.obligation)
    await end({ purpose: 'assignment', organisation: before.candidate.organisation });
  if (before.stage === 'sentBack' && life.stage !== 'sentBack') await end({ purpose: 'completion' });
  if (before.proposer !== life.proposer) await end({ organisation: before.proposer, ...(hasLead(life, before.proposer) && { purpose: 'completion' }) });
  for (const period of periodsDone(before, life)) await end({ purpose: 'report', period });
}

/** What it answers by as lead, or asked to be, stays good. */
const hasLead = ({ lead, candidate }: LifeState, organisation: string): boolean => organisation === lead || organisation === candidate?.organisation;

function periodsDone(before: LifeState, life: LifeState): string[] {
  return Object.values(life.obligations).flatMap((report) => {
    const earlier = before.obligations[report.id];
    return report.period && earlier && isAnswerable(earlier) && !isAnswerable(report) ? [report.period.name] : [];
  });
}

/** A report may be sent, or sent again, until it has been approved or noted, or is no longer owed. */
const isAnswerable = ({ kind, state, report }: Obligation) =>
  (kind === 'report' || kind === 'finalReport') && report !== 'approved' && report !== 'noted' && state !== 'excused' && state !== 'void';
