/** The HTTP application: its middleware in the order that a request meets it. */

import type { Express, RequestHandler } from 'express';
import express from 'express';
import { authentication } from './authorization/authentication.ts';
import { apiInfo } from './docs/api-info.ts';
import { openApiDocument } from './docs/openapi.ts';
import { docsPages } from './docs/pages/docs-pages.tsx';
import type { MetricsPage } from './engine/metrics/metrics-route.ts';
import { metricsRoute } from './engine/metrics/metrics-route.ts';
import { errorHandler } from './http/error-handler.ts';
import { health } from './http/health.ts';
import { jsonBody } from './http/json-body.ts';
import { methodNotAllowed, notFound } from './http/problem.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { securityText, securityTextPath } from './http/security-text.ts';
import { operations } from './routes/all-operations.ts';
import { operationRouter } from './routes/router.ts';
import { assets, stylePath } from './web/kit/assets.ts';
import { pageErrors } from './web/kit/page-errors.ts';
import type { PageDependencies } from './web/kit/page-route.ts';
import { letters } from './web/letters.ts';
import { webApp } from './web/web-app.ts';

export interface AppDependencies extends Omit<PageDependencies, 'letters'> {
  /** Whose word on a request's sender and protocol is believed, as Express's `trust proxy` takes it; absent: programs on this machine. */
  trustedProxies?: string | number;
  /** Whom to tell of a weakness: `mailto:` or `https:`. Absent: there is no `/.well-known/security.txt`. */
  securityContact?: string;
  /** What is measured, for who brings its token. Absent: there is no `/metrics`. */
  metricsPage?: MetricsPage;
  /** Traces requests. Absent: none is traced. */
  traced?: RequestHandler;
}

/** Makes the application; the caller listens. */
export function createApp({ trustedProxies = 'loopback', securityContact, metricsPage, traced, ...given }: AppDependencies): Express {
  const deps: PageDependencies = { ...given, letters };
  const { publicUrl, issuer, log } = deps;
  const document = openApiDocument({ publicUrl });
  const app = express();
  app.disable('x-powered-by');
  app.set('case sensitive routing', true);
  app.set('trust proxy', trustedProxies);

  app.use(requestLog(log));
  app.use(securityHeaders(publicUrl, issuer ? [issuer.origin] : []));
  app.use(health(deps.gateway));
  app.get('/metrics', metricsRoute(metricsPage));
  if (traced) app.use(traced);
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.use(docsPages({ document, publicUrl, stylePath }));
  if (securityContact) app.get(securityTextPath, securityText({ publicUrl, contact: securityContact }));
  app.use(assets());

  const api = express.Router();
  api.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'private, no-cache', Vary: 'Authorization' });
    next();
  });
  api.get('/api-info', apiInfo);
  api.all('/api-info', onlyRead);
  api.use(authentication(deps.db));
  api.use(jsonBody);
  api.use(operationRouter(operations, deps));
  app.use('/api/v1', api);
  app.use('/api', nothingHere);
  app.use(webApp(deps));

  app.use(nothingHere);
  app.use(pageErrors(log, deps.contactAddress));
  app.use(errorHandler(log));
  return app;
}

const onlyRead: RequestHandler = () => {
  throw methodNotAllowed(['GET', 'HEAD']);
};

const nothingHere: RequestHandler = () => {
  throw notFound();
};
