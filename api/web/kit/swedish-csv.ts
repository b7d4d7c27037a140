/** A table as a file for Swedish Excel: semicolons, a byte order mark, and no cell that a spreadsheet would take for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { PageResponse } from './page-route.ts';

export type CsvCell = string | number | null | undefined;

/** @param name of the file; @param head the columns' names; numbers stay numbers, with a decimal comma; days YYYY-MM-DD */
export function swedishCsv(name: string, head: string[], rows: CsvCell[][]): PageResponse {
  const body = stringify([head, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true, cast: { number } });
  return { file: { type: 'text/csv; charset=utf-8', name, body } };
}

/** A minus sign begins no formula here. */
const number = (value: number) => ({ value: String(value).replace('.', ','), escape_formulas: false });
