/** Reads an Excel file as a program of its own would: out of its zip, and each cell by its type. */
import { inflateRawSync } from 'node:zlib';

/** Texts of the files in a zip, by name. */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    files.set(name, (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export interface ReadCell {
  type: 'text' | 'number';
  value: string;
}

/** The cells of the first sheet, row by row. @throws Error where one of them is a formula */
export function cellsOf(bytes: Buffer): ReadCell[][] {
  const files = unzipped(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  if (/<f[ >/]/.test(sheet)) throw new Error('a formula');
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => plain(text));
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inner = '']) => {
      if (attributes.includes('t="s"')) return { type: 'text' as const, value: shared[Number(plain(inner))] ?? '' };
      return { type: /t="(?:inlineStr|str)"/.test(attributes) ? ('text' as const) : ('number' as const), value: plain(inner) };
    }),
  );
}
