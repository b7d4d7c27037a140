/** Days, instants, money and periods for people; always in Sweden's time, wherever the program runs. */

import type { Day, Instant } from '../workflows/domain/time/day-and-instant.ts';
import { clockAt, dayOf } from '../workflows/domain/time/instants.ts';
import type { Language } from './language.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const noBreakSpace = '\u00a0';

const inBoth = <T>(make: (locale: string) => T): Record<Language, T> => ({ sv: make(locales.sv), en: make(locales.en) });

// Only names are taken from Intl: its punctuation differs between versions of its data. Making a format takes longer than all that it then does.
const months = inBoth((locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month)));
});
const weekdays = inBoth((locale) => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const aSunday = Date.UTC(2026, 1, 1);
  return Array.from({ length: 7 }, (_, day) => format.format(aSunday + day * 86_400_000));
});
const wholeNumbers = inBoth((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const lists = inBoth((locale) => new Intl.ListFormat(locale));
const decimals = inBoth((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));

/** "Anna Berg, Bo Ek och Cia Rask". */
export const listInWords = (names: string[], language: Language): string => lists[language].format(names);

/** "fredag 30 januari 2026", "Friday 30 January 2026". */
export function dayInWords(day: Day, language: Language): string {
  return `${weekdays[language][new Date(day).getUTCDay()]} ${shortDayInWords(day, language)}`;
}

/** "30 januari 2026": for subjects, where room is short. */
export function shortDayInWords(day: Day, language: Language): string {
  const [year = '', ...ofYear] = day.split('-');
  return `${dayOfYearInWords(ofYear.join('-'), language)} ${year}`;
}

/** "20 juni". @param monthDay "06-20" */
export function dayOfYearInWords(monthDay: string, language: Language): string {
  const [month = '', number] = monthDay.split('-');
  return `${Number(number)} ${monthName(month, language)}`;
}

/** @param month "01" to "12" */
const monthName = (month: string, language: Language): string => months[language][Number(month) - 1] ?? month;

/** "fredag 30 januari 2026 kl. 14.05", with seconds where there are any; the last instant of a day, which ends a due day, is the day alone. */
export function instantInWords(instant: Instant, language: Language): string {
  const day = dayInWords(dayOf(instant), language);
  const time = clockAt(instant);
  if (time === '23:59:59') return day;
  const clock = ofClock(time, language);
  return language === 'sv' ? `${day} kl. ${clock}` : `${day} at ${clock}`;
}

/** "14.05", with seconds where there are any. */
const ofClock = (time: string, language: Language): string => time.replace(/:00$/, '').replaceAll(':', language === 'sv' ? '.' : ':');

/** "14.05", to the minute: of today, where nobody needs to be told the day. */
export const clockInWords = (instant: Instant, language: Language): string => ofClock(`${clockAt(instant).slice(0, 5)}:00`, language);

/** To the minute: when something came in, not to the second that a rule may name. */
export const minuteInWords = (instant: Instant, language: Language): string => instantInWords(`${instant.slice(0, 17)}00.000Z`, language);
/** The same without the day of the week, for lists. */
export const shortMinuteInWords = (instant: Instant, language: Language): string => minuteInWords(instant, language).replace(/^\S+ /, '');

/** Whole SEK: "300 000 kr", "SEK 300,000"; with no-break spaces. */
export function moneyInWords(sek: number, language: Language): string {
  const number = wholeNumbers[language].format(sek);
  return language === 'sv' ? `${number.replace(/\s/g, noBreakSpace)}${noBreakSpace}kr` : `SEK${noBreakSpace}${number}`;
}

/** A number with all its decimals and its unit: "8 123 personer/år", "79,4 %"; with no-break spaces within the number and before the unit. */
export function quantityInWords(value: number, unit: string | null | undefined, language: Language): string {
  const number = decimals[language].format(value).replace(/\s/g, noBreakSpace);
  return unit ? `${number}${noBreakSpace}${unit}` : number;
}

const calendarPeriods: Record<Language, { quarter: string; third: string; halves: [string, string]; year: string; numbered: string }> = {
  sv: { quarter: 'kvartal', third: 'tertial', halves: ['första halvåret', 'andra halvåret'], year: 'år', numbered: 'period' },
  en: { quarter: 'quarter', third: 'four-month period', halves: ['the first half of', 'the second half of'], year: 'the year', numbered: 'period' },
};

/** A period's name in words: "2026-Q1" is "kvartal 1 2026", "P2" is "period 2"; an unknown form is returned as it came. */
export function periodInWords(name: string, language: Language): string {
  const words = calendarPeriods[language];
  const again = /^(\d{4}-(?:[QTH]\d|\d{2})|P\d+)-(\d+)$/.exec(name);
  if (again) return `${periodInWords(again[1] ?? '', language)} (${again[2]})`;
  const numbered = /^P(\d+)$/.exec(name);
  if (numbered) return `${words.numbered} ${numbered[1]}`;
  const calendar = /^(\d{4})(?:-(?:([QTH])(\d)|(\d{2})))?$/.exec(name);
  if (!calendar) return name;
  const [, year = '', letter, number, month] = calendar;
  if (month) return `${monthName(month, language)} ${year}`;
  if (letter === 'Q') return `${words.quarter} ${number} ${year}`;
  if (letter === 'T') return `${words.third} ${number} ${year}`;
  if (letter === 'H') return `${words.halves[number === '2' ? 1 : 0]} ${year}`;
  return `${words.year} ${year}`;
}
