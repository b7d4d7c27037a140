/** Whatever the API can find wrong with a body has words for people: no English sentence of a program ever stands beside a Swedish field. */
import { describe, expect, test } from 'vitest';
import { operations } from '../../../api/operations.ts';
import { fieldErrors } from '../../../api/schema-errors.ts';
import { fieldErrorsIn, isKnownDetail } from '../../../api/web/words/error-words.ts';
import { readProjectFile, sourceFiles } from '../../support/source-files.ts';

const strange: unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(30_000),
  'a\nb',
  'a\0b',
  -1,
  0,
  1e13,
  1.5,
  true,
  [],
  {},
  ['x', 'x'],
  [{}],
  { on: 1 },
  '2026-02-30',
  '1700-01-01',
  'Åäö',
];

/** What no form can send: another shape than its fields have. */
const onlyOfPrograms = /^(must be (an object|a list|yearly|false)|is not a field here|Invalid UUID)$/;

describe('every detail', () => {
  test('that the schemas give for odd values is known', () => {
    const details = new Set<string>();
    for (const { body } of operations) {
      if (!body) continue;
      const fields = Object.keys((body as { shape?: object }).shape ?? (body as unknown as { def: { in?: { shape?: object } } }).def.in?.shape ?? {});
      for (const value of strange)
        for (const field of fields) {
          const found = body.safeParse({ [field]: value }, { reportInput: true });
          if (!found.success) for (const { detail } of fieldErrors(found.error, 'body')) details.add(detail);
        }
    }
    expect(details.size).toBeGreaterThan(10);
    expect([...details].filter((detail) => !isKnownDetail(detail) && !onlyOfPrograms.test(detail))).toEqual([]);
  });

  test('that a rule or a life gives is known', () => {
    const files = sourceFiles().filter(({ path }) => /^(api\/(schemas|routes|references)|workflows\/domain\/chapters\/)/.test(path));
    const said = files.flatMap(({ path }) =>
      [...readProjectFile(path).matchAll(/(?:refuse\(context, \[[^\]]*\], |fieldError\(\[[^\]]*\], |DayRefused\('\w+', |error: )(['`])(.*?)\1/g)].map(
        ([, , detail = '']) => detail,
      ),
    );
    expect(said.length).toBeGreaterThan(25);
    const filled = said.map((detail) =>
      detail
        .replace(/\$\{decision\.outcome\}/g, 'approved')

        .replace(/\$\{requestedSek\}/, '400000')
        .replace(/\$\{longestHold\}/, '10')
        .replace(/\$\{what\}/, 'the period began')
        .replace(/\$\{[^}]*\}/g, '5'),
    );
    expect(filled.filter((detail) => !isKnownDetail(detail))).toEqual([]);
  });
});

test('names the field by its label, and the row it is in', () => {
  const labels = { 'grants.amountSek': 'Belopp', grounds: 'Motivering' };
  const errors = [
    { field: 'grants.1.amountSek', pointer: '', detail: 'must be at least 1 in an approved grant' },
    { field: 'grounds', pointer: '', detail: 'must not be empty' },
    { field: 'unknown', pointer: '', detail: 'something nobody foresaw' },
  ];
  expect(fieldErrorsIn('sv', errors, labels).map(({ detail }) => detail)).toEqual([
    'Belopp (rad 2): ange beloppet för ett beviljat bidrag.',
    'Motivering: fyll i det här.',
    'Det här kan inte tas emot så som det är skrivet.',
  ]);
  expect(fieldErrorsIn('en', errors, labels)[0]?.detail).toBe('Belopp (row 2): give the amount of an approved grant.');
});

test('what is chosen from alternatives is not filled in but chosen', () => {
  const errors = [
    { field: 'outcome', pointer: '/outcome', detail: 'is required' },
    { field: 'grounds', pointer: '/grounds', detail: 'is required' },
  ];
  const said = fieldErrorsIn('sv', errors, { outcome: 'Besked', grounds: 'Motivering' }, (field) => field === 'outcome');
  expect(said.map(({ detail }) => detail)).toEqual(['Besked: välj ett av alternativen.', 'Motivering: fyll i det här.']);
});
