/** Tells our own addresses from others: where a form may come from, and where a reader may be redirected to. */
import type { Request, RequestHandler } from 'express';
import { otherSite } from '../../http/problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a form that another site sends. A browser says which site it is; one too old for that says from which origin, or nothing, and then the form's
 * token alone decides. @throws ApiProblem 403
 */
export function sameSite(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request, _response, next) => {
    if (!safe.has(request.method) && !isOwn(request, own)) throw otherSite();
    next();
  };
}

function isOwn(request: Request, own: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('Origin');
  // "null" stands for an origin that the browser keeps to itself, as our Referrer-Policy asks of it.
  if (origin === undefined || origin === 'null') return true;
  return origin === own || origin === `${request.protocol}://${request.get('Host')}`;
}

/** A path of ours to send a reader on to; undefined for anything that would lead to another host. */
export function ownPath(value: string | undefined): string | undefined {
  if (value === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return undefined;
  const { origin, pathname, search } = new URL(value, 'http://own.invalid');
  return origin === 'http://own.invalid' && !pathname.startsWith('//') ? pathname + search : undefined;
}

/** Whether an address leads to this machine only. */
export const isLoopback = (url: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
