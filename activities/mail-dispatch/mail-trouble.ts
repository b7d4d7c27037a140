/** What went wrong with a mail, and whose trouble it is: a dead address is never confused with trouble of ours. */

/** The recipient's address takes no mail; trying again does not help. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
}

/** Nobody has been given the mail, because whoever asked for it to be sent would not have it handed over any more. */
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

  constructor(kind: MailTroubleKind, answer: string) {
    super(answer);
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

/** What may go wrong on the way to a server that listens to us: the name, the line, TLS, the greeting, who we are. */
const wayCodes = /^E(DNS|CONNECTION|SOCKET|TIMEDOUT|TLS|PROTOCOL|AUTH|NOAUTH)$/;

/**
 * Tells a refusal of the recipient from trouble, by where in the conversation it came and what the server said.
 * @param spokenOf whether the conversation had come to the mail itself
 */
export function classify(error: unknown, spokenOf: boolean): MailRefusal | MailTrouble {
  const { code = '', command, responseCode = 0, response = '' } = (error ?? {}) as SmtpError;
  const answer = oneLine(response || (error instanceof Error ? error.message : String(error)));
  if (!spokenOf && wayCodes.test(code)) return new MailTrouble('relay', answer);
  if (responseCode >= 400 && responseCode < 500) return new MailTrouble('temporary', answer);
  if (responseCode >= 500 && isAboutRecipient(command, responseCode, response)) return new MailRefusal(answer);
  return new MailTrouble('technical', answer);
}

function isAboutRecipient(command: string | undefined, responseCode: number, response: string): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return false;
  if (anyStatus.test(response)) return recipientStatus.test(response);
  return command === 'RCPT TO' && recipientCodes.has(responseCode);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
