/** A table as a file for Swedish Excel: semicolons, a byte order mark, and no cell that a spreadsheet would take for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { PageResponse } from './page-route.ts';

export type CsvCell = string | number | null | undefined;

/** The type of such a file. */
export const csvType = 'text/csv; charset=utf-8';

/** @param name of the file; @param head the columns' names; numbers stay numbers, with a decimal comma; days YYYY-MM-DD */
export const swedishCsv = (name: string, head: string[], rows: CsvCell[][]): PageResponse => ({
  file: { type: csvType, name, body: swedishCsvText(head, rows) },
});

/** Only the text of the file. */
export const swedishCsvText = (head: string[], rows: CsvCell[][]): string =>
  stringify([head, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows', cast: { number, string } });

/** A minus sign begins no formula here. */
const number = (value: number): string => String(value).replace('.', ',');

/** Also on later lines: who parts a cell into its lines, as some programs do with a file that they read, begins a cell with each. */
const string = (value: string): string => value.replace(formulaAtLine, "$1'");
/** What a spreadsheet takes for the beginning of a formula, in full width too; blanks before it are looked past. */
const formulaAtLine = /(^|\r\n|\r|\n)(?=(?:[^\S\r\n]|\u200b)*[=+\-@\uff1d\uff0b\uff0d\uff20]|\t)/g;
