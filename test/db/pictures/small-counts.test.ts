/** No number of people below 5 is shown, and none can be reckoned from what is: tried against a reader who adds, subtracts and takes shares. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChosenNumbers, ShownNumbers } from '../../../db/public/small-counts.ts';
import { knownWith, nothingKnown, shownNumbers } from '../../../db/public/small-counts.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const chosen = (changes: Partial<ChosenNumbers> = {}): ChosenNumbers => ({ women: null, men: null, other: null, indicators: [], guarded: [], ...changes });
const people = (value: number, name = 'deltagare') => ({ name, unit: 'personer', value });
const valuesOf = (shown: ShownNumbers) => [shown.women, shown.men, ...shown.indicators.map(({ value }) => value)];

describe('numbers of people', () => {
  test.each([
    ['large ones are shown', { women: 12, men: 10, indicators: [people(22)] }, [12, 10, 22]],
    ['none is shown as none', { women: 12, men: 0 }, [12, 0]],
    ['none beside few is kept back with the rest', { women: 3, men: 0 }, ['fewerThan5', 'withheld']],
    ['five are shown', { women: 5, men: 5 }, [5, 5]],
    ['few take the other with them, for the text may give the sum', { women: 4, men: 10 }, ['fewerThan5', 'withheld']],
    ['few of each are few', { women: 1, men: 4 }, ['fewerThan5', 'fewerThan5']],
    ['few take the total with them', { women: 12, men: 3, indicators: [people(15)] }, ['withheld', 'fewerThan5', 'withheld']],
    [
      'few of another gender, never shown, keep the rest back',
      { women: 12, men: 10, other: 1, indicators: [people(23)] },
      ['withheld', 'withheld', 'withheld'],
    ],
    ['few who were not chosen are no harm alone', { guarded: [19, 3], indicators: [people(22)] }, [null, null, 22]],
    ['few who were not chosen are no harm where nothing leads to them', { women: 25, men: 15, guarded: [2] }, [25, 15]],
    [
      'few who were not chosen keep back what they are the difference of',
      { guarded: [3], indicators: [people(20), people(17, 'i arbete')] },
      [null, null, 'withheld', 'withheld'],
    ],
    [
      'a share of few is a number of few',
      { women: 12, men: 8, indicators: [{ name: 'i arbete', unit: '%', value: 15 }] },
      ['withheld', 'withheld', 'withheld'],
    ],
    [
      'all but few is a share of few',
      { women: 12, men: 8, indicators: [{ name: 'i arbete', unit: 'procent', value: 85 }] },
      ['withheld', 'withheld', 'withheld'],
    ],
    [
      'a share of few by its name alone',
      { women: 12, men: 8, indicators: [{ name: 'Andel i arbete', unit: null, value: 15 }] },
      ['withheld', 'withheld', 'withheld'],
    ],
    [
      'a share of few whatever it says that it is of',
      { women: 12, men: 8, indicators: [{ name: 'i arbete', unit: 'procent av deltagarna', value: 15 }] },
      ['withheld', 'withheld', 'withheld'],
    ],
    [
      'a share of few written as a part of one',
      { women: 12, men: 8, indicators: [{ name: 'i arbete', unit: 'andel', value: 0.15 }] },
      ['withheld', 'withheld', 'withheld'],
    ],
    [
      'few who are left of those who took part follow from both, which are kept back',
      { women: 12, men: 10, indicators: [people(20, 'i arbete')] },
      ['withheld', 'withheld', 'withheld'],
    ],
    ['few who are left of another number follow too', { indicators: [people(30, 'antagna'), people(27, 'i arbete')] }, [null, null, 'withheld', 'withheld']],
    ['a few more women than men are no part of each other', { women: 12, men: 10 }, [12, 10]],
    ['trade is no share', { women: 20, men: 20, indicators: [people(10, 'inom handel')] }, [20, 20, 10]],
    ['a share of many is shown', { women: 60, men: 40, indicators: [{ name: 'i arbete', unit: '%', value: 50 }] }, [60, 40, 50]],
    ['what is no people is shown beside few', { women: 2, men: 9, indicators: [{ name: 'kurser', unit: 'kurser', value: 2 }] }, ['fewerThan5', 'withheld', 2]],
    [
      'a number of nobody knows what is taken to be people',
      { indicators: [{ name: 'nådda', unit: null, value: 3 }, people(40)] },
      [null, null, 'fewerThan5', 'withheld'],
    ],
  ] as [string, Partial<ChosenNumbers>, unknown[]][])('%s', (_, changes, expected) => {
    expect(valuesOf(shownNumbers(chosen(changes), nothingKnown))).toEqual(expected);
  });
});

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
const unit = fc.constantFrom('personer', 'deltagare', null, 'kvinnor');
const anyChosen = fc
  .record({
    women: fc.option(count),
    men: fc.option(count),
    other: fc.option(fc.integer({ min: 0, max: 6 })),
    values: fc.array(fc.record({ unit, value: count }), { maxLength: 3 }),
    hasTotal: fc.boolean(),
    guarded: fc.array(count, { maxLength: 3 }),
  })
  .map(({ women, men, other, values, hasTotal, guarded }): ChosenNumbers => {
    const total = { unit: 'personer', value: (women ?? 0) + (men ?? 0) + (other ?? 0) };
    const indicators = (hasTotal ? [...values, total] : values).map((each, index) => ({ name: `tal ${index}`, ...each }));
    return { women, men, other, indicators, guarded };
  });

/** All that a reader gets by adding and subtracting some of the numbers. */
const reckoned = ([first, ...rest]: number[]): number[] => (first === undefined ? [0] : reckoned(rest).flatMap((sum) => [sum, sum + first, sum - first]));

