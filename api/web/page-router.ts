/** Mounts the pages: who asks, whether they may, the page or its redirect; what is refused gets a page that helps. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import type { Language } from '../../words/language.ts';
import type { OperationId, Viewer } from '../access.ts';
import { requireOperation } from '../access.ts';
import { carryOut } from '../carry-out.ts';
import { operations } from '../operations.ts';
import { ApiProblem } from '../problem.ts';
import { renderPage } from './layout.tsx';
import type { AskOptions, Fields, PageAnswer, PageCall, PageDependencies, PageRoute } from './page-route.ts';
import { problemPage } from './problem-page.tsx';

const byId = new Map(operations.map((operation) => [operation.id, operation]));

/** What a session tells the pages; the sign-in puts it on the response. */
export interface PageLocals {
  viewer: Viewer | null;
  language: Language;
  at: string;
  csrf: string;
  /** Takes the notice that the last form left, once. */
  takeNotice: () => string | undefined;
  leaveNotice: (notice: string) => void;
}

export function pageRouter(routes: PageRoute[], deps: PageDependencies): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) router[route.method](route.path, handler(route, deps));
  return router;
}

function handler(route: PageRoute, deps: PageDependencies): RequestHandler {
  return async (request, response) => {
    const locals = response.locals as unknown as PageLocals;
    const call = callOf(request, locals, deps);
    try {
      if (route.access !== 'everybody' && !locals.viewer) return response.redirect(303, `/logga-in?till=${encodeURIComponent(request.originalUrl)}`);
      if (route.access !== 'everybody' && route.access !== 'signedIn') requireOperation(route.access, locals.viewer as Viewer);
      send(await route.answer(call), call, response, locals);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      send(problemPage(error, call), call, response, locals);
    }
  };
}

function callOf(request: Request, { viewer, language, at, csrf }: PageLocals, deps: PageDependencies): PageCall<Viewer | null> {
  const { _csrf, ...form } = (request.body ?? {}) as Fields;
  const ask = async <T>(operation: OperationId, { params = {}, query = {}, body, idempotencyKey, ifMatch }: AskOptions = {}): Promise<T> => {
    const found = byId.get(operation);
    if (!found || !viewer) throw new Error(`no operation ${operation}, or nobody to ask it`);
    const url = `/api/v1${found.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`;
    const answer = await carryOut(
      found,
      {
        viewer: { ...viewer, language },
        at,
        method: found.method.toUpperCase(),
        url,
        params,
        query,
        body,
        idempotencyKey: found.command ? (idempotencyKey ?? randomUUID()) : undefined,
        ifMatch,
      },
      deps,
    );
    return answer.body as T;
  };
  return {
    deps,
    viewer,
    language,
    at,
    url: request.originalUrl,
    params: request.params as Record<string, string>,
    query: request.query as Fields,
    form,
    csrf,
    ask,
  };
}

function send(answer: PageAnswer, call: PageCall<Viewer | null>, response: Response, locals: PageLocals): void {
  if ('redirect' in answer) {
    if (answer.notice) locals.leaveNotice(answer.notice);
    return response.redirect(303, answer.redirect);
  }
  if ('file' in answer) {
    const { type, name, body } = answer.file;
    if (name) response.set('Content-Disposition', `attachment; filename="${name}"`);
    return void response.set('Content-Type', type).end(body);
  }
  const { viewer, language, url, csrf } = call;
  response
    .status(answer.status ?? 200)
    .type('html')
    .end(renderPage({ ...answer, viewer, language, url, csrf, notice: locals.takeNotice() }));
}
