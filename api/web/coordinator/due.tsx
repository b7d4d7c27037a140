/** By when something is to be done, how far away that is, and whether it has passed. */
import { shortDayInWords, shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { dayOf, daysBetween } from '../../../workflows/domain/time/instants.ts';
import { Tag } from '../components/display.tsx';
import { toDoWords } from '../parts/to-do-words.ts';

interface DueProps {
  dueAt: string | null;
  isLate: boolean;
  /** The day that it is. */
  today: Day;
  toTheMinute?: boolean;
  language: Language;
}

export function Due({ dueAt, isLate, today, toTheMinute, language }: DueProps) {
  if (dueAt === null) return <span>–</span>;
  const days = daysBetween(today, dayOf(dueAt));
  const { away, lateTag } = toDoWords[language];
  return (
    <>
      {toTheMinute ? shortMinuteInWords(dueAt, language) : shortDayInWords(dayOf(dueAt), language)}{' '}
      {isLate || days < 0 ? (
        <Tag tone="late">{days < 0 ? away(days) : lateTag}</Tag>
      ) : days === 0 ? (
        <Tag tone="soon">{away(days)}</Tag>
      ) : (
        <span class="hit-quiet">{away(days)}</span>
      )}
    </>
  );
}
