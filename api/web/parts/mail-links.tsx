/** Where a mail is read, and where it is sent again. */
import type { MailView } from '../../../contracts/views/mail-view.ts';
import type { Language } from '../../../words/language.ts';
import type { Viewer } from '../../authorization/access.ts';
import { hasByRole } from '../../authorization/access.ts';
import { whyNotSentAgain } from '../../operations/mail-resend-rule.ts';
import { Link } from '../components/display.tsx';
import { mailLogWords } from './mail-log-words.ts';

export const mailAddress = (key: string): string => `/skickat/${encodeURIComponent(key)}`;
export const resendAddress = (key: string): string => `${mailAddress(key)}/skicka-igen`;

/** In a list, for who may send it again. */
export function ResendLink({ mail, viewer, language }: { mail: MailView; viewer: Viewer; language: Language }) {
  if (!hasByRole('resendMail', viewer) || whyNotSentAgain(mail) !== undefined) return null;
  return (
    <div>
      <Link href={resendAddress(mail.key)}>
        {mailLogWords[language].resend.short}
        <span class="hit-hidden">: {mail.subject}</span>
      </Link>
    </div>
  );
}
