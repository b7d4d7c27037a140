/** Titles and names have no character that nobody sees, and none that turns what is read; what a script or a picture needs is taken. */
import { describe, expect, test } from 'vitest';
import { line, text } from '../../contracts/bodies/fields.ts';
import { hasUnseenCharacter, withoutUnseenCharacters } from '../../contracts/bodies/invisible-characters.ts';
import { planFile } from '../../plan/plan-schema.ts';
import { countyPlanAsWritten } from '../support/builders/county-plan.ts';

const unseen: [string, string][] = [
  ['an override of direction', 'Rapport\u202efdp.exe'],
  ['an isolate', 'Kim \u2066Berg\u2069'],
  ['a mark of direction', 'Kim\u200f Berg'],
  ['an Arabic mark of direction', 'Kim\u061c Berg'],
  ['a joiner between Latin letters', 'Pe\u200dngar'],
  ['a non-joiner between Latin letters', 'Pe\u200cngar'],
  ['a joiner at the end', 'کتاب\u200d'],
  ['a filler', 'Kim\u3164'],
  ['a blank of Braille', 'Kim\u2800Berg'],
  ['a tag', 'Kim\u{e0041}'],
  ['a form of a letter', 'Kim\ufe0f Berg'],
];
/** Left behind by what text is copied from: taken away before anything is asked. */
const cleaned: [string, string][] = [
  ['a zero-width space', 'Språk\u200bcafé'],
  ['a soft hyphen', 'Språk\u00adcafé'],
  ['a word joiner', 'Språk\u2060café'],
  ['a mark of byte order', 'Språk\ufeffcafé'],
];
const seen = [
  'Språkcafé på Öjebyn – 2026',
  'می\u200cخواهم',
  'क्\u200dष',
  '👩\u200d👩\u200d👧',
  '❤\ufe0f',
  '👩🏽\u200d🚀',
  'Ελλάδα',
  'Москва',
  'Łódź',
  '東京',
  'O’Neill-Åberg',
];

describe('a title or a name', () => {
  test.each(unseen)('with %s is refused', (_, value) => {
    expect(hasUnseenCharacter(value)).toBe(true);
    expect(
      line()
        .safeParse(value)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['invisibleCharacter']);
  });

  test.each(cleaned)('loses %s and is taken', (_, value) => {
    expect(line().parse(value)).toBe('Språkcafé');
  });

  test.each(seen)('%s is taken', (value) => {
    expect(line().parse(value)).toBe(value);
  });
});

test('a description may have them: it is nobody’s name', () => {
  expect(text().safeParse('Språk\u00adcafé').success).toBe(true);
});

test.each([
  ['rapport\u202efdp', 'rapportfdp'],
  ['a\u2066b\u2069c\u2800', 'abc'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d👩\u202e', '👩👩'],
  ['Språkcafé', 'Språkcafé'],
])('a name that is kept in any case loses them: %j', (given, kept) => {
  expect(withoutUnseenCharacters(given)).toBe(kept);
});

test('in a plan’s file they are refused as well', () => {
  const plan = countyPlanAsWritten() as { plan: { title: string } };
  const result = planFile.safeParse({ ...plan, plan: { ...plan.plan, title: 'Handlings\u202eplan' } });
  expect(result.error?.issues).toMatchObject([{ path: ['plan', 'title'], message: 'invisibleCharacter' }]);
});
