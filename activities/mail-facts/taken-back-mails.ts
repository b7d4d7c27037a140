/** Mails to whoever has got a mail of a step that is taken back: "det gällde inte". */
import type { LeftMail } from '../../db/mail/taken-back-mails.ts';
import { leftMailsOf, supersedeMailsOf } from '../../db/mail/taken-back-mails.ts';
import { rolesOf } from '../../db/registers/person-read-model.ts';
import { isMailbox } from '../../db/registers/units/unit-mailbox-read-model.ts';
import type { RecipientRole } from '../../words/mail-facts.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { Recording } from '../recording/recording.ts';
import type { MailWanted } from './answer-link.ts';

/**
 * What the step asked for and has not left never leaves. A mail that is being handed over at this moment is followed too: whether it left is asked when the one
 * that follows it is sent.
 * @returns the mails that follow
 */
export async function mailsThatFollow({ trx, at, advanced, takenBack }: Recording): Promise<MailWanted[]> {
  if (!takenBack) return [];
  const { id: planActivity, seq: by } = advanced.life;
  const of = { planActivity, step: takenBack.step.seq };
  const left = byRecipient(await leftMailsOf(trx, of));
  await supersedeMailsOf(trx, of, { by, at });
  const wanted: MailWanted[] = [];
  for (const [id, mails] of left) {
    const [first] = mails;
    if (!first) continue;
    const { person, recipient: email, recipientName: name, language } = first;
    const sent = mails.map(({ subject, acceptedAt }) => ({ subject, at: acceptedAt ?? at }));
    const notice: MailNotice = { kind: 'takenBack', to: { role: 'coordinator' }, about: { sent } };
    const shared = person === null && isMailbox(id);
    const as = shared ? 'coordinator' : person === null ? 'partner' : capacityOf(await rolesOf(trx, person, at));
    const isUnderWay = mails.some(({ acceptedAt }) => acceptedAt === null);
    wanted.push({
      notice,
      recipient: { id, name, email, language, as, ...(shared ? { shared } : person === null && { named: true }) },
      ...(isUnderWay && { waitMs: underWayMs }),
    });
  }
  return wanted;
}

/** By then whoever had the mail in hand has written what became of it, or has lost it. */
const underWayMs = 90_000;

function byRecipient(mails: LeftMail[]): Map<string, LeftMail[]> {
  const found = new Map<string, LeftMail[]>();
  for (const mail of mails) found.set(recipientId(mail), [...(found.get(recipientId(mail)) ?? []), mail]);
  return found;
}

const recipientId = ({ person, key }: LeftMail): string => person ?? key.split('/').at(-1) ?? key;

function capacityOf(roles: readonly string[]): RecipientRole {
  if (roles.includes('coordinator')) return 'coordinator';
  if (roles.includes('secretary')) return 'secretary';
  return roles.includes('referenceGroup') || roles.includes('steeringGroup') ? 'member' : 'partner';
}
