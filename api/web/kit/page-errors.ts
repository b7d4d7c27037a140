/** Errors outside a page's own handling, and addresses that do not exist: a page for people, the next handler's problem document for programs. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import { problemOf } from '../../http/error-handler.ts';
import type { Log } from '../../http/request-log.ts';
import { renderPage } from './layout.tsx';
import type { PageLocals } from './page-router.ts';
import { problemPage } from './problem-page.tsx';

/** @param contactAddress an address that somebody reads */
export function pageErrors(log: Log, contactAddress: string): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent || !wantsPage(request)) return next(error);
    const problem = problemOf(error);
    if (problem.status >= 500) log.error({ err: error, requestId: response.locals['requestId'] }, problem.title);
    response
      .status(problem.status)
      .set(problem.headers)
      .set('Cache-Control', 'no-store')
      .type('html')
      .end(page(problem, request, response, contactAddress));
  };
}

/** Programs name JSON or nothing; a browser names HTML. */
const wantsPage = (request: Request): boolean => !request.path.startsWith('/api/') && (request.get('Accept') ?? '').includes('text/html');

function page(problem: ReturnType<typeof problemOf>, request: Request, { locals }: Response, contactAddress: string): string {
  // The error may be that the reader could not be looked up.
  const { browser } = locals as Partial<PageLocals>;
  const language = browser?.language ?? 'sv';
  const answer = problemPage(problem, { language });
  if (!('content' in answer)) throw new Error('a problem is a page');
  return renderPage({
    ...answer,
    viewer: browser?.viewer ?? null,
    language,
    url: request.originalUrl,
    csrf: browser?.viewer ? browser.formToken() : '',
    foot: { contactAddress, county: undefined },
  });
}
