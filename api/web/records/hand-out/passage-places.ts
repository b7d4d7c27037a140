/**
 * Where a passage stands in a text, however it is written there: in whatever case, over line breaks and hyphens, with signs that are not seen, in letters that
 * look alike, with the last name first, or within an address. Rather a place too many than one too few: everything that is hidden is shown before it leaves.
 */

/** From, to: as in the text that was given. */
export type Place = [from: number, to: number];

/** @param text a whole field: a line break in it hides nothing @returns every place of a passage in it, overlapping ones too */
export function placesIn(text: string): (passage: string) => Place[] {
  const seen = seenLetters(text);
  const literal = (passage: string) =>
    patternsOf(passage).flatMap((pattern) =>
      [...seen.letters.matchAll(pattern)].map((match): Place => [seen.from[match.index] ?? 0, seen.to[match.index + (match[1] ?? '').length - 1] ?? 0]),
    );
  const addresses = [...text.matchAll(address)].map((match) => ({ from: match.index, to: match.index + match[0].length, name: nameIn(match[0]) }));
  return (passage) => [...literal(passage), ...addressesWith(addresses, passage)];
}

/** Words as they are compared where marks over letters make no difference: "Åsa" and "asa". */
export const plainWords = (text: string): string[] =>
  seenLetters(text)
    .letters.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters of other scripts that cannot be told from Latin ones, in small. */
const lookAlikes = new Map(
  [
    'аa',
    'вb',
    'еe',
    'кk',
    'мm',
    'нh',
    'оo',
    'рp',
    'сc',
    'тt',
    'уy',
    'хx',
    'іi',
    'јj',
    'ѕs',
    'һh',
    'ԁd',
    'αa',
    'βb',
    'εe',
    'ιi',
    'κk',
    'νv',
    'οo',
    'ρp',
    'τt',
    'υu',
    'χx',
    'ıi',
  ].map((pair) => Array.from(pair) as [string, string]),
);

interface SeenLetters {
  letters: string;
  /** Of each letter, where what it was made of begins and ends in the text. */
  from: number[];
  to: number[];
}

/** A text as it is seen: without signs that are not, each letter small and in its Latin likeness. */
function seenLetters(text: string): SeenLetters {
  const seen: SeenLetters = { letters: '', from: [], to: [] };
  for (const { index, 0: sign } of text.matchAll(withItsMarks)) {
    for (const letter of lettersOf(sign)) {
      for (let unit = 0; unit < letter.length; unit++) {
        seen.from.push(index);
        seen.to.push(index + sign.length);
      }
      seen.letters += letter;
    }
  }
  return seen;
}
const withItsMarks = /.\p{M}*/gsu;

function lettersOf(sign: string): string[] {
  // Most signs are plain, and need none of what follows.
  if (/^[\0-\x7f]$/.test(sign)) return [sign.toLowerCase()];
  const seen = sign.normalize('NFKC').toLowerCase().replace(notSeen, '').normalize('NFC');
  return Array.from(seen, (each) => lookAlikes.get(each) ?? each);
}
const notSeen = /[\p{Cf}\p{Variation_Selector}]/gu;

/** What may stand between words: white space, hyphens, and what names are strung together or turned round by; or nothing. */
const between = '[\\s\\p{Pd}.,;_·]*';
/** What may stand within a word: a hyphen at the end of a line. */
const brokenLine = '(?:\\p{Pd}\\s*\\n\\s*)?';

/** A passage of several lines is each of its lines. */
function patternsOf(passage: string): RegExp[] {
  const lines = passage.split(/[\r\n]+/).map((line) => seenLetters(line).letters.trim());
  return lines.filter(Boolean).flatMap((line) => {
    const words = line.split(/[\s\p{Pd},;]+/u).filter(Boolean);
    const [first, ...others] = words;
    const turned =
      first === undefined || words.length < 2 || words.length > 4
        ? []
        : [[words.at(-1) ?? '', ...words.slice(0, -1)], [...others, first], [...words].reverse()];
    return [words, ...turned].filter((each) => each.length > 0).map((each) => new RegExp(`(?=(${each.map(written).join(between)}))`, 'gu'));
  });
}

const written = (word: string): string => Array.from(word).map(escaped).join(brokenLine);
const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&').replace('\\-', '\\x2d');

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const shortestName = 3;

interface Address {
  from: number;
  to: number;
  /** What stands before the @, as plain words. */
  name: string;
}

const nameIn = (written: string): string => plainWords(written.split('@')[0] ?? '').join(' ');

/** Whole addresses before whose @ all words of the passage stand, with or without marks over their letters. */
function addressesWith(addresses: Address[], passage: string): Place[] {
  const words = plainWords(passage);
  if (words.join('').length < shortestName) return [];
  return addresses.flatMap(({ from, to, name }): Place[] => (words.every((word) => name.includes(word)) ? [[from, to]] : []));
}
