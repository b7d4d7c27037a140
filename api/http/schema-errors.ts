/** Puts what a schema found wrong into plain English, each with the field's name, a pointer and its code. */
import type { z } from 'zod';
import type { PlainFieldRule } from '../../contracts/errors/field-error-rules.ts';
import { ruleOf } from '../../contracts/errors/schema-issues.ts';
import type { FieldError } from './problem.ts';
import { fieldError } from './problem.ts';

/** Names at most this many fields: a body of a million unknown members is answered shortly. */
const most = 50;
const unknownField: PlainFieldRule = { code: 'unknownField', params: {} };

/**
 * The errors of one validation, made with `reportInput`.
 * @param place "body" points into the body, "query" names a parameter
 */
export function fieldErrors(error: z.ZodError, place: 'body' | 'query'): FieldError[] {
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], rule: unknownField }))
        : [{ path: issue.path, rule: ruleOf(issue) }],
    )
    .slice(0, most)
    .map(({ path, rule }) => fieldError(path.map(String), rule, place));
}
