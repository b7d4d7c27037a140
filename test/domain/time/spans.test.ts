/** Spans of a policy: what is one, which are exact, and how long they are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximateMs, isExact, isSpan, parseSpan, spanMs } from '../../../workflows/domain/time/spans.ts';

const day = 86_400_000;

describe('a span', () => {
  test.each([
    ['P1Y', { months: 12, days: 0 }],
    ['P1Y2M3W4D', { months: 14, days: 25 }],
    ['P14D', { months: 0, days: 14 }],
    ['P0D', { months: 0, days: 0 }],
    ['PT2S', { ms: 2000 }],
    ['PT8H30M', { ms: 8.5 * 3_600_000 }],
    ['P1DT2H', { ms: 26 * 3_600_000 }],
    ['P1WT1S', { ms: 7 * day + 1000 }],
    [{ workingDays: 20 }, { workingDays: 20 }],
  ])('%j is %j', (span, parsed) => {
    expect(parseSpan(span)).toEqual(parsed);
    expect(isSpan(span)).toBe(true);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    '1D',
    'P-1D',
    'P1.5D',
    'PT0.5S',
    'P1S',
    'PT1D',
    'P1D1Y',
    'p1d',
    ' P1D',
    'P1D\n',
    'P101Y',
    'P1MT2H',
    'P1YT1S',
    'P999999999999D',
    'P9999999999999D',
    {},
    { workingDays: -1 },
    { workingDays: 1.5 },
    { workingDays: '5' },
    { workingDays: Number.NaN },
    { workingDays: 5, days: 2 },
    { workingDays: 40_000 },
    null,
    undefined,
    5,
    ['P1D'],
  ])('%j is none', (value) => {
    expect(isSpan(value)).toBe(false);
    expect(() => parseSpan(value as string)).toThrow(RangeError);
  });

  test('that is refused is named in the message', () => expect(() => parseSpan('P1.5D')).toThrow('"P1.5D" is no ISO 8601 duration'));

  test('of any whole parts is read part by part', () => {
    const part = fc.option(fc.nat(9), { nil: undefined });
    fc.assert(
      fc.property(part, part, part, part, (years, months, weeks, days) => {
        const text = [years, months, weeks, days].map((n, index) => (n === undefined ? '' : `${n}${'YMWD'[index]}`)).join('');
        fc.pre(text !== '');
        expect(parseSpan(`P${text}`)).toEqual({ months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) });
      }),
    );
  });
});

describe('an exact span', () => {
  test.each(['PT2S', 'P1DT2H', 'PT0S'])('%s has a time part', (span) => expect(isExact(span)).toBe(true));
  test.each(['P30D', 'P1Y', { workingDays: 2 }])('%j has none, and no length in milliseconds', (span) => {
    expect(isExact(span)).toBe(false);
    expect(() => spanMs(span)).toThrow(RangeError);
  });
  test('is as long as it says', () => expect(spanMs('P1DT1H1M1S')).toBe(day + 3_661_000));
});

test('spans can be put in order', () => {
  const rising = ['PT2S', 'PT4S', 'P1D', { workingDays: 3 }, 'P1W', { workingDays: 10 }, 'P1M', { workingDays: 40 }, 'P60D', 'P6M', 'P1Y'];
  expect([...rising].sort((a, b) => approximateMs(a) - approximateMs(b))).toEqual(rising);
});
