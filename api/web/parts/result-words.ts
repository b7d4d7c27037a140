/** Words about results that have been cleared for everybody. */
import type { ShownNumber } from '../../../db/public/small-counts.ts';
import type { Language } from '../../../words/language.ts';

type Words = typeof sv;

const sv = {
  results: 'Resultat',
  resultOf: (period: string) => `Resultat, ${period}`,
  none: 'Inga resultat är publicerade ännu.',
  women: 'Kvinnor som deltog',
  men: 'Män som deltog',
  numbers: { fewerThan5: 'färre än 5', withheld: 'visas inte' } satisfies Record<Extract<ShownNumber, string>, string> as Record<string, string>,
  keptBack: 'Antal under 5 visas inte exakt, så att ingen ska kunna kännas igen. Då visas inte heller andra antal personer som de kan räknas ut från.',
  days: (first: string, last: string) => `${first} – ${last}`,
  cleared: (name: string, day: string) => `Godkänt för publicering av ${name}, ${day}.`,
  updated: 'Senast uppdaterad',
  /** The file of results: one line for each. */
  columns: {
    period: 'Period',
    firstDay: 'Från och med',
    lastDay: 'Till och med',
    summary: 'Resultat',
    women: 'Kvinnor',
    men: 'Män',
    indicators: 'Indikatorer',
    clearedBy: 'Godkänt för publicering av',
    clearedOn: 'Godkänt för publicering',
  },
  format: 'CSV, alla publicerade resultat',
};

const en: Words = {
  results: 'Results',
  resultOf: (period) => `Result, ${period}`,
  none: 'No results have been published yet.',
  women: 'Women who took part',
  men: 'Men who took part',
  numbers: { fewerThan5: 'fewer than 5', withheld: 'not shown' },
  keptBack:
    'Numbers below 5 are not shown exactly, so that nobody can be recognised. Other numbers of people that they could be reckoned from are then not shown either.',
  days: (first, last) => `${first} – ${last}`,
  cleared: (name, day) => `Cleared for publication by ${name}, ${day}.`,
  updated: 'Last updated',
  columns: {
    period: 'Period',
    firstDay: 'From',
    lastDay: 'To',
    summary: 'Result',
    women: 'Women',
    men: 'Men',
    indicators: 'Indicators',
    clearedBy: 'Cleared by',
    clearedOn: 'Cleared on',
  },
  format: 'CSV, all published results',
};

export const resultWords: Record<Language, Words> = { sv, en };
