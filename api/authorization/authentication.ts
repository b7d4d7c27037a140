/** Who asks: a bearer token gives a person with the roles and organisations that hold now. Asked before a body is read. */
import type { RequestHandler } from 'express';
import type { Knex } from 'knex';
import { useToken } from '../../db/people/token-store.ts';
import { notSignedIn } from '../http/problem.ts';
import type { Viewer } from './access.ts';
import { countGuess, networkOf } from './request-limits.ts';

/** Puts the viewer and the request's instant where the routes find them. @throws ApiProblem 401 */
export function authentication(db: Knex): RequestHandler {
  return async (request, response, next) => {
    const at = new Date().toISOString();
    const viewer = await viewerOf(db, request.get('Authorization'), at);
    if (!viewer) {
      if (request.get('Authorization') !== undefined) await countGuess(db, networkOf(request), { at, from: request.ip }, 'tokenRefused');
      throw notSignedIn();
    }
    response.locals['viewer'] = viewer;
    response.locals['at'] = at;
    next();
  };
}

async function viewerOf(db: Knex, header: string | undefined, at: string): Promise<Viewer | undefined> {
  const sent = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header ?? '')?.[1];
  const token = sent === undefined ? undefined : await useToken(db, sent, at);
  return token && { ...token.person, ...(token.scope && { scope: token.scope }) };
}
