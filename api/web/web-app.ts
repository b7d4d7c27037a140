/** The pages for people at the root: who asks by which browser, where a form comes from, how often something is asked, then the pages of every area. */

import type { RequestHandler } from 'express';
import { Router } from 'express';
import { isSeenAnew } from '../../db/people/session-read-model.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import { actorPages } from './actor/actor-pages.ts';
import { bodyPages } from './bodies/body-pages.ts';
import type { Browser } from './browser/browser.ts';
import { openBrowser } from './browser/browser.ts';
import { sameSite } from './browser/own-address.ts';
import { calendarPages } from './calendar/calendar-pages.tsx';
import { coordinatorPages } from './coordinator/coordinator-pages.ts';
import { figurePages } from './figures/figure-pages.tsx';
import { formPages } from './forms/form-pages.ts';
import { helpPages } from './help/help-pages.tsx';
import { mailboxAccess } from './kit/mailbox-access.ts';
import { operationCalls } from './kit/operation-calls.ts';
import type { PageDependencies, PageRoute } from './kit/page-route.ts';
import type { PageLocals } from './kit/page-router.ts';
import { pageRouter } from './kit/page-router.ts';
import { mailChoicePages } from './own-mail/mail-choice-page.tsx';
import { paperPages } from './papers/paper-pages.ts';
import { picturePages } from './pictures/picture-pages.ts';
import { importPages } from './plan-import/import-pages.tsx';
import { publicPages } from './public/public-pages.ts';
import { recordPages } from './records/record-pages.ts';
import { registerPages } from './registers/register-pages.ts';
import { rulePages } from './rules/rule-pages.ts';
import { searchPage } from './search/search-page.tsx';
import { signInPages } from './sign-in/sign-in-pages.ts';
import { startPages } from './start/start-pages.ts';

/** Every page there is; each area adds its list. */
export const pages: PageRoute[] = [
  ...recordPages,
  ...startPages,
  ...helpPages,
  ...signInPages,
  ...actorPages,
  ...calendarPages,
  ...mailChoicePages,
  ...bodyPages,
  ...formPages,
  ...paperPages,
  ...importPages,
  ...coordinatorPages,
  ...picturePages,
  ...figurePages,
  ...publicPages,
  ...registerPages,
  ...rulePages,
  searchPage,
];

export function webApp(deps: PageDependencies): Router {
  const router = Router({ caseSensitive: true });
  router.use(withBrowser(deps));
  router.use(sameSite(deps.publicUrl));
  if (deps.mailbox) {
    router.use('/mailbox', mailboxAccess(deps.publicUrl));
    router.use(deps.mailbox);
  }
  router.use(pageRouter(pages, deps));
  return router;
}

/** Pages whose address or content has what opens something: mailed links, the way back from an issuer, the local mailbox. */
const carriesKeys = /^\/(svara|logga-in|bekrafta|mailbox)(\/|$)/i;

function withBrowser(deps: PageDependencies): RequestHandler {
  const { db, publicUrl } = deps;
  const secure = publicUrl.startsWith('https:');
  return async (request, response, next) => {
    const at = new Date().toISOString();
    const browser = await openBrowser(request, response, { db, secure, at });
    await noteSeen(browser, at, deps);
    Object.assign(response.locals, { viewer: browser.viewer, at, browser } satisfies PageLocals);
    // What somebody has seen signed in, or through a link of its own, is not kept on a machine that others use after them.
    response.set('Cache-Control', browser.viewer || carriesKeys.test(request.path) ? 'private, no-store' : 'private, no-cache');
    next();
  };
}

async function noteSeen({ viewer, language, session, secret }: Browser, at: Instant, deps: PageDependencies): Promise<void> {
  if (session && secret !== undefined && isSeenAnew(session.seenAt, at))
    await operationCalls({ viewer, language, at }, deps).act('noteSeen', { input: { secret } });
}
