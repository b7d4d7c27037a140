/** Every request gets an id and one line in the log: method, path without query, status, milliseconds; never a token, a body or an address. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { loggedPath } from './requests/logged-path.ts';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The first middleware; `X-Request-Id` names the request in the answer. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    const requestId = randomUUID();
    const path = loggedPath(request.originalUrl);
    response.locals['requestId'] = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const ms = Number((process.hrtime.bigint() - began) / 1_000_000n);
      log.info({ requestId, method: request.method, path, status: response.statusCode, ms, person: response.locals['viewer']?.id }, 'request');
    });
    next();
  };
}
