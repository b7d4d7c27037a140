/** Mounts the pages: finds the reader, checks access, sends the page or its redirect. A refusal gets a page that helps. */

import type { Request, RequestHandler, Response } from 'express';
import { Router } from 'express';
import type { Knex } from 'knex';
import { cleanedText } from '../../../contracts/cleaned-text.ts';
import { inSnapshot } from '../../../db/engine/connection.ts';
import { countyOf } from '../../../db/plan/county-read-model.ts';
import type { EnglishNames } from '../../../db/plan/english-names.ts';
import { englishNames } from '../../../db/plan/english-names.ts';
import type { Viewer } from '../../authorization/access.ts';
import { requireOperation } from '../../authorization/access.ts';
import { countGuess, networkOf, refuseGuessers } from '../../authorization/request-limits.ts';
import { cachedForSeconds } from '../../http/cached-for.ts';
import { sendKeptFile } from '../../http/kept-file.ts';
import { ApiProblem, notFound } from '../../http/problem.ts';
import { noteRoute } from '../../http/requests/asked-route.ts';
import { loggedPath } from '../../http/requests/logged-path.ts';
import { permitOwnConnections } from '../../http/security-headers.ts';
import { noteDownload, noteRefusal } from '../../operations/security/security-notes.ts';
import type { Browser } from '../browser/browser.ts';
import { formBody, uploadedFiles } from '../browser/form-body.ts';
import type { Fields } from '../browser/posted-fields.ts';
import { one } from '../browser/posted-fields.ts';
import type { RequestLimit } from '../browser/request-limits.ts';
import { limitRequests } from '../browser/request-limits.ts';
import { changedCall } from './changed-call.ts';
import type { FootFacts } from './layout.tsx';
import { renderPage } from './layout.tsx';
import { operationCalls } from './operation-calls.ts';
import type { PageCall, PageDependencies, PageResponse, PageRoute } from './page-route.ts';
import { problemPage } from './problem-page.tsx';
import { sendAgainPage } from './send-again-page.tsx';

/** What the pages need of a request; the web app puts it on the response. */
export interface PageLocals {
  viewer: Viewer | null;
  at: string;
  browser: Browser;
}

export function pageRouter(routes: PageRoute[], deps: PageDependencies): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) {
    const { method, path, access, upload, limits = [], guessable } = route;
    router[method](path, noteRoute({ path, operation: access === 'everybody' || access === 'signedIn' ? undefined : access }));
    const limited = (limit: RequestLimit) => limitRequests(limit, deps.db);
    if (guessable) router[method](path, noGuessers(deps));
    const answer = step(deps, (call, request) => answerOf(route, call, request));
    if (method === 'get') router.get(path, ...limits.map(limited), answer);
    else {
      const [ofFields, ofSenders] = [limits.filter(({ field }) => field !== undefined), limits.filter(({ field }) => field === undefined)];
      const admission = step(deps, (call) => refusalBefore(route, call));
      const keepsFiles = ({ locals }: Response) => !isSignedOut(route, locals['viewer'] as Viewer | null);
      router.post(path, ...ofSenders.map(limited), admission, formBody(upload, keepsFiles), ...ofFields.map(limited), answer);
    }
  }
  return router;
}

/** One step of handling a request. @param respondTo makes a page; nothing where the next step is to run */
function step(deps: PageDependencies, respondTo: (call: PageCall<Viewer | null>, request: Request) => Promise<PageResponse | undefined>): RequestHandler {
  return async (request, response, next) => {
    const call = callOf(request, response, deps);
    try {
      const answer = await respondTo(call, request);
      if (!answer) return next();
      if ('guessed' in answer) await countGuess(deps.db, networkOf(request), call, 'linkRefused');
      if ('file' in answer && !answer.file.fetched) await noteDownload(deps.db, call, loggedPath(call.url));
      await sendPage(answer, call, response);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await noteRefusal(deps.db, call, error, { path: loggedPath(call.url) });
      response.set(error.headers);
      await sendPage(problemPage(error, call), call, response);
    }
  };
}

/** Refuses who has tried too many links that are not ours. */
const noGuessers =
  (deps: PageDependencies): RequestHandler =>
  async (request, _response, next) => {
    await refuseGuessers(deps.db, networkOf(request));
    next();
  };

const isSignedOut = ({ access }: PageRoute, viewer: Viewer | null): boolean => access !== 'everybody' && !viewer;

/**
 * Checks before a form's body is read: who sends it, and whether they may. Somebody who is no longer signed in passes: what was written is kept, to be sent
 * again.
 * @throws ApiProblem by the first check that fails
 */
