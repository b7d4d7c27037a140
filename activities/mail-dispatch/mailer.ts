/** Hands one mail at a time to an SMTP server, under a Message-ID that the caller fixed, so that a mail sent twice is one mail to whoever reads it. */
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Language } from '../../words/language.ts';
import { isEmailAddress } from '../../workflows/domain/email-address.ts';
import { classify, MailNotHandedOver, MailRefusal } from './mail-trouble.ts';

export interface MailerOptions {
  /** "smtp://user:password@host:587" or "smtps://…". */
  smtpUrl: string;
  /** Nothing is said before the connection is encrypted; absent: where the server offers it. */
  needsTls?: boolean;
  from: { name: string; address: string };
  /** The address at which a person reads replies. */
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

export interface HandingOver {
  /** Asked when the server waits for the mail's text (after DATA) and has received none of it: the last moment at which nobody has the mail. */
  mayHandOver?: () => Promise<boolean>;
  /** Aborts the SMTP conversation at whatever point it is. */
  signal?: AbortSignal;
}

export interface Mailer {
  /**
   * @returns the server's answer when it has taken the mail over
   * @throws MailRefusal for a dead address, MailNotHandedOver where `handingOver` would not have it, MailTrouble for all else
   */
  send(mail: OutgoingMail, handingOver?: HandingOver): Promise<{ response: string }>;
}

/** No pool: mails are few and paced, and a connection of its own keeps one mail's trouble from the next. */
export function createMailer({ smtpUrl, needsTls = false, from, replyTo, hostname }: MailerOptions): Mailer {
  const server = {
    url: smtpUrl,
    name: hostname,
    requireTLS: needsTls,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  };

  return {
    async send({ to, messageId, threadId, subject, text, html, language }, handingOver = {}) {
      if (!isEmailAddress(to.address)) throw new MailRefusal('The address is not one plain e-mail address.');
      let spokenOf = false;
      let withheld = false;
      const transport = createTransport(server);
      // The stream is read only after the server has greeted us and let us sign in.
      transport.use('stream', (mail, done) => {
        mail.message.processFunc((whole) => {
          spokenOf = true;
          return Readable.from(askedFirst(whole, handingOver, () => (withheld = true)));
        });
        done();
      });
      try {
        const { response } = await transport.sendMail({
          from: { name: headerText(from.name), address: from.address },
          replyTo,
          to: { name: headerText(to.name), address: to.address },
          // Recipients are given explicitly, so that nothing in a header can add one.
          envelope: { from: from.address, to: [to.address] },
          messageId,
          ...(threadId !== null && { inReplyTo: threadId, references: threadId }),
          subject: headerText(subject),
          text,
          html,
          // Every kind of automatic answer by its name, but NDR: a bounce must come.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply, DR, RN, NRN', 'Content-Language': language },
          ...(handingOver.signal && { signal: handingOver.signal }),
        });
        return { response };
      } catch (error) {
        if (withheld || handingOver.signal?.aborted) throw new MailNotHandedOver('not to be handed over any more');
        throw classify(error, spokenOf);
      }
    },
  };
}

/** The text of a mail as a stream: the first read asks the caller whether the mail may still be handed over. */
async function* askedFirst(text: Readable, { mayHandOver = () => Promise.resolve(true) }: HandingOver, withhold: () => void): AsyncGenerator<Buffer> {
  if (!(await mayHandOver())) {
    withhold();
    throw new MailNotHandedOver('not to be handed over any more');
  }
  yield* text as AsyncIterable<Buffer>;
}

/** One line without control characters: what people wrote never becomes a header of its own. */
function headerText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return Array.from(line).slice(0, 200).join('');
}
