/** How often something may be asked within a quarter of an hour; what is left stands in the `RateLimit` header (draft 8). Counted for all programs together. */

import type { Request, RequestHandler, Response } from 'express';
import type { Store } from 'express-rate-limit';
import { rateLimit } from 'express-rate-limit';
import type { Knex } from 'knex';
import { countAsked, networkOf, noteTooMany, windowMs } from '../../authorization/request-limits.ts';
import { tooMany } from '../../http/problem.ts';
import type { Fields } from './posted-fields.ts';
import { one } from './posted-fields.ts';

export interface RequestLimit {
  /** Names it in the header. */
  name: string;
  limit: number;
  /** Field of the form whose values are counted, capitals aside, once it has been read; absent: the network address it comes from, counted before. */
  field?: string;
  /** Whoever is signed in is counted, by its address, also where the same is asked for by that address. */
  ofViewer?: true;
}

/** @throws ApiProblem 429 */
export function limitRequests({ name, limit, field, ofViewer }: RequestLimit, db: Knex): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    store: countedInSql(name, db),
    keyGenerator: (request, response) => (ofViewer ? viewerOf(response) : field === undefined ? networkOf(request) : fieldValue(request, field)),
    async handler(request, response, next) {
      if (isFirstTooMany(request, limit)) await noteTooMany(db, { at: atOf(response), from: request.ip }, name);
      next(tooMany(Number(response.get('Retry-After') ?? windowMs / 1000)));
    },
  });
}

/** A request that was refused stays counted. */
const countedInSql = (name: string, db: Knex): Store => ({
  increment: (key) => countAsked(db, name, key),
  decrement: () => undefined,
  resetKey: () => undefined,
  localKeys: false,
  prefix: name,
});

const isFirstTooMany = (request: Request, limit: number): boolean => (request as { rateLimit?: { used: number } }).rateLimit?.used === limit + 1;
const atOf = ({ locals }: Response): string => locals['at'] as string;

const viewerOf = ({ locals }: Response): string => asCounted((locals['viewer'] as { email: string } | null)?.email ?? '');
const fieldValue = ({ body }: Request, field: string): string => asCounted(one((body ?? {}) as Fields, field) ?? '');
const asCounted = (address: string): string => address.trim().toLowerCase().slice(0, 320);
