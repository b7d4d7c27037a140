/** What a file is by its content; and the names that files are kept under. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { acceptedKinds, fileKind, fileName, isCalledAsMacros } from '../../api/attachments/file-kind.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const zip = (parts: Record<string, string>) => Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
const types = (main: string, more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/>${more}</Types>`;
const word = `${office}.wordprocessingml.document.main+xml`;
const document = (more: Record<string, string> = {}, moreTypes = '') =>
  zip({ '[Content_Types].xml': types(word, moreTypes), 'word/document.xml': '<a/>', ...more });
const brought = (name: string) => readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url));

describe('what a file is', () => {
  test.each([
    ['pdf', Buffer.from('%PDF-1.4\n')],
    ['png', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000000000000049444154', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000', 'hex')],
    ['docx', document()],
    ['xlsx', zip({ '[Content_Types].xml': types(`${office}.spreadsheetml.sheet.main+xml`), 'xl/workbook.xml': '<a/>' })],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ])('%s', async (extension, bytes) => {
    expect((await fileKind(bytes))?.extension).toBe(extension);
  });

  test.each([
    ['rapport-365.docx', 'docx'],
    ['siffror.xlsx', 'xlsx'],
    ['IMG_0421.HEIC', 'heic'],
    ['foto.webp', 'webp'],
  ])('%s, as people have it, is taken', async (name, extension) => {
    const kind = await fileKind(brought(name));
    expect(kind?.extension).toBe(extension);
    expect(acceptedKinds.split(',')).toEqual(expect.arrayContaining([`.${extension}`, kind?.type]));
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from('4d5a9000', 'hex')],
    ['any archive', zip({ 'a.exe': 'x' })],
    ['a document with macros', document({ 'word/vbaProject.bin': 'x' })],
    ['one whose macros are written in capitals', document({ 'WORD/VBAPROJECT.BIN': 'x' })],
    [
      'one whose macros have another name',
      document({ 'word/x.bin': 'x' }, '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
    ],
    [
      'one of the kind that carries macros',
      zip({ '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'), 'word/document.xml': '<a/>' }),
    ],
    ['an open document with macros', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '<a/>' })],
    ['another kind of OpenDocument', zip({ mimetype: 'application/vnd.oasis.opendocument.text-template' })],
    ['a document that is cut off', document().subarray(0, 200)],
  ])('%s is not taken', async (_, bytes) => {
    expect(await fileKind(bytes)).toBeUndefined();
  });
});

test.each([
  ['Närvaro våren.xlsx', 'Närvaro våren.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\kim\\rapport.PDF', 'rapport.pdf'],
  ['a"b<c>.pdf', 'abc.pdf'],
  ['\u0000\u202e.pdf', 'fil.pdf'],
  ['', 'fil.pdf'],
])('%j is kept as %j', (sent, kept) => {
  expect(fileName(sent, { type: 'application/pdf', extension: 'pdf' })).toBe(kept);
});

test.each(['rapport.docm', 'RAPPORT.DOCM', 'mall.DotM', 'siffror.XLSM', 'bild.pptm ', 'a.b.xlsb'])('%j is called as what has macros', (name) => {
  expect(isCalledAsMacros(name)).toBe(true);
});
test.each(['rapport.docx', 'docm', 'om docm.pdf', 'a.docm.pdf', ''])('%j is not', (name) => {
  expect(isCalledAsMacros(name)).toBe(false);
});
