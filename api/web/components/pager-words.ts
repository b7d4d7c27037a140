/** Words between the pages of a list. */
import type { Language } from '../../../words/language.ts';

interface PagerWords {
  label: string;
  previous: string;
  next: string;
  of: (page: number, pages: number) => string;
  /** Leads to all of what the first stand above. */
  all: (count: number) => string;
}

export const pagerWords: Record<Language, PagerWords> = {
  sv: { label: 'Sidor', previous: 'Föregående', next: 'Nästa', of: (page, pages) => `Sida ${page} av ${pages}`, all: (count) => `Visa alla ${count}` },
  en: { label: 'Pages', previous: 'Previous', next: 'Next', of: (page, pages) => `Page ${page} of ${pages}`, all: (count) => `Show all ${count}` },
};
