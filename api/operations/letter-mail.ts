/** Enqueues mails of no step of a life: letters that are written here, such as those with a link that somebody has asked for on a page. */
import type { Knex } from 'knex';
import { newSecret } from '../../db/links/secret-hash.ts';
import type { NewMail } from '../../db/mail/mail-row-read-model.ts';
import { ofNoStep } from '../../db/mail/mail-row-read-model.ts';
import type { AwaitedKind } from '../../db/mail/mail-store.ts';
import { enqueueMail } from '../../db/mail/mail-store.ts';
import { messageIdFor } from '../../db/mail/message-id.ts';
import type { Language } from '../../words/language.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Letter } from '../ports/letters.ts';

interface LetterMail<Kind extends NewMail['kind']> {
  kind: Kind;
  /** The case it is about, if any. */
  planActivity: string | null;
  /** Without an id who is not in the register. */
  to: { id: string | null; name: string; email: string };
  language: Language;
  letter: Letter;
}

interface Sending {
  /** Right-hand side of Message-IDs. */
  hostname: string;
  at: Instant;
}

/** Once for each key. */
export async function enqueueLetter(
  trx: Knex,
  key: string,
  { kind, planActivity, to, language, letter }: LetterMail<NewMail['kind']>,
  { hostname, at }: Sending,
): Promise<void> {
  await enqueueMail(trx, {
    key,
    messageId: messageIdFor(key, hostname),
    threadId: planActivity === null ? null : messageIdFor(planActivity, hostname),
    planActivity,
    kind,
    person: to.id,
    recipient: to.email,
    recipientName: to.name,
    language,
    ...letter,
    askedAt: at,
    carrier: 'dispatch',
    ...ofNoStep,
  });
}

/**
 * A mail with a link that somebody has asked for on a page. It is stored with the link unsigned; the dispatch signs it and sends the mail.
 * @param sending by the database's clock, from which it is known when nobody waits any more @returns its key: each time that it is asked for, it is another mail
 */
export async function enqueueAwaitedMail(trx: Knex, mail: LetterMail<AwaitedKind>, sending: Sending): Promise<string> {
  const key = `${mail.kind}/${newSecret().slice(0, 22)}`;
  await enqueueLetter(trx, key, mail, sending);
  return key;
}
