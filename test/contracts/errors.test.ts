/** The words and statuses of what is refused. A code keeps its meaning for ever, so all of them stand in a golden file. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldErrorsInEnglish } from '../../contracts/errors/field-errors-in-english.ts';
import { isConflict, problemCodes, problems, titleOf } from '../../contracts/errors/problem-codes.ts';
import { failsWith, failsWithRule, inEnglish, refuse, ruleOf, ruleWithoutParams, unlessMissing } from '../../contracts/errors/schema-issues.ts';
import { stakesInEnglish } from '../../contracts/errors/stakes.ts';

const params = {
  expected: 'int',
  values: ['a', 'b', 'c'],
  minimum: 1,
  maximum: 9,
  asThousands: 1234,
  asDecimals: 1.234,
  message: 'as the library says',
  choice: 'late',
  outcome: 'approved',
  fewest: 20,
  email: 'kim@ltu.example',
  requestedSek: 1000,
  register: 'organisation',
  id: 'ltu',
  organisation: 'ltu',
};

test('every code, status and sentence is as in the golden file', async () => {
  const fields = (Object.entries(fieldErrorsInEnglish) as [string, (given: typeof params) => string][]).map(([code, say]) => `${code}: ${say(params)}`);
  const kinds = problemCodes.map(
    (code) => `${problems[code].status} ${code} (${titleOf(code)})${isConflict(code) ? ', conflict' : ''}: ${problems[code].when}`,
  );
  const stakes = Object.entries(stakesInEnglish).map(([code, sentence]) => `${code}: ${sentence}`);
  const all = { 'Of a field': fields, 'Of an answer': kinds, 'Of who is partial': stakes };
  const text = Object.entries(all).map(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('golden/errors.txt');
});

describe('the English of a rule', () => {
  test.each([
    ['string', 'must be a text'],
    ['number', 'must be a number'],
    ['int', 'must be a whole number'],
    ['boolean', 'must be true or false'],
    ['array', 'must be a list'],
    ['object', 'must be an object'],
    ['record', 'must be record'],
  ])('names the type %s', (expected, words) => {
    expect(inEnglish({ code: 'wrongType', params: { expected } })).toBe(words);
  });

  test('joins values by commas, the last by "or"', () => {
    const oneOf = (...values: string[]) => inEnglish({ code: 'notOneOf', params: { values } });
    expect([oneOf('a'), oneOf('a', 'b'), oneOf('a', 'b', 'c')]).toEqual(['must be a', 'must be a or b', 'must be a, b or c']);
  });
});

describe('the rule of an issue', () => {
  const rulesOf = (schema: z.ZodType, value: unknown) => (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map(ruleOf);

  test.each<[what: string, schema: z.ZodType, value: unknown, rule: object]>([
    ['nothing', z.string(), undefined, ruleWithoutParams('required')],
    ['nothing where a shape is asked for', z.union([z.string(), z.boolean()], { error: unlessMissing('notASpan') }), undefined, ruleWithoutParams('required')],
    ['another shape', z.union([z.string(), z.boolean()], { error: unlessMissing('notASpan') }), 7, ruleWithoutParams('notASpan')],
    ['another type', z.string(), 7, { code: 'wrongType', params: { expected: 'string' } }],
    ['too short a text', z.string().min(1), '', ruleWithoutParams('empty')],
    ['too short a list', z.array(z.string()).min(2), [], { code: 'tooFewItems', params: { minimum: 2 } }],
    ['too small a number', z.number().min(2), 1, { code: 'tooSmall', params: { minimum: 2 } }],
    ['too long a text', z.string().max(1), 'ab', { code: 'tooLong', params: { maximum: 1 } }],
    ['too long a list', z.array(z.string()).max(0), ['a'], { code: 'tooManyItems', params: { maximum: 0 } }],
    ['too large a number', z.number().max(1), 2, { code: 'tooLarge', params: { maximum: 1 } }],
    ['none of the values', z.enum(['a', 'b']), 'c', { code: 'notOneOf', params: { values: ['a', 'b'] } }],
    ['a code of ours', z.string().refine(() => false, failsWith('notAnId')), 'a', ruleWithoutParams('notAnId')],
    [
      'a code of ours with parameters',
      z.string().refine(() => false, failsWithRule({ code: 'onlyWith', params: { choice: 'late' } })),
      'a',
      { code: 'onlyWith', params: { choice: 'late' } },
    ],
    ['a code of ours of a format', z.iso.date(failsWith('noSuchDay')), 'a', ruleWithoutParams('noSuchDay')],
    ['what no rule foresaw', z.string().refine(() => false, { error: 'toString' }), 'a', { code: 'otherwiseWrong', params: { message: 'toString' } }],
    ['a rule of several fields', z.object({}).check((context) => refuse(context, ['a'], ruleWithoutParams('repeated'))), {}, ruleWithoutParams('repeated')],
  ])('%s', (_what, schema, value, rule) => {
    expect(rulesOf(schema, value)).toEqual([rule]);
  });

  test('stands at the field that it is about', () => {
    const pathOf = (schema: z.ZodType) => schema.safeParse({}).error?.issues[0]?.path;
    const refine = (options: ReturnType<typeof failsWith>) => z.object({}).refine(() => false, options);
    expect(pathOf(refine(failsWith('repeated', ['a', 1])))).toEqual(['a', 1]);
    expect(pathOf(refine(failsWith('repeated')))).toEqual([]);
    expect(pathOf(z.object({}).refine(() => false, failsWithRule({ code: 'repeated', params: {} }, ['b'])))).toEqual(['b']);
    expect(pathOf(z.object({}).refine(() => false, failsWithRule({ code: 'repeated', params: {} })))).toEqual([]);
  });
});
