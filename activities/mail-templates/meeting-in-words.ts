/** A meeting as minutes name it: "torsdag 12 mars 2026, § 14, justerat fredag 20 mars 2026". */
import { dayInWords } from '../../words/format.ts';
import type { Language } from '../../words/language.ts';
import type { MeetingFacts } from '../../words/mail-facts.ts';

/** Day, paragraph and the day the minutes were adjusted, as far as they are known. */
export function meetingInWords({ heldOn, paragraph, adjustedOn }: MeetingFacts, language: Language): string {
  const adjusted = adjustedOn && `${language === 'sv' ? 'justerat' : 'adjusted'} ${dayInWords(adjustedOn, language)}`;
  const mark = paragraph && (paragraph.includes('§') ? paragraph : `§ ${paragraph}`);
  return [dayInWords(heldOn, language), mark, adjusted].filter(Boolean).join(', ');
}
