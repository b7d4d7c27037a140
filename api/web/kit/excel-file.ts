/** A table as a file for Excel: text is text and never a formula, numbers and days are numbers and days. */
import writeExcelFile from 'write-excel-file/node';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';

/** A day is marked, so that a text that looks like one stays a text. */
export type ListCell = string | number | null | undefined | { day: Day };

/** More is fetched as CSV: the whole file is made in memory. */
export const maxExcelRows = 20_000;

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel has room for in a cell. */
const maxCellLength = 32_767;
const columnWidth = 22;

/** @param rows at most `maxExcelRows` */
export function excelBytes(sheet: string, head: string[], rows: ListCell[][]): Promise<Uint8Array> {
  const heads = head.map((label) => ({ ...textCell(label), fontWeight: 'bold' as const }));
  const columns = head.map(() => ({ width: columnWidth }));
  return writeExcelFile([heads, ...rows.map((row) => row.map(excelCell))], { sheet: sheet.slice(0, 31), columns, stickyRowsCount: 1 }).toBuffer();
}

function excelCell(cell: ListCell) {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return textCell(cell);
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}

/** Typed as text, a cell that begins with an equals sign is one. What no XML may hold is left out: a file with it opens nowhere. */
const textCell = (text: string) => ({ value: text.replace(notInXml, '').slice(0, maxCellLength), type: String });
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are left out.
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
