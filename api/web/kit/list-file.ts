/** A list as a file, as CSV or for Excel: the same columns and rows. */
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import type { ListCell } from './excel-file.ts';
import { excelBytes, excelType } from './excel-file.ts';
import type { PageResponse } from './page-route.ts';
import { swedishCsv } from './swedish-csv.ts';

const listFormats = ['csv', 'xlsx'] as const;
type ListFormat = (typeof listFormats)[number];

/** The format that an address asks for; undefined: the page. */
export const listFormatOf = (query: Fields): ListFormat | undefined => listFormats.find((format) => format === one(query, 'format'));

interface ListFile {
  /** Without its ending. */
  name: string;
  head: string[];
  rows: ListCell[][];
}

export async function listFile(format: ListFormat, { name, head, rows }: ListFile): Promise<PageResponse> {
  const fileName = `${name}.${format}`;
  if (format === 'xlsx') return { file: { type: excelType, name: fileName, body: await excelBytes(name, head, rows) } };
  const plain = rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell)));
  return swedishCsv(fileName, head, plain);
}
