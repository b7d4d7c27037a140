/** Reads semicolon-separated text, quoted as RFC 4180 quotes: strictly, so that nothing is guessed. A byte order mark is passed over; lines end as they like. */
export interface CsvRecord {
  /** The line that it begins on, from 1. */
  line: number;
  fields: string[];
}
export type CsvRead = { records: CsvRecord[] } | { line: number; fault: 'quoteOpen' | 'quoteWithin' };

export function readSemicolonCsv(given: string): CsvRead {
  const text = given.replace(/^\uFEFF/, '');
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, fields: [] };
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : bare(text, at);
    if (typeof field === 'string') return { line, fault: field };
    record.fields.push(field.value);
    line += lineEnds(field.value);
    at = field.end;
    const ending = /^(;|\r\n|\n|\r|$)/.exec(text.slice(at, at + 2))?.[0];
    if (ending === undefined) return { line, fault: 'quoteWithin' };
    at += ending.length;
    if (ending === ';') {
      // A field follows a semicolon also at the very end.
      if (at === text.length) record.fields.push('');
      else continue;
    }
    if (ending !== ';' && ending !== '') line += 1;
    records.push(record);
    record = { line, fields: [] };
  }
  return { records };
}

type Field = { value: string; end: number };

function bare(text: string, start: number): Field | 'quoteWithin' {
  const value = /[^;\r\n]*/y;
  value.lastIndex = start;
  const [found = ''] = value.exec(text) ?? [];
  return found.includes('"') ? 'quoteWithin' : { value: found, end: start + found.length };
}

function quoted(text: string, start: number): Field | 'quoteOpen' {
  const value = /"([^"]*(?:""[^"]*)*)"/y;
  value.lastIndex = start;
  const found = value.exec(text);
  return found ? { value: String(found[1]).replaceAll('""', '"'), end: value.lastIndex } : 'quoteOpen';
}

const lineEnds = (value: string): number => value.match(/\r\n|\n|\r/g)?.length ?? 0;
