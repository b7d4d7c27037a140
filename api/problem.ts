/** Everything that is refused leaves as `application/problem+json` (RFC 9457) with type, title, status, detail and instance, and the fields that are wrong. */
import type { Refusal, RefusalType } from '../workflows/domain/refusals.ts';

export interface FieldError {
  /** Name of the field, with dots: "grants.0.amountSek". */
  field: string;
  /** JSON Pointer into the body, or the parameter's or header's name after "#". */
  pointer: string;
  detail: string;
}

interface ProblemParts {
  status: number;
  type: string;
  title: string;
  detail: string;
  errors?: FieldError[];
  headers?: Record<string, string>;
}

/** An answer that says no; thrown anywhere below a route. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  constructor({ status, type, title, detail, errors, headers }: ProblemParts) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = errors;
    this.headers = headers ?? {};
  }
}

/** Seconds after which a caller may try again when a part of the house does not answer. */
const retryAfterSeconds = '5';

export const notSignedIn = () =>
  new ApiProblem({
    status: 401,
    type: 'NotSignedIn',
    title: 'Not signed in',
    detail: 'Send a valid token: "Authorization: Bearer …".',
    headers: { 'WWW-Authenticate': 'Bearer realm="hit"' },
  });

/** @param detail a sentence, or what is said of each of the fields */
export const notAllowed = (detail: string, fields: string[] = []) =>
  new ApiProblem({
    status: 403,
    type: 'NotAllowed',
    title: 'Not allowed',
    detail: fields.length > 0 ? `${fields.join(', ')} ${detail}` : detail,
    ...(fields.length > 0 && { errors: fields.map((field) => ({ field, pointer: `/${field.replaceAll('.', '/')}`, detail })) }),
  });

/** @param why the stake in the case, as a sentence to the caller */
export const notImpartial = (why: string) =>
  new ApiProblem({
    status: 403,
    type: 'NotImpartial',
    title: 'Not impartial',
    detail: `${why} Who is partial neither reviews, advises nor decides.`,
  });

export const notFound = () =>
  new ApiProblem({ status: 404, type: 'NotFound', title: 'Not found', detail: 'There is nothing here, or nothing that you may see.' });

/** What has been looked up. @throws ApiProblem 404 when nothing was found */
export function existing<T>(found: T | undefined): T {
  if (found === undefined) throw notFound();
  return found;
}

export const methodNotAllowed = (allowed: string[]) =>
  new ApiProblem({
    status: 405,
    type: 'MethodNotAllowed',
    title: 'Method not allowed',
    detail: `Only ${allowed.join(', ')} can be used here.`,
    headers: { Allow: allowed.join(', ') },
  });

export const invalid = (errors: FieldError[]) =>
  new ApiProblem({
    status: 422,
    type: 'InvalidValue',
    title: 'Invalid value',
    detail: errors
      .map((error) => `${error.field || 'The body'} ${error.detail}`)
      .join('; ')
      .slice(0, 1000),
    errors,
  });

/** A form that another site sent, or whose token is not the browser's own. */
export const otherSite = () =>
  new ApiProblem({ status: 403, type: 'OtherSite', title: 'Sent from elsewhere', detail: 'The form was not sent from a page of ours. Nothing was done.' });

/** @param seconds after which it may be asked again */
export const tooMany = (seconds: number) =>
  new ApiProblem({
    status: 429,
    type: 'TooManyRequests',
    title: 'Too many requests',
    detail: `It was asked too often. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    headers: { 'Retry-After': String(seconds) },
  });

export const otherVersion = (detail: string) => new ApiProblem({ status: 412, type: 'VersionMismatch', title: 'Another version', detail });

export const conflict = (type: string, detail: string) => new ApiProblem({ status: 409, type, title: wordsOf(type), detail });

export const unavailable = (detail = 'It could not be carried out now. Nothing was changed; send it again.') =>
  new ApiProblem({ status: 503, type: 'Unavailable', title: 'Unavailable', detail, headers: { 'Retry-After': retryAfterSeconds } });

/** What a life's refusal means to the caller: 409, but another version is 412, a value the rules do not allow 422, a command given up 503. */
export function refused({ type, message, field }: Refusal): ApiProblem {
  const special: Partial<Record<RefusalType, () => ApiProblem>> = {
    VersionMismatch: () => otherVersion(message),
    ValueNotAllowed: () =>
      new ApiProblem({
        status: 422,
        type,
        title: wordsOf(type),
        detail: message,
        errors: [{ field: field ?? '', pointer: field ? `/${field.replaceAll('.', '/')}` : '', detail: message }],
      }),
    CommandVoid: () => unavailable(message),
  };
  return (special[type] ?? (() => conflict(type, message)))();
}

/** "WrongStage" → "Wrong stage". */
function wordsOf(type: string): string {
  return type.replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
