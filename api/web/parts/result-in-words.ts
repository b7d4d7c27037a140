/** A cleared result in words: the same for the page, the files and the feed. */
import type { PublicResult } from '../../../db/public/public-result-read-model.ts';
import type { ShownNumber } from '../../../db/public/small-counts.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, quantityInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { resultWords } from './result-words.ts';

/** "22 personer", "färre än 5 personer", "visas inte". */
export function numberInWords(number: ShownNumber, unit: string | null, language: Language): string {
  if (typeof number === 'number') return quantityInWords(number, unit, language);
  const said = resultWords[language].numbers[number] ?? number;
  return number === 'fewerThan5' && unit ? `${said} ${unit}` : said;
}

/** Each number with what it counts. */
export function numbersInWords({ women, men, indicators }: PublicResult, language: Language): [label: string, value: string][] {
  const words = resultWords[language];
  return [
    ...(women === null ? [] : [[words.women, numberInWords(women, null, language)] as [string, string]]),
    ...(men === null ? [] : [[words.men, numberInWords(men, null, language)] as [string, string]]),
    ...indicators.map(({ name, unit, value }): [string, string] => [capitalised(name), numberInWords(value, unit, language)]),
  ];
}

export const keepsBack = ({ women, men, indicators }: PublicResult): boolean =>
  [women, men, ...indicators.map(({ value }) => value)].some((number) => typeof number === 'string');

/** All of it as one text. */
export function resultInWords(result: PublicResult, language: Language): string {
  const words = resultWords[language];
  const numbers = numbersInWords(result, language).map(([label, value]) => `${label}: ${value}.`);
  const cleared = words.cleared(result.clearedBy, shortDayInWords(dayOf(result.clearedAt), language));
  return [`${capitalised(periodInWords(result.period, language))}:`, result.summary, ...numbers, ...(keepsBack(result) ? [words.keptBack] : []), cleared].join(
    ' ',
  );
}
