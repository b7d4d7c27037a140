/** The one place where an error becomes a response. An unexpected error is logged, and answered 500 without details. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import { problemTypeOf } from '../../contracts/errors/problem-codes.ts';
import { isDatabaseAway, isStorageFull } from '../../db/engine/connection.ts';
import { isUniqueViolation } from '../../db/engine/retry-on-unique-violation.ts';
import { IdempotencyMismatch } from './idempotency-mismatch.ts';
import { ApiProblem, conflict, fieldError, invalid, notFound, storageFull, unavailable } from './problem.ts';

function sendProblem(request: Request, response: Response, problem: ApiProblem): void {
  const { status, type: code, title, message: detail, errors, headers, drift } = problem;
  const instance = request.originalUrl.split('?')[0] ?? '/';
  response.status(status).set(headers).set('Cache-Control', 'no-store').type('application/problem+json');
  response.send(JSON.stringify({ type: problemTypeOf(code), code, title, status, detail, instance, ...(errors && { errors }), ...(drift && { drift }) }));
}

/** The last middleware. `log` gets errors that nobody foresaw. */
export function errorHandler(log: { error(fields: object, message: string): void }): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    if (problem.status >= 500) log.error({ err: error, requestId: response.locals['requestId'] }, problem.title);
    sendProblem(request, response, problem);
  };
}

/** Any error as the problem that is sent. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof IdempotencyMismatch) return invalid([fieldError(['Idempotency-Key'], { code: 'keyReused', params: {} }, 'query')]);
  // A path that cannot be decoded addresses nothing: 404.
  if (error instanceof URIError) return notFound();
  if (isUniqueViolation(error)) return conflict('AlreadyThere', 'Somebody else made the same at this moment.');
  if (isStorageFull(error)) return storageFull();
  if (isDatabaseAway(error)) return unavailable('The database does not answer.');
  return new ApiProblem({ code: 'InternalError', detail: 'Something went wrong here. It has been noted.' });
}
