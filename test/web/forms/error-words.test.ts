/** Whatever the API can find wrong with a body has words for people: no English sentence of a program ever stands beside a Swedish field. */
import { describe, expect, test } from 'vitest';
import { fieldError, fieldErrorOf } from '../../../api/http/problem.ts';
import { fieldErrors } from '../../../api/http/schema-errors.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { fieldErrorsIn } from '../../../api/web/form-engine/field-errors/error-words.ts';
import { fieldErrorsInPlainEnglish } from '../../../api/web/form-engine/field-errors/field-error-words-en.ts';
import { fieldErrorsInSwedish } from '../../../api/web/form-engine/field-errors/field-error-words-sv.ts';
import { fieldErrorsInEnglish } from '../../../contracts/errors/field-errors-in-english.ts';

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

describe('every error', () => {
  test('that the schemas give for odd values has a code of ours and its English text', () => {
    const codes = new Set<string>();
    for (const { body } of operations) {
      if (!body) continue;
      const fields = Object.keys((body as { shape?: object }).shape ?? (body as unknown as { def: { in?: { shape?: object } } }).def.in?.shape ?? {});
      for (const value of strange)
        for (const field of fields) {
          const found = body.safeParse({ [field]: value }, { reportInput: true });
          if (!found.success)
            for (const { code, detail } of fieldErrors(found.error, 'body')) {
              codes.add(code);
              expect(detail).not.toBe(code);
            }
        }
    }
    expect(codes.size).toBeGreaterThan(15);
    expect(codes).not.toContain('otherwiseWrong');
  });

  test('has words in both languages that begin small and end with a full stop, for they stand behind a label', () => {
    const params = {
      expected: 'string',
      values: ['a', 'b'],
      minimum: 1,
      maximum: 2,
      asThousands: 1234,
      asDecimals: 1.234,
      remainingSek: 5,
      requestedSek: 6,
      ceilingSek: 7,
      proposedOn: '2026-01-12',
      before: '2026-04-30',
      earliest: '2026-05-11',
      to: '2026-12-31',
      least: 5,
      most: 10,
      fewest: 20,
      id: 'x',
      outcome: 'newDate',
      instalment: 1,
      name: 'Kim Berg',
      period: '2026-H1',
    };
    for (const words of [fieldErrorsInSwedish, fieldErrorsInPlainEnglish])
      for (const [code, say] of Object.entries(words) as [string, (given: object) => string][]) {
        expect(say(params), code).toMatch(/^(\p{Ll}|Länsstyrelsen).*\.$/u);
        expect(say(params), code).not.toContain('undefined');
      }
  });

  test('of a field says in English what follows its name', () => {
    for (const [code, say] of Object.entries(fieldErrorsInEnglish) as [string, (given: object) => string][]) {
      if (['otherwiseWrong', 'valueNotAllowed'].includes(code)) continue;
      expect(say({ values: ['a', 'b'], expected: 'int' }), code).toMatch(/^(is|must|has|was|would|no|Invalid|Somebody|")/);
    }
  });
});

test('names the field by its label, and the row it is in', () => {
  const labels = { 'grants.amountSek': 'Belopp', grounds: 'Motivering' };
  const errors = [
    fieldErrorOf(['grants', 1, 'amountSek'], 'approvedGrantWithoutAmount'),
    fieldErrorOf(['grounds'], 'empty'),
    fieldError(['unknown'], { code: 'otherwiseWrong', params: { message: 'something nobody foresaw' } }),
  ];
  expect(fieldErrorsIn('sv', errors, labels).map(({ detail }) => detail)).toEqual([
    'Belopp (rad 2): ange beloppet för ett beviljat bidrag.',
    'Motivering: fyll i det här.',
    'Det här kan inte tas emot så som det är skrivet.',
  ]);
  expect(fieldErrorsIn('en', errors, labels)[0]?.detail).toBe('Belopp (row 2): give the amount of an approved grant.');
});

test('what is chosen from alternatives is not filled in but chosen', () => {
  const errors = [fieldErrorOf(['outcome'], 'required'), fieldErrorOf(['grounds'], 'required')];
  const said = fieldErrorsIn('sv', errors, { outcome: 'Besked', grounds: 'Motivering' }, (field) => field === 'outcome');
  expect(said.map(({ detail }) => detail)).toEqual(['Besked: välj ett av alternativen.', 'Motivering: fyll i det här.']);
});
