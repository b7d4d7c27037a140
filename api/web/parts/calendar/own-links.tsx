/** Where a person sets how it is told: by days in a calendar of its own, by mails, and by whom while it is away. */
import { mailChoicePath } from '../../../../words/addresses/page-addresses.ts';
import type { Language } from '../../../../words/language.ts';
import type { Viewer } from '../../../authorization/access.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { Link } from '../../components/display.tsx';
import { absencePath, absenceWords } from '../role-mails/absence-words.ts';
import { calendarPath } from './calendar-links.ts';
import { calendarWords } from './calendar-words.ts';

/** @param viewer absent where an organisation's page has them: nobody there stands in for others */
export const OwnLinks = ({ viewer, language }: { viewer?: Viewer; language: Language }) => (
  <p class="hit-noprint">
    <Link href={calendarPath}>{calendarWords[language].link}</Link>
    {' · '}
    <Link href={mailChoicePath}>{calendarWords[language].mails}</Link>
    {viewer && hasByRole('sayAway', viewer) && (
      <>
        {' · '}
        <Link href={absencePath}>{absenceWords[language].link}</Link>
      </>
    )}
  </p>
);
