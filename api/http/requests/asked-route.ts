/** Which route a request was for, as the program writes it: the path's pattern, and never what was asked for, which may hold a name or a key. */
import type { RequestHandler, Response } from 'express';

interface AskedRoute {
  /** As in "/svara/:token". */
  path: string;
  /** The operation that it carries out, or whose row in the access table decides who may. */
  operation?: string | undefined;
}

/** Goes before the handlers of a route. @param path its pattern, within its router */
export const noteRoute =
  ({ path, operation }: AskedRoute): RequestHandler =>
  ({ baseUrl }, { locals }, next) => {
    locals['route'] = { path: `${baseUrl}${path}`, operation } satisfies AskedRoute;
    next();
  };

/** Undefined where none was found, as for a path that does not exist. */
export const askedRoute = ({ locals }: Response): AskedRoute | undefined => locals['route'] as AskedRoute | undefined;
