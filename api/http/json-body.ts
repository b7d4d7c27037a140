/** Reads a body: JSON objects in UTF-8 up to a limit, whole, nothing else. */
import { isUtf8 } from 'node:buffer';
import type { RequestHandler } from 'express';
import express from 'express';
import { maxBodyBytes } from './body-limit.ts';
import { notSentAsJson } from './body-problems.ts';
import { announcesBody, wholeBody } from './whole-body.ts';

const bodyMethods = new Set(['POST', 'PUT', 'PATCH']);
const jsonTypes = ['application/json', 'application/*+json'];

const read = wholeBody(
  express.json({
    limit: maxBodyBytes,
    type: jsonTypes,
    verify: (_request, _response, bytes) => {
      // express takes no bytes for an empty object; a body that is announced and does not come is not one.
      if (bytes.length === 0 || !isUtf8(bytes)) throw Object.assign(new Error('no JSON'), { status: 400, type: 'entity.parse.failed' });
    },
  }),
);

/** Refuses a body of another kind with 415, one that cannot be read whole with 400, one too large with 413. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!bodyMethods.has(request.method)) return next();
  if (announcesBody(request) && !request.is(jsonTypes)) return next(notSentAsJson());
  return read(request, response, next);
};
