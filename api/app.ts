/** The HTTP application: its middleware in the order that a request meets it. */

import type { Express, Router } from 'express';
import express from 'express';
import helmet from 'helmet';
import { apiInfo } from './api-info.ts';
import { authentication } from './authentication.ts';
import { docsPage, docsStyleSheet } from './docs-page.tsx';
import { errorHandler } from './error-handler.ts';
import { health } from './health.ts';
import { jsonBody } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import type { ApiDependencies } from './operation.ts';
import { operations } from './operations.ts';
import { notFound } from './problem.ts';
import type { Log } from './request-log.ts';
import { requestLog } from './request-log.ts';
import { operationRouter } from './router.ts';

export interface AppDependencies extends ApiDependencies {
  log: Log;
  /** Address that people and programs use, without a slash at its end. */
  publicUrl: string;
  /** Routers of their own at the root: the local mailbox. */
  rootRouters?: Router[];
}

/** Makes the application; the caller listens. */
export function createApp({ log, publicUrl, rootRouters = [], ...deps }: AppDependencies): Express {
  const document = openApiDocument({ publicUrl });
  const app = express();
  app.disable('x-powered-by');
  app.set('case sensitive routing', true);

  app.use(requestLog(log));
  app.use(securityHeaders(publicUrl));
  app.use(health(deps.gateway));
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.get('/docs', docsPage(document));
  app.get('/docs/style.css', docsStyleSheet);
  for (const router of rootRouters) app.use(router);

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'private, no-cache', Vary: 'Authorization' });
    next();
  });
  api.get('/api-info', apiInfo);
  api.use(authentication(deps.db));
  api.use(jsonBody);
  api.use(operationRouter(operations, deps));
  app.use('/api/v1', api);

  app.use(() => {
    throw notFound();
  });
  app.use(errorHandler(log));
  return app;
}

/** No page of ours runs a script or asks another host for anything. */
function securityHeaders(publicUrl: string) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain http on one's own machine the header would lock the browser out.
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
}
