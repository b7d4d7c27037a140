/** Finds the dictionary of a language. */
import { en } from './en.ts';
import type { Language } from './language.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

const dictionaries: Record<Language, Words> = { sv, en };

/** The dictionary of a language. */
export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
