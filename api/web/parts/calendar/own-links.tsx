/** Where a person sets how it is told: by days in a calendar of its own, and by mails. */
import { mailChoicePath } from '../../../../words/addresses/page-addresses.ts';
import type { Language } from '../../../../words/language.ts';
import { Link } from '../../components/display.tsx';
import { calendarPath } from './calendar-links.ts';
import { calendarWords } from './calendar-words.ts';

export const OwnLinks = ({ language }: { language: Language }) => (
  <p class="hit-noprint">
    <Link href={calendarPath}>{calendarWords[language].link}</Link>
    {' · '}
    <Link href={mailChoicePath}>{calendarWords[language].mails}</Link>
  </p>
);
