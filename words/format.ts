/** Days, instants, money and periods for people; always in Sweden's time, wherever the program runs. */
import type { Day, Instant } from '../workflows/domain/life-state.ts';
import type { Language } from './language.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const timeZone = 'Europe/Stockholm';
const noBreakSpace = '\u00a0';

// Making one takes longer than all that it then does: each is made once.
const instantFormat = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
const wholeNumberFormat = (language: Language) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 });
const decimalFormat = (language: Language) => new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 });
const instantFormats: Record<Language, Intl.DateTimeFormat> = { sv: instantFormat('sv'), en: instantFormat('en') };
const numberFormats: Record<Language, Intl.NumberFormat> = { sv: wholeNumberFormat('sv'), en: wholeNumberFormat('en') };
const decimalFormats: Record<Language, Intl.NumberFormat> = { sv: decimalFormat('sv'), en: decimalFormat('en') };
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Only the parts are taken from Intl: its punctuation differs between versions of its data. */
function parts(date: Date, language: Language): Record<string, string> {
  return Object.fromEntries(instantFormats[language].formatToParts(date).map((part) => [part.type, part.value]));
}

/** "fredag 30 januari 2026", "Friday 30 January 2026". */
export function dayInWords(day: Day, language: Language): string {
  const { weekday, day: number, month, year } = parts(noonOf(day), language);
  return `${weekday} ${number} ${month} ${year}`;
}

/** "30 januari 2026": for subjects, where room is short. */
export function shortDayInWords(day: Day, language: Language): string {
  const { day: number, month, year } = parts(noonOf(day), language);
  return `${number} ${month} ${year}`;
}

/** The day in Sweden at an instant. */
export function dayOfInstant(instant: Instant): Day {
  return dayFormat.format(new Date(instant));
}

/** "fredag 30 januari 2026 kl. 14.05", with seconds where there are any; the last instant of a day, which ends a due day, is the day alone. */
export function instantInWords(instant: Instant, language: Language): string {
  const day = dayInWords(dayOfInstant(instant), language);
  const { hour, minute, second } = parts(new Date(instant), language);
  if (`${hour}${minute}${second}` === '235959') return day;
  const clock = [hour, minute, ...(second === '00' ? [] : [second])].join(language === 'sv' ? '.' : ':');
  return language === 'sv' ? `${day} kl. ${clock}` : `${day} at ${clock}`;
}

/** To the minute: when something came in, not to the second that a rule may name. */
export const minuteInWords = (instant: Instant, language: Language): string => instantInWords(`${instant.slice(0, 17)}00.000Z`, language);
/** The same without the day of the week, for lists. */
export const shortMinuteInWords = (instant: Instant, language: Language): string => minuteInWords(instant, language).replace(/^\S+ /, '');

/** Whole SEK: "300 000 kr", "SEK 300,000"; with no-break spaces. */
export function moneyInWords(sek: number, language: Language): string {
  const number = numberFormats[language].format(sek);
  return language === 'sv' ? `${number.replace(/\s/g, noBreakSpace)}${noBreakSpace}kr` : `SEK${noBreakSpace}${number}`;
}

/** A number with all its decimals and its unit: "8 123 personer/år", "79,4 %"; with no-break spaces within the number and before the unit. */
export function quantityInWords(value: number, unit: string | null | undefined, language: Language): string {
  const number = decimalFormats[language].format(value).replace(/\s/g, noBreakSpace);
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
  if (month) return `${parts(noonOf(`${year}-${month}-15`), language)['month']} ${year}`;
  if (letter === 'Q') return `${words.quarter} ${number} ${year}`;
  if (letter === 'T') return `${words.third} ${number} ${year}`;
  if (letter === 'H') return `${words.halves[number === '2' ? 1 : 0]} ${year}`;
  return `${words.year} ${year}`;
}

/** Noon in UTC is the same day in Sweden all year. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00.000Z`);
}
