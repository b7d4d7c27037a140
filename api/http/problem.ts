/** Everything that is refused is answered with `application/problem+json` (RFC 9457): type, title, status, detail, instance, and the fields that are wrong. */
import type { FieldErrorRule, PlainFieldCode, PlainFieldRule } from '../../contracts/errors/field-error-rules.ts';
import type { ConflictCode, ProblemCode } from '../../contracts/errors/problem-codes.ts';
import { problems, titleOf } from '../../contracts/errors/problem-codes.ts';
import { inEnglish, ruleWithoutParams } from '../../contracts/errors/schema-issues.ts';
import type { Stake } from '../../contracts/errors/stakes.ts';
import type { EffectDrift } from '../../contracts/views/preview/preview-view.ts';
import type { Refusal, RefusalType } from '../../workflows/domain/refusals.ts';

/** What is wrong with one field: where, by which rule, and the rule in English. */
export type FieldError = FieldErrorRule & {
  /** Name of the field, with dots: "grants.0.amountSek". */
  field: string;
  /** JSON Pointer into the body, or the parameter's or header's name after "#". */
  pointer: string;
  detail: string;
};

interface ProblemParts {
  code: ProblemCode;
  detail: string;
  errors?: FieldError[] | undefined;
  headers?: Record<string, string>;
  /** The rule that a conflict rests on, for the words at a form's field. */
  reason?: FieldErrorRule | undefined;
  /** The stake in the case of who is not impartial. */
  stake?: Stake;
  /** Of a command that would do something else than its sender has seen. */
  drift?: EffectDrift;
}

/** A refusal as an exception; thrown anywhere below a route. */
export class ApiProblem extends Error {
  readonly type: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  readonly reason: FieldErrorRule | undefined;
  readonly stake: Stake | undefined;
  readonly drift: EffectDrift | undefined;
  constructor({ code, detail, errors, headers, reason, stake, drift }: ProblemParts) {
    super(detail);
    this.name = 'ApiProblem';
    this.type = code;
    this.status = problems[code].status;
    this.title = titleOf(code);
    this.errors = errors;
    this.headers = headers ?? {};
    this.reason = reason;
    this.stake = stake;
    this.drift = drift;
  }
}

/** JSON Pointer (RFC 6901) of a field's path. */
const pointerTo = (path: string[]): string => path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * One error about a field. Names of fields are cut at 200 characters: they come from the caller.
 * @param place "body" points into the body, "query" names a parameter or a header
 */
export function fieldError(path: (string | number)[], rule: PlainFieldRule, place: 'body' | 'query' = 'body'): FieldError {
  const names = path.map((part) => String(part).slice(0, 200));
  const field = names.join('.');
  return { field, pointer: place === 'query' ? `#${field}` : pointerTo(names), ...rule, detail: inEnglish(rule) };
}

/** The same for a rule without parameters. */
export const fieldErrorOf = (path: (string | number)[], code: PlainFieldCode): FieldError => fieldError(path, ruleWithoutParams(code));

/** Seconds after which a caller may try again when a part of the program does not answer. */
const retryAfterSeconds = '5';

export const notSignedIn = () =>
  new ApiProblem({ code: 'NotSignedIn', detail: 'Send a valid token: "Authorization: Bearer …".', headers: { 'WWW-Authenticate': 'Bearer realm="hit"' } });

/** @param detail a sentence */
export const notAllowed = (detail: string) => new ApiProblem({ code: 'NotAllowed', detail });

/** Fields that the caller may not send, or not with this value. @param fields their names, with dots */
export function notAllowedFields(fields: string[], code: PlainFieldCode): ApiProblem {
  const errors = fields.map((field) => fieldErrorOf(field.split('.'), code));
  return new ApiProblem({ code: 'NotAllowed', detail: `${fields.join(', ')} ${errors[0]?.detail}`, errors });
}

export const notFound = () => new ApiProblem({ code: 'NotFound', detail: 'There is nothing here, or nothing that you may see.' });

/** What has been looked up. @throws ApiProblem 404 when nothing was found */
export function existing<T>(found: T | undefined): T {
  if (found === undefined) throw notFound();
  return found;
}

export const methodNotAllowed = (allowed: string[]) =>
  new ApiProblem({ code: 'MethodNotAllowed', detail: `Only ${allowed.join(', ')} can be used here.`, headers: { Allow: allowed.join(', ') } });

export const invalid = (errors: FieldError[]) =>
  new ApiProblem({
    code: 'InvalidValue',
    detail: errors
      .map((error) => `${error.field || 'The body'} ${error.detail}`)
      .join('; ')
      .slice(0, 1000),
    errors,
  });

/** A form that another site sent, or whose token is not the browser's own. */
export const otherSite = () => new ApiProblem({ code: 'OtherSite', detail: 'The form was not sent from a page of ours. Nothing was done.' });

/** @param seconds after which it may be asked again */
export const tooMany = (seconds: number) =>
  new ApiProblem({
    code: 'TooManyRequests',
    detail: `It was asked too often. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    headers: { 'Retry-After': String(seconds) },
  });

export const otherVersion = (detail: string) => new ApiProblem({ code: 'VersionMismatch', detail });

/** @param reason the rule it rests on, where a form can say it at a field */
export const conflict = (code: ConflictCode, detail: string, reason?: FieldErrorRule) => new ApiProblem({ code, detail, reason });

export const unavailable = (detail = 'It could not be carried out now. Nothing was changed; send it again.') =>
  new ApiProblem({ code: 'Unavailable', detail, headers: { 'Retry-After': retryAfterSeconds } });

/** No room is left on a disk: of the files that come in, or of the database. */
export const storageFull = () =>
  new ApiProblem({
    code: 'StorageFull',
    detail: 'There is no room left to keep it. Nothing was kept; send it again once whoever runs the system has made room.',
    headers: { 'Retry-After': retryAfterSeconds },
  });

/** What a life's refusal means to the caller: 409, but another version is 412, a value the rules do not allow 422, a command given up 503. */
export function refused(refusal: Refusal): ApiProblem {
  const { type, message, reason } = refusal;
  const special: Partial<Record<RefusalType, () => ApiProblem>> = {
    ValueNotAllowed: () => new ApiProblem({ code: type, detail: message, errors: [errorOfRefusal(refusal)] }),
    CommandVoid: () => unavailable(message),
  };
  return (special[type] ?? (() => conflict(type, message, reason)))();
}

/** Refusals stored before reasons were kept have only the code of their type. */
function errorOfRefusal({ message, field = '', reason }: Refusal): FieldError {
  const rule: FieldErrorRule = reason ?? { code: 'valueNotAllowed', params: { message } };
  return { field, pointer: field && pointerTo(field.split('.')), ...rule, detail: message };
}
