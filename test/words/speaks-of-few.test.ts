/** A text that may speak of fewer than five people is shown to somebody who says yes to it or changes it; one that does not is not. */
import { expect, test } from 'vitest';
import { speaksOfFew } from '../../words/speaks-of-few.ts';

test.each([
  '3 kvinnor har fått arbete.',
  'Av deltagarna är två unga män kvar.',
  'Ett fåtal elever slutade, några få barn kom till.',
  'Enstaka flyktingar.',
  'En person flyttade.',
  '(1 deltagare)',
  'Four women and a few new participants',
  'ONE child',
  'tre nyanlända',
])('%s', (text) => {
  expect(speaksOfFew(text)).toBe(true);
});

test.each([
  '13 kvinnor har fått arbete.',
  '1 3 kommuner',
  '2,4 personer i snitt',
  'Fem personer',
  '40 deltagare',
  'tvåspråkiga elever',
  'Två möten hölls.',
  'Ingen person',
  '',
])('not: %s', (text) => {
  expect(speaksOfFew(text)).toBe(false);
});
