/** Words of the weekly summary for coordinators and secretaries. */
import type { Language } from '../../../words/language.ts';
import { countInWords } from '../../../words/span-in-words.ts';

const sv = {
  title: (from: string, to: string) => `Veckan ${from} till ${to}`,
  reports: 'Rapporter som kom in förra veckan',
  proposals: 'Förslag som kom in förra veckan',
  overdue: 'Försenat just nu',
  due: 'Det här ska vara klart i veckan',
  mine: 'Väntar på dig',
  allOfUs: 'Väntar på samordnarna',
  matters: (body: string) => `Ärenden hos ${body}`,
  meetings: 'Bordlagt till kommande möten',
  /** @param total of all coordinators, where some of it is others' */
  ofAll: (total: number) => `Sammanlagt väntar ${total} på samordnarna.`,
  reportFor: (period: string) => `rapport för ${period}`,
  from: (organisation: string, day: string) => `från ${organisation}, ${day}`,
  cameIn: (day: string) => `kom in ${day}`,
  lastDay: (day: string) => `sista dagen var ${day}`,
  by: (day: string) => `senast ${day}`,
  since: (body: string, day: string) => `hos ${body} sedan ${day}`,
  putOff: (day: string) => `bordlagt till ${day}`,
  /** @param days from today; below zero: so long ago */
  away: (days: number): string =>
    ({ [-1]: 'en dag sent', 0: 'i dag', 1: 'i morgon' })[days] ??
    (days < 0 ? `${countInWords(-days, 'day', 'sv')} sent` : `om ${countInWords(days, 'day', 'sv')}`),
  links: {
    reports: 'Rapporter att granska',
    proposals: 'Alla förslag',
    overdue: 'Allt som är försenat',
    due: 'Kalendern',
    mine: 'Dina uppgifter',
    allOfUs: 'Att göra',
    matters: 'Hela ärendelistan',
    print: (body: string) => `Skriv ut underlagen för ${body}`,
  },
};

const en: typeof sv = {
  title: (from, to) => `The week ${from} to ${to}`,
  reports: 'Reports received last week',
  proposals: 'Proposals received last week',
  overdue: 'Overdue now',
  due: 'Due this week',
  mine: 'Waiting for you',
  allOfUs: 'Waiting for the coordinators',
  matters: (body) => `Matters before ${body}`,
  meetings: 'Put off to coming meetings',
  ofAll: (total) => `In all, ${total} wait for the coordinators.`,
  reportFor: (period) => `report for ${period}`,
  from: (organisation, day) => `from ${organisation}, ${day}`,
  cameIn: (day) => `received on ${day}`,
  lastDay: (day) => `the last day was ${day}`,
  by: (day) => `by ${day}`,
  since: (body, day) => `before ${body} since ${day}`,
  putOff: (day) => `put off to ${day}`,
  away: (days) =>
    ({ [-1]: 'one day late', 0: 'today', 1: 'tomorrow' })[days] ??
    (days < 0 ? `${countInWords(-days, 'day', 'en')} late` : `in ${countInWords(days, 'day', 'en')}`),
  links: {
    reports: 'Reports to review',
    proposals: 'All proposals',
    overdue: 'Everything that is overdue',
    due: 'The calendar',
    mine: 'Your tasks',
    allOfUs: 'To do',
    matters: 'All matters',
    print: (body) => `Print the dossiers for ${body}`,
  },
};

export const weeklyWords: Record<Language, typeof sv> = { sv, en };
