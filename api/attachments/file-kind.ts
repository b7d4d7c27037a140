/** What a file is by its content, whatever it is called: only kinds that open nothing by themselves are taken. */

export interface FileKind {
  /** Media type. */
  type: string;
  extension: 'pdf' | 'png' | 'jpg' | 'docx' | 'xlsx' | 'odt';
}

const office = 'application/vnd.openxmlformats-officedocument';
const kinds: (FileKind & { is: (bytes: Buffer) => boolean })[] = [
  { type: 'application/pdf', extension: 'pdf', is: (bytes) => begins(bytes, '25504446 2d') },
  { type: 'image/png', extension: 'png', is: (bytes) => begins(bytes, '89504e47 0d0a1a0a') },
  { type: 'image/jpeg', extension: 'jpg', is: (bytes) => begins(bytes, 'ffd8ff') },
  { type: `${office}.wordprocessingml.document`, extension: 'docx', is: (bytes) => isOffice(bytes, 'word/document.xml') },
  { type: `${office}.spreadsheetml.sheet`, extension: 'xlsx', is: (bytes) => isOffice(bytes, 'xl/workbook.xml') },
  { type: 'application/vnd.oasis.opendocument.text', extension: 'odt', is: isOpenText },
];

/** The kind of a file; undefined for everything that is not taken. */
export function fileKind(bytes: Buffer): FileKind | undefined {
  const found = kinds.find(({ is }) => is(bytes));
  return found && { type: found.type, extension: found.extension };
}

/** A name to keep a file under: no folders, no control characters, not too long, with the extension of what it is. */
export function fileName(sent: string, { extension }: FileKind): string {
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim();
  return `${Array.from(stem).slice(0, 100).join('') || 'fil'}.${extension}`;
}

const begins = (bytes: Buffer, hex: string): boolean => {
  const wanted = Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return bytes.subarray(0, wanted.length).equals(wanted);
};

const isZip = (bytes: Buffer) => begins(bytes, '504b0304');

/** The names of a ZIP's files stand in it unpacked. One that carries macros is no plain document. */
const isOffice = (bytes: Buffer, part: string): boolean =>
  isZip(bytes) && bytes.includes('[Content_Types].xml') && bytes.includes(part) && !carriesMacros(bytes);

/** Names of parts are the same in capitals. */
const carriesMacros = (bytes: Buffer): boolean => /vbaproject\.bin/i.test(bytes.toString('latin1'));

/** Whether a file is called what programs run macros of, whatever is in it. */
export const isCalledAsMacros = (name: string): boolean => /\.((doc|dot|xls|xlt|ppt|pot|pps)m|xlam|xlsb|ppam)\s*$/i.test(name);

/** OpenDocument: the first file in the ZIP is its type, unpacked. */
function isOpenText(bytes: Buffer): boolean {
  const type = 'mimetypeapplication/vnd.oasis.opendocument.text';
  return (
    isZip(bytes) &&
    bytes.subarray(30, 30 + type.length).equals(Buffer.from(type)) &&
    bytes.subarray(30 + type.length, 32 + type.length).equals(Buffer.from('PK'))
  );
}
