import { expect, test } from 'vitest';
import { upperBound } from './upper-bound.ts';

test.each([
  ['none in 300 is about three in 300', 0, 300, 0.00994],
  ['none in one says little', 0, 1, 0.95],
  ['one in 100', 1, 100, 0.0466],
  ['three in 20', 3, 20, 0.344],
  ['all of them', 5, 5, 1],
])('%s', (_what, seen, trials, bound) => {
  expect(upperBound(seen, trials)).toBeCloseTo(bound, 3);
});
