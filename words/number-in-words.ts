/** Small whole numbers as running text has them: "tio", "ten". */
import type { Language } from './language.ts';

const upToTwelve: Record<Language, readonly string[]> = {
  sv: ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** In words up to twelve, then in digits. */
export const numberInWords = (number: number, language: Language): string => upToTwelve[language][number] ?? String(number);
