/** How often something may be asked within a quarter of an hour; what is left stands in the `RateLimit` header (draft 8). Counted in this process. */

import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { minuteMs } from '../../../workflows/domain/durations.ts';
import { tooMany } from '../../http/problem.ts';
import type { Fields } from './posted-fields.ts';
import { one } from './posted-fields.ts';

const windowMs = 15 * minuteMs;

export interface RequestLimit {
  /** Names it in the header. */
  name: string;
  limit: number;
  /** Field of the form whose values are counted, capitals aside, once it has been read; absent: the network address it comes from, counted before. */
  field?: string;
}

/** @throws ApiProblem 429 */
export function limitRequests({ name, limit, field }: RequestLimit): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: field === undefined ? networkAddress : (request) => fieldValue(request, field),
    handler: (_request, response, next) => next(tooMany(Number(response.get('Retry-After') ?? windowMs / 1000))),
  });
}

const fieldValue = ({ body }: Request, field: string): string => (one((body ?? {}) as Fields, field) ?? '').trim().toLowerCase().slice(0, 320);

/** IPv6 gives one household 2^64 addresses: they count as one. */
const networkAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '');
