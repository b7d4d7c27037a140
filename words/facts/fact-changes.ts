/** Corrected facts in words: what each was, and what it has become. */
import { entryOf } from '../../workflows/domain/entry-of.ts';
import type { Language } from '../language.ts';
import type { FactNames } from './fact-words.ts';
import { factInWords, factWords, isObject } from './fact-words.ts';

interface Sentences {
  added: (fact: string, to: string) => string;
  takenAway: (fact: string, from: string) => string;
  changed: (fact: string, from: string, to: string) => string;
}

const sentences: Record<Language, Sentences> = {
  sv: {
    added: (fact, to) => `${fact}: ${to} fördes in`,
    takenAway: (fact, from) => `${fact}: ${from} togs bort`,
    changed: (fact, from, to) => `${fact}: ${from} ändrades till ${to}`,
  },
  en: {
    added: (fact, to) => `${fact}: ${to} was entered`,
    takenAway: (fact, from) => `${fact}: ${from} was taken away`,
    changed: (fact, from, to) => `${fact}: ${from} became ${to}`,
  },
};

/** @param changes by fact, each with `from` and `to`, as the record has them; what a reader may not see is not there @returns a line for each fact */
export function factChangesInWords(changes: unknown, names: FactNames, language: Language): string[] {
  if (!isObject(changes)) return [];
  return Object.entries(changes).flatMap(([fact, change]) => (isObject(change) ? linesOf(fact, change, names, language) : []));
}

function linesOf(fact: string, { from, to }: Record<string, unknown>, names: FactNames, language: Language): string[] {
  if (fact === 'budget') return partsOf(from, to).flatMap(([part, change]) => linesOf(part, change, names, language));
  const label = entryOf(factWords[language], fact);
  if (label === undefined) return [];
  const [was, is] = [from, to].map((value) => factInWords(fact, value, names, language));
  return [changeInWords(label, was, is, language)];
}

/** What something was and what it has become, in words; nothing of either where there was, or is, none. */
export function changeInWords(label: string, was: string | undefined, is: string | undefined, language: Language): string {
  const say = sentences[language];
  if (!was) return say.added(label, is ?? '');
  return is ? say.changed(label, was, is) : say.takenAway(label, was);
}

function partsOf(from: unknown, to: unknown): [string, { from: unknown; to: unknown }][] {
  const [was, is] = [from, to].map((budget) => (isObject(budget) ? budget : {}));
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].map((part) => [part, { from: was?.[part], to: is?.[part] }]);
}
