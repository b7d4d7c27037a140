/** Reads a body: JSON objects in UTF-8 up to 1 MiB, nothing else. */
import { isUtf8 } from 'node:buffer';
import type { RequestHandler } from 'express';
import express from 'express';
import { unsupportedMediaType } from './error-handler.ts';

const bodyMethods = new Set(['POST', 'PUT', 'PATCH']);

const parse = express.json({
  limit: '1mb',
  type: ['application/json', 'application/*+json'],
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw Object.assign(new Error('not UTF-8'), { status: 400, type: 'entity.parse.failed' });
  },
});

/** Refuses a body of another kind with 415, one that cannot be read with 400, one too large with 413. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!bodyMethods.has(request.method)) return next();
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is(['json', '+json'])) return next(unsupportedMediaType());
  return parse(request, response, next);
};
