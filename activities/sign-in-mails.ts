/**
 * Sends mails with a link that a person asked for on a page, at once and past the mail gate: somebody waits for them. Each is a row among the mails, without the link's secret, so that
 * nobody who reads what was sent can use it.
 */
import type { Knex } from 'knex';
import { askMail, settleMail } from '../db/mail-store.ts';
import { secretHash } from '../db/secret-hash.ts';
import type { SignInMails } from '../words/sign-in-mail.ts';
import { MailRefusal } from './mail-trouble.ts';
import type { Mailer } from './mailer.ts';
import { messageIdFor } from './mailer.ts';

export function createSignInMails({ db, mailer, hostname }: { db: Knex; mailer: Mailer; hostname: string }): SignInMails {
  return {
    async send({ kind = 'signIn', planActivity = null, person, language, subject, text, html, secret }, at) {
      // The same link may be sent twice; each time is a mail of its own.
      const key = `${kind}/${secretHash(secret + at).slice(0, 32)}`;
      const mail = { messageId: messageIdFor(key, hostname), threadId: null, subject, language };
      const told = (body: string) => body.replaceAll(secret, '…');
      await askMail(db, {
        ...mail,
        key,
        planActivity,
        kind,
        person: person.id,
        recipient: person.email,
        recipientName: person.name,
        text: told(text),
        html: told(html),
        obligation: null,
        dueVersion: null,
        rung: null,
        askedAt: at,
        carrier: 'page',
        step: null,
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
