/** Begins a person's digest of a day, once what is to be gathered has come to its time: a mail of its own, which says what is in it when it leaves. */
import type { Knex } from 'knex';
import { digestKind, hadDigestSince, isClockBehind, peopleToGatherFor, undigestedWithRole } from '../../../db/mail/digests/digest-read-model.ts';
import { gatherLater } from '../../../db/mail/digests/digest-store.ts';
import type { NewMail } from '../../../db/mail/mail-row-read-model.ts';
import { ofNoStep } from '../../../db/mail/mail-row-read-model.ts';
import { enqueueMail } from '../../../db/mail/mail-store.ts';
import { messageIdFor } from '../../../db/mail/message-id.ts';
import type { Person } from '../../../db/registers/person-read-model.ts';
import { findPerson } from '../../../db/registers/person-read-model.ts';
import { hourMs } from '../../../workflows/domain/durations.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { digestInstant, isFirstWorkingDayOfWeek } from '../../../workflows/domain/time/digest-instants.ts';
import { addMs, dayOf, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { paceOf } from '../../mail-facts/digest/gathered.ts';
import type { MailSettings } from '../../mail-facts/mail-settings.ts';
import { digestSubject } from '../../mail-templates/digest/digest-mail.tsx';

/** A clock that is behind is waited for until 11:00: what it writes later is gathered another day. */
const waitedForMs = 3 * hourMs;

/**
 * One look: each person has one digest a day at the most, however many processes look.
 * @param complain is told of a person's that could not be begun; the others' are all the same
 */
export async function beginDigests(db: Knex, settings: MailSettings, now: Instant, complain: (error: unknown) => void): Promise<void> {
  const people = new Set([...(await peopleToGatherFor(db, now)), ...(await peopleToTellOfWeek(db, settings, now))]);
  if (people.size === 0 || (await isMorningUnwritten(db, now))) return;
  for (const id of people) await begin(db, settings, id, now).catch(complain);
}

/** Who is told of a week on its first working day, whether or not anything else is gathered for it by then. Whoever wants each matter by itself is not. */
async function peopleToTellOfWeek(db: Knex, { digest }: MailSettings, now: Instant): Promise<string[]> {
  const day = dayOf(now);
  if (!isFirstWorkingDayOfWeek(day)) return [];
  const people = await undigestedWithRole(db, ['coordinator', 'secretary'], { since: startOfDay(day), now });
  return people
    .filter(({ id, pace }) => (pace ?? paceOf({ digest })) !== 'atOnce' && digestInstant(startOfDay(day), id, mornings, 'daily') <= now)
    .map(({ id }) => id);
}

const mornings = { workingDaysOnly: true, spread: 'PT0S' };

/** Whether the clock has still to take what it was to take this morning. */
async function isMorningUnwritten(db: Knex, now: Instant): Promise<boolean> {
  const eight = instantOf(dayOf(now), '08:00');
  if (now < eight || now > addMs(eight, waitedForMs)) return false;
  return isClockBehind(db, startOfDay(dayOf(now)), now);
}

async function begin(db: Knex, settings: MailSettings, id: string, now: Instant): Promise<void> {
  const person = await findPerson(db, id);
  if (!person) return;
  if (await hadDigestSince(db, person.id, startOfDay(dayOf(now)))) {
    const next = digestInstant(now, person.id, mornings, 'daily');
    return gatherLater(db, person.id, { now, next });
  }
  await enqueueMail(db, digestOf(person, now, settings));
}

function digestOf(person: Person, at: Instant, { hostname }: MailSettings): NewMail {
  const key = `${digestKind}/${person.id}/${dayOf(at)}`;
  return {
    key,
    messageId: messageIdFor(key, hostname),
    threadId: null,
    planActivity: null,
    kind: digestKind,
    person: person.id,
    recipient: person.email,
    recipientName: person.name,
    language: person.language,
    // What it says is written when it leaves.
    subject: digestSubject([], person.language),
    text: '',
    html: '',
    askedAt: at,
    carrier: 'dispatch',
    ...ofNoStep,
  };
}
