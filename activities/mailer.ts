/** Hands one mail at a time to an SMTP server, under a Message-ID that the caller fixed, so that a mail sent twice is one mail to whoever reads it. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Language } from '../words/language.ts';
import { isEmailAddress } from '../workflows/domain/email-address.ts';
import { classify, MailRefusal } from './mail-trouble.ts';

export interface MailerOptions {
  /** "smtp://user:password@host:587" or "smtps://…". */
  smtpUrl: string;
  from: { name: string; address: string };
  /** Where a person reads the answers. */
  replyTo: string;
  /** The name this program greets the server by. */
  hostname: string;
}

export interface OutgoingMail {
  to: { name: string; address: string };
  /** With angle brackets, as `messageIdFor` makes it. */
  messageId: string;
  /** The plan activity's own id in the same form; mails about one activity make one thread. */
  threadId: string | null;
  subject: string;
  text: string;
  html: string;
  language: Language;
}

export interface Mailer {
  /** @returns the server's answer when it has taken the mail over. @throws MailRefusal for a dead address, MailTrouble for all else */
  send(mail: OutgoingMail): Promise<{ response: string }>;
  close(): void;
}

/** A Message-ID that is the same whenever the same mail is sent again, and tells nothing about it. */
export function messageIdFor(key: string, hostname: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${hostname}>`;
}

/** Opens no connection before the first mail. */
export function createMailer({ smtpUrl, from, replyTo, hostname }: MailerOptions): Mailer {
  // No pool: mails are few and paced by their task queue, and a connection of its own keeps one mail's trouble from the next.
  const transport = createTransport({
    url: smtpUrl,
    name: hostname,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });

  return {
    async send({ to, messageId, threadId, subject, text, html, language }) {
      if (!isEmailAddress(to.address)) throw new MailRefusal('The address is not one plain e-mail address.');
      try {
        const { response } = await transport.sendMail({
          from: { name: headerText(from.name), address: from.address },
          replyTo,
          to: { name: headerText(to.name), address: to.address },
          // Named outright, so that nothing in a header can add a recipient.
          envelope: { from: from.address, to: [to.address] },
          messageId,
          ...(threadId !== null && { references: threadId }),
          subject: headerText(subject),
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
        });
        return { response };
      } catch (error) {
        throw classify(error);
      }
    },
    close: () => transport.close(),
  };
}

/** One line without control characters: what people wrote never becomes a header of its own. */
function headerText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return Array.from(line).slice(0, 200).join('');
}
