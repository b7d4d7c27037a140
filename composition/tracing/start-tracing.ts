/** Traces of a program, handed over by OpenTelemetry's protocol (OTLP over HTTP). Imported only where a program is told to hand them over (decision 69). */
import { ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { TracingSettings } from '../../config/tracing-settings.ts';
import { createSpans } from './spans.ts';
import { tracedEffects, traceUpdates } from './traced-commands.ts';
import { tracedRequests } from './traced-requests.ts';
import { traceStatements } from './traced-statements.ts';
import type { Tracing } from './tracing.ts';

/** How long one hand-over may take; a program that ends waits no longer for its last. */
const handOverMs = 5_000;

/** @param complain is told once when they cannot be handed over, and again only after they could */
export function startTracing({ url, headers, serviceName, trustsCallers }: TracingSettings, complain: (error: unknown) => void): Tracing {
  const exporter = complaining(new OTLPTraceExporter({ url, headers, timeoutMillis: handOverMs }), complain);
  const provider = new BasicTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: handOverMs })],
  });
  const spans = createSpans(provider.getTracer('hit'));
  return {
    requests: tracedRequests(spans, { trustsCallers }),
    update: traceUpdates(spans),
    effects: (effects) => tracedEffects(spans, effects),
    statements: (db) => traceStatements(spans, db),
    // What could not be handed over has been told.
    close: () => provider.shutdown().catch(() => {}),
  };
}

function complaining(exporter: SpanExporter, complain: (error: unknown) => void): SpanExporter {
  let isTold = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const fails = result.code === ExportResultCode.FAILED;
        if (fails && !isTold) complain(result.error);
        isTold = fails;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
