/** Mails as the read models answer them: how each came about, how it went, what was done about it. */

export type MailOutcome = 'queued' | 'held' | 'accepted' | 'retrying' | 'refused' | 'superseded' | 'expired';
export interface MailView {
  key: string;
  messageId: string;
  planActivity: string | null;
  kind: string;
  recipient: string;
  subject: string;
  obligation: string | null;
  rung: string | null;
  outcome: MailOutcome;
  attempts: number;
  /** What the server answered, where it did. */
  answer: string | null;
  askedAt: string;
  acceptedAt: string | null;
  /** When it is tried again, where a server has put it off. */
  nextTryAt: string | null;
  /** The step of the case that asked for it; null when it is no case's. */
  askedBy: MailStepView | null;
  /** The step after which it was no longer true, where it was not sent for that. */
  supersededBy: MailStepView | null;
  /** Each time that it was sent again, the first first. */
  resends: MailResendView[];
}

/** A step of a case, as a mail refers to it. */
export interface MailStepView {
  seq: number;
  what: string;
  at: string;
  /** Person's id, or null when the clock did it. */
  by: string | null;
  byName: string | null;
  period: string | null;
  /** Whom a rung raises the matter with. */
  role: string | null;
}

export interface MailResendView {
  at: string;
  /** Null when it was sent again by itself. */
  by: string | null;
  byName: string | null;
  why: 'asked' | 'addressCorrected';
  /** In the words of who asked for it. */
  reason: string | null;
  recipientBefore: string;
  outcomeBefore: MailOutcome;
  answerBefore: string | null;
}
