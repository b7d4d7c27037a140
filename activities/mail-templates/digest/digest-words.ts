/** What a digest says beside the matters in it. */
import { shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';

interface DigestWords {
  /** While it says nothing yet. */
  nothingYet: string;
  /** The act of the subject where several matters wait. */
  doSeveral: (count: number, first: Day | undefined) => string;
  readSeveral: (count: number) => string;
  waiting: (count: number) => string;
  happened: (count: number) => string;
  /** Where the summary of the week is all there is. */
  week: string;
  /** How many more there are than it shows; the link leads its reader to its own first page. */
  more: (count: number) => string;
  hello: (name: string) => string;
  sections: Record<'toDo' | 'toKnow', string>;
  links: string;
  answer: (address: string) => string;
  why: string;
  choose: string;
  regards: string;
  automatic: string;
}

export const digestWords: Record<Language, DigestWords> = {
  sv: {
    nothingYet: 'Samlat från handlingsplanen',
    doSeveral: (count, first) => `Gör det som väntar: ${count} saker${first === undefined ? '' : `, först ${shortDayInWords(first, 'sv')}`}`,
    readSeveral: (count) => `Läs vad som har hänt: ${count} saker`,
    waiting: (count) => `${count} saker väntar på dig`,
    happened: (count) => `${count} saker att känna till`,
    week: 'Läs veckans översikt',
    more: (count) => `Se de ${count} som inte får plats här`,
    hello: (name) => `Hej ${name}!`,
    sections: { toDo: 'Att göra', toKnow: 'Att känna till' },
    links: 'Länkarna är dina egna. Kräver en sida att du loggar in gör du det med din e-postadress, och kommer sedan direkt till sidan.',
    answer: (address) =>
      `Svara på det här mejlet (${address}) om du vill fråga eller tillägga något. Skriv vilken aktivitet det gäller. En samordnare registrerar svaret, och det räknas från den dag då det kom in.`,
    why: 'Det som inte är bråttom samlas till ett mejl om dagen.',
    choose: 'Välj hur du vill ha dina mejl',
    regards: 'Vänliga hälsningar',
    automatic: 'Mejlet är skickat automatiskt av HIT, som håller ordning på handlingsplanen. Svar läses av en människa och blir allmän handling.',
  },
  en: {
    nothingYet: 'Gathered from the plan',
    doSeveral: (count, first) => `Do what is waiting: ${count} matters${first === undefined ? '' : `, the first by ${shortDayInWords(first, 'en')}`}`,
    readSeveral: (count) => `Read what has happened: ${count} matters`,
    waiting: (count) => `${count} matters are waiting for you`,
    happened: (count) => `${count} matters to know about`,
    week: 'Read the summary of the week',
    more: (count) => `See the ${count} that have no room here`,
    hello: (name) => `Hello ${name}!`,
    sections: { toDo: 'To do', toKnow: 'To know' },
    links: 'The links are your own. Where a page asks you to sign in, use your e-mail address; you then come straight to the page.',
    answer: (address) =>
      `Answer this mail (${address}) if you want to ask or add something. Say which activity it is about. A coordinator registers the answer, and it counts from the day it was received.`,
    why: 'What is not urgent is gathered into one mail a day.',
    choose: 'Choose how you want your mails',
    regards: 'Kind regards',
    automatic: 'This mail was sent automatically by HIT, which keeps track of the plan. Answers are read by a person and become public documents.',
  },
};
