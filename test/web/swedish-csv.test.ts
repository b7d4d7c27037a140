/** A list as a file that Swedish Excel opens correctly; compared byte by byte, since a text reader would not show the byte order mark. */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { swedishCsv } from '../../api/web/kit/swedish-csv.ts';

function bytesOf(rows: (string | number | null)[][]): Buffer {
  const answer = swedishCsv('lista.csv', ['Namn', 'Kronor'], rows);
  if (!('file' in answer)) throw new Error('no file');
  expect(answer.file.type).toBe('text/csv; charset=utf-8');
  return Buffer.from(answer.file.body as string, 'utf8');
}

test('begins with the byte order mark of UTF-8, once', () => {
  const bytes = bytesOf([['Åsa', 1]]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.indexOf(Buffer.from([0xef, 0xbb, 0xbf]), 3)).toBe(-1);
});

test('parts columns by semicolons and lines as Windows does, with a decimal comma', () => {
  const text = bytesOf([
    ['Åsa; Örjan', 1.5],
    ['"Kim"', -2],
  ]).toString('utf8');
  expect(text.slice(1)).toBe('Namn;Kronor\r\n"Åsa; Örjan";1,5\r\n"""Kim""";-2\r\n');
});

test('leaves no cell that a spreadsheet would take for a formula; a negative number is none', () => {
  const text = bytesOf([['=1+1', -1]]).toString('utf8');
  expect(text).toContain(`'=1+1;-1`);
});

test('escapes a formula on every line of a cell, whatever parts the lines, and after blanks', () => {
  const cells = ['Ett\n=1+1', 'Ett\r@x', 'Ett\r\n+1', 'Ett\n  -1', '\u200b=1', '＝1', '\t=1', 'Ett - två', 'a=b'];
  const text = bytesOf(cells.map((cell) => [cell, null])).toString('utf8');
  const rows: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(rows.slice(1).map(([cell]) => cell)).toEqual([
    "Ett\n'=1+1", "Ett\r'@x", "Ett\r\n'+1", "Ett\n'  -1", "'\u200b=1", "'＝1", "'\t=1", 'Ett - två', 'a=b',
  ]); // biome-ignore format: a list
});

test('an independent reader finds every cell where it was written, whatever line breaks it holds', () => {
  const cells = ['en\rrad', 'en\nrad', 'en\r\nrad', 'slutar så\r', 'slutar så\n', '"citat";\n', ''];
  const text = bytesOf(cells.map((cell, index) => [cell, index])).toString('utf8');
  const rows: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(rows).toEqual([['Namn', 'Kronor'], ...cells.map((cell, index) => [cell, String(index)])]);
});
