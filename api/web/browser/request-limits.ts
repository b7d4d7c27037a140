/** How often something may be asked within a quarter of an hour; what is left stands in the `RateLimit` header (draft 8). Counted in this process. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { tooMany } from '../../problem.ts';

const windowMs = 15 * 60_000;

/** @param keyOf whom a request counts for; absent: the network address it comes from. @throws ApiProblem 429 */
export function limitRequests({ name, limit, keyOf = networkAddress }: { name: string; limit: number; keyOf?: (request: Request) => string }): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (_request, response, next) => next(tooMany(Number(response.get('Retry-After') ?? windowMs / 1000))),
  });
}

/** IPv6 gives one household 2^64 addresses: they count as one. */
const networkAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '');
