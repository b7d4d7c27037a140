/** Numbers as people write them, in forms, reports and what is read in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyInWords, quantityInWords } from '../../words/format.ts';
import { readNumber, writtenNumber } from '../../words/written-number.ts';

describe('where only whole numbers are asked for', () => {
  test.each([
    ['400000', 400000],
    ['400 000', 400000],
    ['400\u00a0000 kr', 400000],
    ['400\u202f000:-', 400000],
    ['SEK 400,000', 400000],
    ['300.000', 300000],
    ['300,000', 300000],
    ['1.234.567', 1234567],
    ['1,234,567.00', 1234567],
    ['300.000,00 kr', 300000],
    ['300,0', 300],
    ['-3', -3],
    ['−1.000', -1000],
    ['0', 0],
    ['007', 7],
    // Not whole: said by whoever asks for a whole number.
    ['2,5', 2.5],
    ['0.500', 0.5],
    ['1234.567', 1234.567],
  ])('%j is %j', (written, value) => expect(readNumber(written, { whole: true })).toEqual({ value }));
});

describe('where decimals may be meant', () => {
  test.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1,234', 1.234],
    ['0.125', 0.125],
    ['1 234,5', 1234.5],
    ['1.234,567', 1234.567],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234.567', 1234.567],
    ['1234.567', 1234.567],
    ['12.3456', 12.3456],
  ])('%j is %j', (written, value) => expect(readNumber(written, { whole: false })).toEqual({ value }));

  test.each([
    ['1.234', 1234, 1.234],
    ['-300.000', -300000, -300],
  ])('%j is asked about', (written, asThousands, asDecimals) => expect(readNumber(written, { whole: false })).toEqual({ asThousands, asDecimals }));
});

test.each([
  '',
  'fyra',
  '1e9',
  '0x10',
  'Infinity',
  '4 00',
  '1.23.456',
  '1.234 567',
  '1,2,3',
  '1.2.3',
  '300 000.00.00',
  '.5',
  '5,',
  '--3',
  '40 %',
  '300 tkr',
  '1.234.567.00',
  'kr',
])('%j is no number, whatever is asked for', (written) => {
  for (const whole of [true, false]) expect(readNumber(written, { whole })).toBe('noNumber');
});

test('what is written out of a number is read as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
      // A form takes no more than 20 decimals.
      fc.pre(value === 0 || Math.abs(value) > 1e-4);
      expect(readNumber(writtenNumber(value), { whole: false })).toEqual({ value: value || 0 });
    }),
  );
});

test('what pages show of money and of quantities in Swedish is read as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (value) => {
      expect(readNumber(moneyInWords(value, 'sv'), { whole: true })).toEqual({ value });
      expect(readNumber(quantityInWords(value / 100, null, 'sv'), { whole: false })).toEqual({ value: value / 100 });
    }),
  );
});
