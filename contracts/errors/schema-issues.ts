/** Translates issues of zod schemas into our codes: zod's own issues by their kind; ours carry their code in place of zod's message. */
import type { z } from 'zod';
import { wordsOf } from '../../workflows/domain/refusal-reasons.ts';
import type { PlainFieldCode, PlainFieldRule, PlainFieldRules } from './field-error-rules.ts';
import { fieldErrorsInEnglish } from './field-errors-in-english.ts';

/** Options of a zod check that fails with a code of ours. @param path the field that it is about, from where the check stands */
export const failsWith = (code: PlainFieldCode, path?: (string | number)[]) => ({ error: code, ...(path && { path }) });

/** Options of a refinement whose code has parameters. */
export const failsWithRule = ({ code, params }: PlainFieldRule, path?: (string | number)[]) => ({ error: code, params, ...(path && { path }) });

/** For a union of shapes: nothing at all is `required`, anything else the code. */
export const unlessMissing = (code: PlainFieldCode) => (issue: { input?: unknown }) => (issue.input === undefined ? 'required' : code);

/** Adds one error about a field, from a rule that looks at several. */
export function refuse(context: z.core.ParsePayload, path: (string | number)[], { code, params }: PlainFieldRule): void {
  context.issues.push({ code: 'custom', message: code, params, path, input: undefined });
}

/** @returns the rule behind an issue of a validation that was made with `reportInput` */
export function ruleOf(issue: z.core.$ZodIssue): PlainFieldRule {
  if (issue.input === undefined && issue.code !== 'custom') return { code: 'required', params: {} };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrongType', params: { expected: issue.expected } };
    case 'too_small':
      return tooLittle(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooMuch(issue.origin, Number(issue.maximum));
    case 'invalid_value':
      return { code: 'notOneOf', params: { values: issue.values.map(String) } };
    default:
      return ownRule(issue) ?? { code: 'otherwiseWrong', params: { message: issue.message } };
  }
}

function tooLittle(origin: string, minimum: number): PlainFieldRule {
  if (origin === 'string') return { code: 'empty', params: {} };
  return { code: origin === 'array' ? 'tooFewItems' : 'tooSmall', params: { minimum } };
}

function tooMuch(origin: string, maximum: number): PlainFieldRule {
  if (origin === 'string') return { code: 'tooLong', params: { maximum } };
  return { code: origin === 'array' ? 'tooManyItems' : 'tooLarge', params: { maximum } };
}

/** Only `failsWith`, `failsWithRule` and `refuse` write codes into an issue, and they give each its own parameters. */
function ownRule(issue: z.core.$ZodIssue): PlainFieldRule | undefined {
  if (!Object.hasOwn(fieldErrorsInEnglish, issue.message)) return undefined;
  return { code: issue.message, params: (issue.code === 'custom' && issue.params) || {} } as PlainFieldRule;
}

/** The English of a rule, to stand behind the field's name. */
export const inEnglish = (rule: PlainFieldRule): string => wordsOf<PlainFieldRules, keyof PlainFieldRules>(fieldErrorsInEnglish, rule);

/** The rule of a code that has no parameters. */
export const ruleWithoutParams = (code: PlainFieldCode): PlainFieldRule => ({ code, params: {} }) as PlainFieldRule;
