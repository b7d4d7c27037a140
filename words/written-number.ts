/**
 * Reads a number as people write it; the only reader of numbers that come as text. A point or a comma before exactly three digits may stand between
 * thousands or before decimals: where only whole numbers are asked for it stands between thousands, else a point is asked about (a comma is Swedish for decimals).
 */
const signs = /[−–]/g;
const currency = /^(?:kr|sek)\s*|\s*(?:kr\.?|kronor|sek|:-)$/gi;

export type ReadNumber =
  | { value: number }
  /** It can be read in two ways, and the writer must say which. */
  | { asThousands: number; asDecimals: number }
  | 'noNumber';

export interface NumberAsked {
  /** No decimals can be meant: money (whole SEK), and where heads are counted. */
  whole: boolean;
  /** A comma too is asked about: who reads English may mean thousands by it. */
  asksAboutComma?: boolean;
}

export function readNumber(written: string, asked: NumberAsked): ReadNumber {
  const text = written.trim().replace(currency, '').replace(/\s+/g, ' ').replace(signs, '-');
  const [, minus = '', digits = ''] = /^(-?) ?(\d.*)$/.exec(text) ?? [];
  const read = readDigits(digits, asked);
  if (read === 'noNumber' || minus === '') return read;
  return 'value' in read ? { value: -read.value || 0 } : { asThousands: -read.asThousands, asDecimals: -read.asDecimals };
}

function readDigits(digits: string, { whole, asksAboutComma }: NumberAsked): ReadNumber {
  const oneGroup = whole ? undefined : /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits)?.[1];
  if (oneGroup === '.' || (oneGroup && asksAboutComma)) return { asThousands: withoutGroups(digits), asDecimals: Number(digits.replace(',', '.')) };
  if (isWhole(digits) && oneGroup !== ',') return { value: withoutGroups(digits) };
  const [, integer = '', sign = '', decimals = ''] = /^(.+)([.,])(\d+)$/.exec(digits) ?? [];
  // The sign before the decimals cannot stand between thousands as well.
  return isWhole(integer) && !integer.includes(sign) ? { value: Number(`${withoutGroups(integer)}.${decimals}`) } : 'noNumber';
}

/** Digits alone, or in groups of three with the same sign between them. */
const isWhole = (text: string): boolean => /^(\d+|[1-9]\d{0,2}([ .,])\d{3}(?:\2\d{3})*)$/.test(text);
const withoutGroups = (text: string): number => Number(text.replace(/[ .,]/g, ''));

const plain = new Intl.NumberFormat('sv-SE', { useGrouping: false, maximumFractionDigits: 20 });

/** A number so that the reader reads the same again: with a decimal comma and nothing between thousands. */
export const writtenNumber = (value: number): string => plain.format(value);
