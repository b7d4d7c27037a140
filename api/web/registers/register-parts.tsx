/** What the registers share: the way between them, the days of something dated, the number of a page. */
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { addDays, dayOf, isDay } from '../../../workflows/domain/time/instants.ts';
import { Link } from '../components/display.tsx';
import type { Body } from '../form-engine/form-values.ts';
import { delegationWords } from './delegation-words.ts';
import { registerWords } from './register-words.ts';

const registers = [
  { href: '/organisationer', word: 'organisations' },
  { href: '/personer', word: 'people' },
  { href: '/organ', word: 'bodies' },
  { href: '/delegationer', word: 'delegations' },
] as const;

export function RegisterLinks({ here, language }: { here?: (typeof registers)[number]['href']; language: Language }) {
  const words = { ...registerWords[language], delegations: delegationWords[language].title };
  return (
    <nav aria-label={words.label}>
      <p class="hit-buttons">
        {registers.map(({ href, word }) => (href === here ? <strong key={href}>{words[word]}</strong> : <Link href={href}>{words[word]}</Link>))}
      </p>
    </nav>
  );
}

/** The first day of a range of instants. */
export const firstDay = (from: string, language: Language): string => shortDayInWords(dayOf(from), language);

/** The last day of a half-open range of instants: what ends at midnight ended the day before. */
export function lastDay(to: string | null, language: Language): string {
  if (to === null) return registerWords[language].still;
  return shortDayInWords(dayOf(new Date(Date.parse(to) - 1).toISOString()), language);
}

/** The last day of a half-open range of days. */
export const lastOf = (to: string | null, language: Language): string =>
  to === null ? registerWords[language].still : shortDayInWords(addDays(to, -1), language);

/** An address with the parts of its query that say something. */
export function addressWith(path: string, parts: Record<string, string | false | undefined>): string {
  const query = new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]))).toString();
  return query ? `${path}?${query}` : path;
}

/** People give the last day, the API the first day without it. What is no day is passed on, so that the API reports it. */
export function withFirstDayWithout(written: Body): Body {
  const { to } = written;
  return typeof to === 'string' && isDay(to) ? { ...written, to: addDays(to, 1) } : written;
}