async function refusalBefore(route: PageRoute, call: PageCall<Viewer | null>): Promise<PageResponse | undefined> {
  refuseNul(call);
  if (isSignedOut(route, call.viewer)) return undefined;
  requireAccess(route, call.viewer);
  return route.refusal?.(call);
}

function refuseNul({ params }: PageCall<Viewer | null>): void {
  if (Object.values(params).some((param) => param.includes('\0'))) throw notFound();
}

function requireAccess({ access }: PageRoute, viewer: Viewer | null): void {
  if (access !== 'everybody' && access !== 'signedIn') requireOperation(access, viewer as Viewer);
}

async function answerOf(route: PageRoute, call: PageCall<Viewer | null>, request: Request): Promise<PageResponse> {
  const { viewer, browser } = call;
  refuseNul(call);
  const signedOut = isSignedOut(route, viewer);
  if (route.method === 'get' && signedOut) return { redirect: `/logga-in?till=${encodeURIComponent(call.url)}` };
  // Somebody who wrote for longer than a session lasts loses nothing.
  if (route.method === 'post' && (signedOut || !(route.tokenless || browser.isOwnForm(tokenOf(request))))) return sendAgainPage(call, signedOut);
  requireAccess(route, viewer);
  const ofOneMoment = route.method === 'get' && (route.oneMoment ?? route.access !== 'everybody');
  return ofOneMoment ? inSnapshot(call.deps.db, (db) => route.respond(boundTo(db, call))) : route.respond(call);
}

/** The same call, reading from another connection. */
function boundTo(db: Knex, call: PageCall<Viewer | null>): PageCall<Viewer | null> {
  const deps = { ...call.deps, db };
  return changedCall(call, { deps, ...operationCalls(call, deps) });
}

const tokenOf = ({ body }: Request): string | undefined => one((body ?? {}) as Fields, '_csrf');

/** A request as the pages see it. */
function callOf(request: Request, response: Response, deps: PageDependencies): PageCall<Viewer | null> {
  const { viewer, at, browser } = response.locals as unknown as PageLocals;
  const { language } = browser;
  const { _csrf, ...form } = { ...(request.body as Fields | undefined) };
  return {
    deps,
    viewer,
    language,
    at,
    from: request.ip,
    url: request.originalUrl,
    params: request.params as Record<string, string>,
    query: eachText(request.query as Fields, (text) => cleanedText(nulGone(text))),
    form: eachText(form, cleanedText),
    files: uploadedFiles(request.files),
    get csrf() {
      return browser.formToken();
    },
    browser,
    ...operationCalls({ viewer, language, at, from: request.ip }, deps),
  };
}

/** What is typed and pasted is cleaned once, here, so that what a page shows is what it stores. */
const eachText = (fields: Fields, change: (text: string) => string): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, given]) => [name, Array.isArray(given) ? given.map(change) : given && change(given)]));
/** PostgreSQL refuses a NUL in any text that it is asked for. */
const nulGone = (text: string): string => text.replaceAll('\0', '');

async function sendPage(answer: PageResponse, { viewer, language, url, browser, deps }: PageCall<Viewer | null>, response: Response): Promise<void> {
  if ('redirect' in answer) {
    if (answer.notice) browser.leaveNotice(answer.notice);
    return response.redirect(303, answer.redirect);
  }
  if ('kept' in answer) {
    if (!viewer) response.set('Cache-Control', `public, max-age=${cachedForSeconds}`);
    return sendKeptFile(response, answer.kept);
  }
  if ('file' in answer) {
    const { type, name, body } = answer.file;
    if (name) response.attachment(name);
    return void response.set('Content-Type', type).end(body);
  }
  if ('said' in answer) return void response.status(answer.status ?? 200).json({ said: answer.said });
  if (answer.connects) permitOwnConnections(response);
  // Only who is signed in has a form in the frame: the others get no cookie from a page without forms.
  const csrf = viewer ? browser.formToken() : '';
  const foot = await footOf(deps);
  const english = (answer.language ?? language) === 'en' ? await englishOf(deps) : undefined;
  const nonce = response.locals['nonce'] as string;
  response
    .status(answer.status ?? 200)
    .type('html')
    .end(renderPage({ language, ...answer, viewer, url, csrf, nonce, notice: browser.takeNotice(), foot, ...(english && { english }) }));
}

/** Without the database names are shown as they are. */
const englishOf = ({ db }: PageDependencies): Promise<EnglishNames> => englishNames(db).catch(() => new Map());

/** A page that says that the database is away has a foot too. */
async function footOf({ db, ownFunder, contactAddress }: PageDependencies): Promise<FootFacts> {
  const county = await countyOf(db, ownFunder).catch(() => undefined);
  return { contactAddress, county };
}
