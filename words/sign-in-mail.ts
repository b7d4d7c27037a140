/** The port by which the pages have a mail with a link sent: to sign in by, or to answer by. A person asks for it and waits, so it passes the mail gate. */
import type { Instant } from '../workflows/domain/life-state.ts';
import type { Language } from './language.ts';

export interface SignInMail {
  /** Absent: a sign-in mail. */
  kind?: 'answerLink';
  /** The case it is about, if any. */
  planActivity?: string;
  /** Without an id who is not in the register. */
  person: { id: string | null; name: string; email: string };
  language: Language;
  subject: string;
  text: string;
  html: string;
  /** Stands in the mail, and nowhere else: what is stored of the mail lacks it. */
  secret: string;
}

export interface SignInMails {
  /** Settles when a server has the mail, or has refused it; either way its outcome is recorded. */
  send(mail: SignInMail, at: Instant): Promise<void>;
}
