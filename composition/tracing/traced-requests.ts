/** A span for each request: its route's pattern, its operation and its status; never its path, its query, its sender or what was sent. */
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { askedRoute } from '../../api/http/requests/asked-route.ts';
import type { Spans } from './spans.ts';

/** @param trustsCallers whether a caller's `traceparent` is gone on with */
export const tracedRequests =
  (spans: Spans, { trustsCallers }: { trustsCallers: boolean }): RequestHandler =>
  (request, response, next) => {
    const { method } = request;
    const span = spans.begin({
      name: method,
      kind: SpanKind.SERVER,
      // The id by which the request stands in the log.
      attributes: { 'http.request.method': method, 'hit.request.id': String(response.locals['requestId']) },
      from: trustsCallers ? request.get('traceparent') : undefined,
    });
    response.once('close', () => {
      const { path, operation } = askedRoute(response) ?? {};
      if (path !== undefined) span.updateName(`${method} ${path}`).setAttribute('http.route', path);
      if (operation !== undefined) span.setAttribute('hit.operation', operation);
      if (response.writableFinished) span.setAttribute('http.response.status_code', response.statusCode);
      else span.setAttribute('error.type', 'hungUp');
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    spans.within(span, next);
  };
