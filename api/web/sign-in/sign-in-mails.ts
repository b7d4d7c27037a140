/** The port by which the pages have a sign-in mail sent. It is asked for by its recipient, so it passes the mail gate. */
import type { Language } from '../../../words/language.ts';
import type { Instant } from '../../../workflows/domain/life-state.ts';

export interface SignInMail {
  person: { id: string; name: string; email: string };
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
