/** What a file is by its content; and the names that files are kept under. */
import { describe, expect, test } from 'vitest';
import { fileKind, fileName, isCalledAsMacros } from '../../api/attachments/file-kind.ts';

const zip = (...names: string[]) =>
  Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(26), ...names.map((name) => Buffer.from(name)), Buffer.from('PK')]);

describe('what a file is', () => {
  test.each([
    ['pdf', Buffer.from('%PDF-1.4\n')],
    ['png', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000', 'hex')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['odt', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
  ])('%s', (extension, bytes) => {
    expect(fileKind(bytes)?.extension).toBe(extension);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from('4d5a9000', 'hex')],
    ['any archive', zip('a.exe')],
    ['a document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['one whose macros are called in capitals', zip('[Content_Types].xml', 'word/document.xml', 'WORD/VBAPROJECT.BIN')],
    ['a table with macros in mixed letters', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/VbaProject.Bin')],
    ['another kind of OpenDocument', zip('mimetypeapplication/vnd.oasis.opendocument.text-template')],
  ])('%s is not taken', (_, bytes) => {
    expect(fileKind(bytes)).toBeUndefined();
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
