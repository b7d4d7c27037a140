/** Spans for people: "20 arbetsdagar", "6 månader", "2 seconds". */
import type { Span } from '../workflows/domain/policy.ts';
import type { Language } from './language.ts';

type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'workingDay';

const unitWords: Record<Language, Record<Unit, [one: string, many: string]>> = {
  sv: {
    year: ['år', 'år'],
    month: ['månad', 'månader'],
    week: ['vecka', 'veckor'],
    day: ['dag', 'dagar'],
    hour: ['timme', 'timmar'],
    minute: ['minut', 'minuter'],
    second: ['sekund', 'sekunder'],
    workingDay: ['arbetsdag', 'arbetsdagar'],
  },
  en: {
    year: ['year', 'years'],
    month: ['month', 'months'],
    week: ['week', 'weeks'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    second: ['second', 'seconds'],
    workingDay: ['working day', 'working days'],
  },
};

const and: Record<Language, string> = { sv: 'och', en: 'and' };
const duration = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const durationUnits: Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** Puts a number of a unit into words: (1, "workingDay") is "1 arbetsdag". */
export function countInWords(count: number, unit: Unit, language: Language): string {
  const [one, many] = unitWords[language][unit];
  return `${count} ${count === 1 ? one : many}`;
}

/** Puts a span into words; one that is no ISO 8601 duration is returned as it came, so that a mail never fails on it. */
export function spanInWords(span: Span, language: Language): string {
  if (typeof span !== 'string') return countInWords(span.workingDays, 'workingDay', language);
  const match = duration.exec(span);
  const parts = durationUnits.flatMap((unit, index) => {
    const count = match?.[index + 1];
    return count === undefined ? [] : [countInWords(Number(count), unit, language)];
  });
  const last = parts.pop();
  if (last === undefined) return span;
  return parts.length === 0 ? last : `${parts.join(', ')} ${and[language]} ${last}`;
}