const isFew = (number: number | null): number is number => number !== null && number > 0 && number < 5;

test('whatever is chosen, no few are among what a reader can reckon from what is shown', () => {
  fc.assert(
    fc.property(anyChosen, (numbers) => {
      const exact = valuesOf(shownNumbers(numbers, nothingKnown)).filter((value) => typeof value === 'number');
      const secrets = [numbers.women, numbers.men, numbers.other, ...numbers.indicators.map(({ value }) => value), ...numbers.guarded].filter(isFew);
      const known = new Set(reckoned(exact).map(Math.abs));
      expect(secrets.filter((secret) => known.has(secret))).toEqual([]);
    }),
    { numRuns: propertyRuns(2000) },
  );
});

const clearing = fc.record({ participants: fc.boolean(), indicators: fc.subarray(['tal 0', 'tal 1', 'tal 2']) });
const reportAndClearings = fc.record({
  women: count,
  men: count,
  other: fc.integer({ min: 0, max: 6 }),
  values: fc.array(count, { minLength: 1, maxLength: 3 }),
  clearings: fc.array(clearing, { minLength: 1, maxLength: 4 }),
});

test('clearing the same report again and again adds up to no few either', () => {
  fc.assert(
    fc.property(reportAndClearings, ({ women, men, other, values, clearings }) => {
      const indicators = values.map((value, index) => people(value, `tal ${index}`));
      let known = nothingKnown;
      for (const { participants, indicators: names } of clearings) {
        const isChosen = ({ name }: { name: string }) => names.includes(name);
        const left = [...(participants ? [] : [women, men, other]), ...indicators.filter((each) => !isChosen(each)).map(({ value }) => value)];
        const numbers = {
          ...(participants ? { women, men, other } : { women: null, men: null, other: null }),
          indicators: indicators.filter(isChosen),
          guarded: left,
        };
        known = knownWith(known, shownNumbers(numbers, known));
      }
      const reachable = new Set(reckoned([...known.people.values()]).map(Math.abs));
      expect([women, men, other, ...values].filter(isFew).filter((secret) => reachable.has(secret))).toEqual([]);
    }),
    { numRuns: propertyRuns(2000) },
  );
});

describe('a share and what it is of, cleared one after the other', () => {
  const share = (value: number) => ({ name: 'i arbete', unit: '%', value });
  const both = (first: Partial<ChosenNumbers>, then: Partial<ChosenNumbers>) =>
    valuesOf(shownNumbers(chosen(then), knownWith(nothingKnown, shownNumbers(chosen(first), nothingKnown))));

  test('keep the later back: 15 % was known, and is 3 of 20', () => {
    expect(both({ indicators: [share(15)] }, { women: 12, men: 8 })).toEqual(['withheld', 'withheld']);
  });
  test('keep the later back: 90 were known together, and 1 % of them is 1', () => {
    expect(both({ women: 45, men: 45 }, { indicators: [share(1)] })).toEqual([null, null, 'withheld']);
  });
  test('are both shown where many follow from them', () => {
    expect(both({ indicators: [share(50)] }, { women: 60, men: 40 })).toEqual([60, 40]);
  });
});

test('where no number is small, and no difference of numbers is, all that was chosen is shown exactly', () => {
  const many = anyChosen.filter(({ women, men, other, indicators, guarded }) => {
    const values = indicators.map(({ value }) => value);
    const wholes = women !== null && men !== null ? [...values, women + men] : values;
    const left = wholes.flatMap((whole) => values.map((value) => whole - value));
    return [women, men, other, ...values, ...guarded, ...left].every((number) => !isFew(number));
  });
  fc.assert(
    fc.property(many, (numbers) => {
      expect(valuesOf(shownNumbers(numbers, nothingKnown))).toEqual([numbers.women, numbers.men, ...numbers.indicators.map(({ value }) => value)]);
    }),
  );
});

test('more numbers than can be tried are kept back where few must be guarded', () => {
  const indicators = Array.from({ length: 50 }, (_, index) => people(10 ** 6 + 7 ** (index % 9) * 1000 + index * 977, `tal ${index}`));
  expect(shownNumbers(chosen({ indicators, guarded: [3] }), nothingKnown).indicators.every(({ value }) => value === 'withheld')).toBe(true);
  expect(shownNumbers(chosen({ indicators }), nothingKnown).indicators.map(({ value }) => value)).toEqual(indicators.map(({ value }) => value));
});
