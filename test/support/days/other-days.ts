/** Days and times in a text that are written in another way than ours: "30 januari 2026", "fredag 30 januari 2026 kl. 14.05", "30 January 2026 at 14:05". */
import type { Language } from '../../../words/language.ts';

const months: Record<Language, string> = {
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
};
/** Shortened ones, where they are not whole. */
const short = '(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec)';

const otherWays = (language: Language): RegExp[] => [
  // 2026-01-30 and 2026-01, also with a time; not within a longer number or name.
  /(?<![\w-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d(?:[T ]\d\d:\d\d\S*)?)?(?![\w-])/g,
  /(?<![\w/])\d{1,2}\/\d{1,2}[ /](?:19|20)?\d\d(?!\d)/g,
  /(?<![\w.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/g,
  new RegExp(`(?<!\\d)\\d{1,2} ${short}(?![\\p{L}])\\.?`, 'giu'),
  new RegExp(`\\b(?:${months[language]}) \\d{1,2},? (?:19|20)\\d\\d`, 'giu'),
  language === 'sv' ? /(?<![\d:.])(?:[01]\d|2[0-3]):[0-5]\d(?!\d)/g : /(?<=at )(?:[01]\d|2[0-3])\.[0-5]\d(?!\d)/g,
];

/** @param html a page or a mail. What somebody writes or has written as a whole text of its own, addresses and values are not looked at */
export function otherDaysIn(html: string, language: Language): string[] {
  const text = html
    .replace(/<(textarea|pre|code|script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('\u00a0', ' ');
  return otherWays(language).flatMap((way) => text.match(way) ?? []);
}
