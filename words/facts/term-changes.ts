/** Changed terms in words: what each was, and what it has become; and the days that have moved with them. */
import type { BodyNames } from '../../contracts/views/body-name.ts';
import { entryOf } from '../../workflows/domain/entry-of.ts';
import { dayInWords, periodInWords } from '../format.ts';
import type { Language } from '../language.ts';
import { rulesBy } from '../rules/one-rule.ts';
import { changeInWords } from './fact-changes.ts';
import { isObject } from './fact-words.ts';

interface TermWords {
  terms: Record<string, string>;
  dueOn: (period: string) => string;
  endsOn: (period: string) => string;
  instalment: (number: string) => string;
  afterReport: (period: string) => string;
  form: Record<string, string>;
  yes: string;
  no: string;
}

const words: Record<Language, TermWords> = {
  sv: {
    terms: { 'runs.from': 'Aktivitetens första dag', 'runs.to': 'Aktivitetens sista dag', yearly: 'Går om varje år', reportForm: 'Rapportens form' },
    dueOn: (period) => `Rapporten för ${period} lämnas senast`,
    endsOn: (period) => `Sista dagen i den period som började som ${period}`,
    instalment: (number) => `Delutbetalning ${number}`,
    afterReport: (period) => `när rapporten för ${period} är godkänd`,
    form: { short: 'kort', full: 'full' },
    yes: 'ja',
    no: 'nej',
  },
  en: {
    terms: {
      'runs.from': 'First day of the activity',
      'runs.to': 'Last day of the activity',
      yearly: 'Goes round every year',
      reportForm: 'Form of the report',
    },
    dueOn: (period) => `The report for ${period} is due`,
    endsOn: (period) => `Last day of the period that began as ${period}`,
    instalment: (number) => `Instalment ${number}`,
    afterReport: (period) => `when the report for ${period} is approved`,
    form: { short: 'short', full: 'full' },
    yes: 'yes',
    no: 'no',
  },
};

interface Reader {
  language: Language;
  bodies: BodyNames;
}

/** @param changes by term, each with `from` and `to`, as the record has them; facts of a correction are none of them @returns a line for each that is known */
export function termChangesInWords(changes: unknown, reader: Reader): string[] {
  if (!isObject(changes)) return [];
  return Object.entries(changes).flatMap(([name, change]) => (isObject(change) ? linesOf(name, change, reader) : []));
}

function linesOf(name: string, { from, to }: Record<string, unknown>, reader: Reader): string[] {
  const { language } = reader;
  if (name === 'instalments') return instalmentLines(from, to, language);
  const label = labelOf(name, language);
  if (label !== undefined)
    return line(
      label,
      [from, to].map((value) => valueInWords(value, language)),
      language,
    );
  return ruleLines(name, from, to, reader);
}

const line = (label: string, [was, is]: string[], language: Language): string[] => (was || is ? [changeInWords(label, was, is, language)] : []);

function labelOf(name: string, language: Language): string | undefined {
  const say = words[language];
  const [day, period] = name.split(' ');
  if (period === undefined) return entryOf(say.terms, name);
  if (day !== 'dueOn' && day !== 'endsOn') return undefined;
  return say[day](periodInWords(period, language));
}

function valueInWords(value: unknown, language: Language): string {
  const { form, yes, no } = words[language];
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value !== 'string') return '';
  return entryOf(form, value) ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? dayInWords(value, language) : value);
}

/** Rules as pages show them; those about money stand together. */
function ruleLines(name: string, from: unknown, to: unknown, reader: Reader): string[] {
  const [was, is] = [rulesBy(name, from, reader), rulesBy(name, to, reader)];
  return is.flatMap(({ label, values }, index) => {
    const before = was[index]?.values ?? [];
    return values.join() === before.join() ? [] : [changeInWords(label, before.join('; '), values.join('; '), reader.language)];
  });
}

function instalmentLines(from: unknown, to: unknown, language: Language): string[] {
  const [was, is] = [from, to].map((all) => (isObject(all) ? all : {}));
  return Object.keys(is ?? {}).flatMap((number) =>
    line(
      words[language].instalment(number),
      [was?.[number], is?.[number]].map((release) => releaseInWords(release, language)),
      language,
    ),
  );
}

function releaseInWords(release: unknown, language: Language): string {
  if (!isObject(release)) return '';
  const { period, on } = release;
  if (typeof period === 'string') return words[language].afterReport(periodInWords(period, language));
  return typeof on === 'string' ? dayInWords(on, language) : '';
}
