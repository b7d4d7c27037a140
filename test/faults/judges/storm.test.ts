/** What counts as asking too often. */
import { expect, test } from 'vitest';
import { judgeStorm } from './storm.ts';

const every = (seconds: number) => Array.from({ length: 200 }, (_, number) => number * seconds * 1_000);

test('each minute is not too often, every half is', () => {
  expect(judgeStorm(every(60)).breaks).toEqual([]);
  expect(judgeStorm(every(30)).breaks).toHaveLength(1);
});
