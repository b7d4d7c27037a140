/**
 * Sends sign-in mails at once, past the mail gate: their recipient waits for them. Each is a row among the mails, without the link's secret, so that
 * nobody who reads what was sent can sign in by it.
 */
import type { Knex } from 'knex';
import { askMail, settleMail } from '../db/mail-store.ts';
import { secretHash } from '../db/secret-hash.ts';
import type { Language } from '../words/language.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import { MailRefusal } from './mail-trouble.ts';
import type { Mailer } from './mailer.ts';
import { messageIdFor } from './mailer.ts';

interface SignInMail {
  person: { id: string; name: string; email: string };
  language: Language;
  subject: string;
  text: string;
  html: string;
  secret: string;
}

export interface SignInMails {
  /** Settles when a server has the mail, or has refused it; either way its outcome is recorded. It is not tried again: whoever waits asks again. */
  send(mail: SignInMail, at: Instant): Promise<void>;
}

export function createSignInMails({ db, mailer, hostname }: { db: Knex; mailer: Mailer; hostname: string }): SignInMails {
  return {
    async send({ person, language, subject, text, html, secret }, at) {
      const key = `signIn/${secretHash(secret).slice(0, 32)}`;
      const mail = { messageId: messageIdFor(key, hostname), threadId: null, subject, language };
      const told = (body: string) => body.replaceAll(secret, '…');
      await askMail(db, {
        ...mail,
        key,
        planActivity: null,
        kind: 'signIn',
        person: person.id,
        recipient: person.email,
        recipientName: person.name,
        text: told(text),
        html: told(html),
        obligation: null,
        dueVersion: null,
        rung: null,
        askedAt: at,
      });
      try {
        const { response } = await mailer.send({ ...mail, to: { name: person.name, address: person.email }, text, html });
        await settleMail(db, key, { outcome: 'accepted', answer: response, tried: true }, at);
      } catch (error) {
        const answer = error instanceof Error ? error.message : String(error);
        await settleMail(db, key, { outcome: error instanceof MailRefusal ? 'refused' : 'expired', answer, tried: true }, at);
      }
    },
  };
}
