/** Why a delivery failed, and on whose side: a dead address is never confused with trouble of our own. */

/** The recipient's address takes no mail; trying again does not help. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
}

/** The mail was not handed over: at the last moment the caller's `mayHandOver` said no. */
export class MailNotHandedOver extends Error {
  override readonly name = 'MailNotHandedOver';
}

/**
 * Anything else: the mail may be tried again.
 * `relay`: our server was not reached, did not greet us or did not let us in: no mail was spoken of, and no other would fare better.
 * `temporary`: the server asked us to wait with this mail. `technical`: our own sending rights, the content, a line that broke off.
 */
export class MailTrouble extends Error {
  override readonly name = 'MailTrouble';
  readonly kind: MailTroubleKind;

  constructor(kind: MailTroubleKind, serverReply: string) {
    super(serverReply);
    this.kind = kind;
  }
}

type MailTroubleKind = 'relay' | 'temporary' | 'technical';

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** RFC 3463: 5.1 is about the address, 5.2 about the mailbox; 5.7 and the rest about the sender, the system or the content. */
const recipientStatus = /^\d{3}[ -]5\.[12]\.\d+/;
const anyStatus = /^\d{3}[ -]5\.\d+\.\d+/;
/** Refusals at RCPT TO that speak of the mailbox (RFC 5321 4.2.3, RFC 7504) where no status says more. */
const recipientCodes = new Set([550, 551, 552, 553, 556]);

/** Failures before the server has agreed to talk to us: DNS, the connection, TLS, the greeting, signing in. */
const wayCodes = /^E(DNS|CONNECTION|SOCKET|TIMEDOUT|TLS|PROTOCOL|AUTH|NOAUTH)$/;

/**
 * Tells a refusal of the recipient from other trouble, by the point in the SMTP conversation at which it came and by the reply.
 * @param spokenOf whether the conversation had reached this mail
 */
export function classify(error: unknown, spokenOf: boolean): MailRefusal | MailTrouble {
  const { code = '', command, responseCode = 0, response = '' } = (error ?? {}) as SmtpError;
  const serverReply = oneLine(response || (error instanceof Error ? error.message : String(error)));
  if (!spokenOf && wayCodes.test(code)) return new MailTrouble('relay', serverReply);
  if (responseCode >= 400 && responseCode < 500) return new MailTrouble('temporary', serverReply);
  if (responseCode >= 500 && isAboutRecipient(command, responseCode, response)) return new MailRefusal(serverReply);
  return new MailTrouble('technical', serverReply);
}

function isAboutRecipient(command: string | undefined, responseCode: number, response: string): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  if (anyStatus.test(response)) return recipientStatus.test(response);
  return command === 'RCPT TO' && recipientCodes.has(responseCode);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
