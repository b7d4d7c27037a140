/** Puts what a schema found wrong into plain English, each with the field's name and a pointer. */
import type { z } from 'zod';
import type { FieldError } from './problem.ts';

/** Names at most this many fields: a body of a million unknown members is answered shortly. */
const most = 50;

/**
 * The errors of one validation, made with `reportInput`.
 * @param place "body" points into the body, "query" names a parameter
 */
export function fieldErrors(error: z.ZodError, place: 'body' | 'query'): FieldError[] {
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], detail: 'is not a field here' }))
        : [{ path: issue.path, detail: detailOf(issue) }],
    )
    .slice(0, most)
    .map(({ path, detail }) => fieldError(path.map(String), detail, place));
}

/** One error about a field. */
export function fieldError(path: (string | number)[], detail: string, place: 'body' | 'query' = 'body'): FieldError {
  const names = path.map((part) => String(part).slice(0, 200));
  return {
    field: names.join('.'),
    pointer: place === 'query' ? `#${names.join('.')}` : names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    detail,
  };
}

const article: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function detailOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return issue.origin === 'array' ? `must have at least ${issue.minimum} items` : `must be at least ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `must be at most ${issue.maximum} characters`;
      return issue.origin === 'array' ? `must have at most ${issue.maximum} items` : `must be at most ${issue.maximum}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(', ')}`.replace(/, ([^,]*)$/, ' or $1');
    default:
      return issue.message;
  }
}
