/** What counts as a mail tried too often. */
import { expect, test } from 'vitest';
import { judgeRetries } from './retries.ts';

const at = (...minutes: number[]) => minutes.map((each) => ({ recipient: 'a@fault.example', at: each * 60_000 }));

test.each([
  ['once', at(0)],
  ['by the plan', at(0, 1, 6, 21, 51, 81)],
  ['later than the plan', at(0, 30, 90)],
  ['each of two by the plan of its own', [...at(0, 1), { recipient: 'b@fault.example', at: 90_000 }]],
])('keeps the plan: %s', (_what, tries) => {
  expect(judgeRetries(tries).breaks).toEqual([]);
});

test.each([
  ['at once', at(0, 0.5)],
  ['each minute', at(0, 1, 2)],
  ['every quarter of an hour after hours', at(0, 1, 6, 21, 51, 66)],
])('breaks it: %s', (_what, tries) => {
  expect(judgeRetries(tries).breaks).toHaveLength(1);
});
