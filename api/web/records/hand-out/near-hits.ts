/** What stands in a text that is nearly what is hidden: no rule can tell whether it is, so a person is shown each. */
import type { Passage } from './masking.ts';
import { plainWords } from './passage-places.ts';

export interface NearHit {
  /** The passage that it is near to. */
  passage: string;
  word: string;
  /** The words around it. */
  within: string;
}

const shortest = 3;
const longEnoughForSlips = 5;
/** "Åsas", "Berget": an ending more. */
const longestEnding = 2;
const around = 30;

/** @param left texts without what is masked in them */
export function nearHits(left: string[], passages: Passage[]): NearHit[] {
  const found = left.flatMap((text) =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
      const passage = passages.find((each) => plainWords(each.text).some((word) => isNear(word, plainWords(match[0]).join(''))));
      const within = text.slice(Math.max(0, match.index - around), match.index + match[0].length + around).trim();
      return passage ? [{ passage: passage.text, word: match[0], within }] : [];
    }),
  );
  return found.filter(({ word }, index) => found.findIndex((other) => other.word === word) === index);
}

function isNear(wanted: string, word: string): boolean {
  if (wanted.length < shortest) return false;
  if (word.startsWith(wanted) && word.length <= wanted.length + longestEnding) return true;
  return wanted.length >= longEnoughForSlips && isOneSlip(wanted, word);
}

/** One letter another, too many, too few, or two of them turned. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (a.length === b.length) return rest(a, 1) === rest(b, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2));
  return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
}
