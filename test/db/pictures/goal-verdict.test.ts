/** What a goal is judged by: the figure of its own year, never one of a later year. */
import { expect, test } from 'vitest';
import { judgedBy } from '../../../db/public/goal-verdict.ts';

type Target = Parameters<typeof judgedBy>[0];
const by2020: Target = { comparison: '>', value: 80, year: 2020 };
const ofNoYear: Target = { comparison: '>=', value: 500, year: null };
/** "2020:79,5 2023:82" as figures, the latest first. */
const figures = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => ({ year: each.slice(0, 4), value: Number(each.slice(5)) }))
    .toSorted((a, b) => Number(b.year) - Number(a.year));

test.each<[string, Target, string, ReturnType<typeof judgedBy>]>([
  ['missed in its year, and passed three years later', by2020, '2020:79.5 2023:82', { year: '2020', value: 79.5, meetsTarget: false }],
  ['reached in its year, and lost later', by2020, '2020:81 2023:78', { year: '2020', value: 81, meetsTarget: true }],
  ['passed only after its year, without a figure of it', by2020, '2019:79 2023:82', null],
  ['passed before its year, without a figure of it', by2020, '2018:81', null],
  ['at the number, which it was to be above', by2020, '2020:80', { year: '2020', value: 80, meetsTarget: false }],
  ['below what it was to be below', { comparison: '<', value: 10, year: 2020 }, '2020:9.9 2023:12', { year: '2020', value: 9.9, meetsTarget: true }],
  ['at the most that it might be', { comparison: '<=', value: 10, year: 2020 }, '2020:10', { year: '2020', value: 10, meetsTarget: true }],
  ['for no year: the latest', ofNoYear, '2022:600 2023:460', { year: '2023', value: 460, meetsTarget: false }],
  ['for no year, at the least', ofNoYear, '2023:500', { year: '2023', value: 500, meetsTarget: true }],
  ['without a number to reach', { comparison: 'atLevelOf', value: null, year: null }, '2023:17', { year: '2023', value: 17, meetsTarget: null }],
  ['without figures', by2020, '', null],
])('%s', (_, target, given, expected) => {
  expect(judgedBy(target, figures(given))).toEqual(expected);
});
