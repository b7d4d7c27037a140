/**
 * Reads what spreadsheets export and put on the clipboard: values apart by semicolon, tab or comma, whichever stands in the first line, quoted as RFC 4180
 * quotes: strictly, so that nothing is guessed. A byte order mark is passed over; every line end is read as "\n".
 */
import type { Options } from 'csv-parse/sync';
import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRecord {
  /** The line that it begins on, from 1. */
  line: number;
  fields: string[];
}
/** A fault is told by the line on which its record begins. */
export type CsvRead = { records: CsvRecord[] } | { line: number; fault: 'quoteOpen' | 'quoteWithin' };

const options = { bom: true, record_delimiter: '\n', relax_column_count: true, info: true } satisfies Options;

export function readSeparated(given: string): CsvRead {
  // The library takes a NUL for the end of the text.
  const text = given.replace(/\r\n?/g, '\n').replaceAll('\0', ' ').replace(namedSeparator, '\n');
  try {
    return { records: read(text) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const whole = Number(error['records']);
    return {
      line: lineAfter(whole === 0 ? undefined : parsed(text, { to: whole }).at(-1)),
      fault: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quoteOpen' : 'quoteWithin',
    };
  }
}

/** A first line by which Excel says what stands between values. */
const namedSeparator = /^\ufeff?sep=[;,\t]\n/;

const quotedValue = /"(?:[^"]|"")*"/g;

/** The separator that stands in the first line with anything in it; a comma only where no other does, since it is for decimals too. */
function separatorOf(text: string): ';' | '\t' | ',' {
  const first = /[^\n]*\S[^\n]*/.exec(text.replace(quotedValue, ''))?.[0] ?? '';
  return ([';', '\t', ','] as const).find((separator) => first.includes(separator)) ?? ';';
}

interface Parsed {
  record: string[];
  /** `lines`: how many have been read when the record ends. */
  info: { lines: number };
}

const parsed = (text: string, more: Options = {}) => parse(text, { ...options, delimiter: separatorOf(text), ...more }) as unknown as Parsed[];

const read = (text: string): CsvRecord[] => parsed(text).map(({ record }, index, all) => ({ line: lineAfter(all[index - 1]), fields: record }));

const lineAfter = (record: Parsed | undefined): number => (record?.info.lines ?? 0) + 1;
