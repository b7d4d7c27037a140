/** By when something is to be done, and whether that has passed. */
import { shortDayInWords, shortMinuteInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Tag } from '../components/display.tsx';
import { toDoWords } from '../parts/to-do-words.ts';

export function Due({ dueAt, isLate, toTheMinute, language }: { dueAt: string | null; isLate: boolean; toTheMinute?: boolean; language: Language }) {
  if (dueAt === null) return <span>–</span>;
  return (
    <>
      {toTheMinute ? shortMinuteInWords(dueAt, language) : shortDayInWords(dayOf(dueAt), language)}{' '}
      {isLate && <Tag tone="late">{toDoWords[language].lateTag}</Tag>}
    </>
  );
}
