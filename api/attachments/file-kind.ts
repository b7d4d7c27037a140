/** What a file is by the rules of its own format, whatever it is called: only kinds that open nothing by themselves are taken. */

import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import { withoutUnseenCharacters } from '../../contracts/bodies/invisible-characters.ts';
import { cleanedText } from '../../contracts/cleaned-text.ts';

export interface FileKind {
  /** Media type. */
  type: string;
  extension: 'pdf' | 'png' | 'jpg' | 'heic' | 'webp' | 'docx' | 'xlsx' | 'odt';
}

const office = 'application/vnd.openxmlformats-officedocument';
/** By the media type that the library finds. Photos are kept as the camera made them. */
const kinds: Record<string, FileKind['extension']> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/webp': 'webp',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** What a form asks browsers to offer: the endings that people know, and the types. */
export const acceptedKinds = [...new Set([...Object.values(kinds), 'jpeg', 'heif'])]
  .map((extension) => `.${extension}`)
  .concat(Object.keys(kinds))
  .join(',');

/** The kind of a file; undefined for everything that is not taken. */
export async function fileKind(bytes: Buffer): Promise<FileKind | undefined> {
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  const extension = type !== undefined && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (type === undefined || extension === undefined || (isPacked(extension) && hasMacros(bytes))) return undefined;
  return { type, extension };
}

const isPacked = (extension: FileKind['extension']): boolean => ['docx', 'xlsx', 'odt'].includes(extension);

/** A list of types that is longer is no plain document's. */
const longestList = 1024 * 1024;

/** A document that carries macros is no plain one, whatever its parts are called: its list of types names them. What cannot be unpacked is not trusted. */
function hasMacros(bytes: Buffer): boolean {
  let isNamed = false;
  try {
    const lists = unzipSync(bytes, {
      filter({ name, originalSize }) {
        isNamed ||= /vbaproject|vbadata|(^|\/)(basic|scripts)\//i.test(name);
        return /^\[content_types\]\.xml$/i.test(name) && originalSize <= longestList;
      },
    });
    return isNamed || Object.values(lists).some((list) => /macroenabled|vbaproject/i.test(Buffer.from(list).toString('latin1')));
  } catch {
    return true;
  }
}

/** A name to keep a file under: no folders, nothing unseen or that turns the order of what is read, not too long, with the extension of what it is. */
export function fileName(sent: string, { extension }: FileKind): string {
  const last = sent.split(/[\\/]/).at(-1) ?? '';
  const stem = withoutUnseenCharacters(cleanedText(last.replace(/\.[^.]*$/, '')))
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim();
  return `${Array.from(stem).slice(0, 100).join('') || 'fil'}.${extension}`;
}

/** Whether a file is called what programs run macros of, whatever is in it. */
export const isCalledAsMacros = (name: string): boolean => /\.((doc|dot|xls|xlt|ppt|pot|pps)m|xlam|xlsb|ppam)\s*$/i.test(name);
