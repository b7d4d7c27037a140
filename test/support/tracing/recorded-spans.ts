/** Spans as they would be handed over, kept in memory. */
import type { Attributes } from '@opentelemetry/api';
import { SpanStatusCode } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Spans } from '../../../composition/tracing/spans.ts';
import { createSpans } from '../../../composition/tracing/spans.ts';

interface EndedSpan {
  name: string;
  traceId: string;
  parent: string | undefined;
  attributes: Attributes;
  failed: boolean;
}

export function recordedSpans(): { spans: Spans; ended: () => EndedSpan[] } {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const ended = () =>
    exporter.getFinishedSpans().map((span) => ({
      name: span.name,
      traceId: span.spanContext().traceId,
      parent: span.parentSpanContext?.spanId,
      attributes: span.attributes,
      failed: span.status.code === SpanStatusCode.ERROR,
    }));
  return { spans: createSpans(provider.getTracer('test')), ended };
}
