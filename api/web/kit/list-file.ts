/** A list as a file, as CSV or for Excel: the same columns and rows. */
import type { ListPage } from '../../../contracts/views/list-page.ts';
import { englishNames } from '../../../db/plan/english-names.ts';
import type { Language } from '../../../words/language.ts';
import { maxItems } from '../../http/paging.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import { nameFor } from '../components/names.tsx';
import type { ListCell } from './excel-file.ts';
import { excelBytes, excelType, maxExcelRows } from './excel-file.ts';
import type { PageCall, PageResponse } from './page-route.ts';
import { swedishCsv } from './swedish-csv.ts';

const listFormats = ['csv', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The format that an address asks for; undefined: the page. */
export const listFormatOf = (query: Fields): ListFormat | undefined => listFormats.find((format) => format === one(query, 'format'));

/** Its label, and what a row says in it; false: nothing. */
export type FileColumn<Row> = [label: string, cell: (row: Row) => ListCell | false];

interface ListFile<Row> {
  /** Without its ending. */
  name: string;
  columns: FileColumn<Row>[];
  /** Undefined: more than a file for Excel has room for. */
  rows: Row[] | undefined;
  /** Where the list is. */
  back: string;
}

const tooMany: Record<Language, (most: number) => string> = {
  sv: (most) => `Listan har fler än ${most} rader. Hämta den som CSV, eller välj färre.`,
  en: (most) => `The list has more than ${most} rows. Download it as CSV, or choose fewer.`,
};

export async function listFile<Row>(format: ListFormat, { name, columns, rows, back }: ListFile<Row>, language: Language): Promise<PageResponse> {
  if (!rows) return { redirect: back, notice: tooMany[language](maxExcelRows) };
  const fileName = `${name}.${format}`;
  const head = columns.map(([label]) => label);
  const cells = rows.map((row) => columns.map(([, cell]) => shownIn(cell(row))));
  if (format === 'xlsx') return { file: { type: excelType, name: fileName, body: await excelBytes(name, head, cells) } };
  const plain = cells.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell)));
  return swedishCsv(fileName, head, plain);
}

/** Nothing is no zero. */
const shownIn = (cell: ListCell | false): ListCell => (cell === false ? null : cell);

/** All of a list that is read in pages. @returns undefined where they are more than a file of that format has room for */
export async function everyRow<Row>(format: ListFormat, read: (page: { page: string; limit: string }) => Promise<ListPage<Row>>): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  for (let number = 1; ; number += 1) {
    const { items } = await read({ page: String(number), limit: String(maxItems) });
    rows.push(...items);
    if (format === 'xlsx' && rows.length > maxExcelRows) return undefined;
    if (items.length < maxItems) return rows;
  }
}

/** Names as the reader gets them: a file has no marks for a language. */
export async function namesInFile({ deps, language }: Pick<PageCall, 'deps' | 'language'>): Promise<(name: string) => string> {
  const names = { language, english: language === 'en' ? await englishNames(deps.db) : new Map<string, string>() };
  return (name) => nameFor(names, name).text;
}
