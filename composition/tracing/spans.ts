/** Spans within spans: what is begun while another runs is a part of it, however many promises lie between. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Attributes, Context, Span, SpanKind, Tracer } from '@opentelemetry/api';
import { defaultTextMapGetter, defaultTextMapSetter, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

export interface SpanStart {
  name: string;
  kind: SpanKind;
  attributes?: Attributes;
  /** A `traceparent` to go on with, instead of what runs here. */
  from?: string | undefined;
}

export interface Spans {
  begin(start: SpanStart): Span;
  /** Runs something as a part of a span. */
  within<T>(span: Span, run: () => T): T;
  /** Something runs here that is traced. */
  areUnderWay(): boolean;
  /** A span for as long as something runs. An error is told by its kind: its message may name people. */
  around<T>(start: SpanStart, run: (span: Span) => Promise<T>): Promise<T>;
}

const propagator = new W3CTraceContextPropagator();

/** A span by which another process goes on. */
export function traceparentOf(span: Span): string | undefined {
  const carrier: Record<string, string> = {};
  propagator.inject(trace.setSpan(ROOT_CONTEXT, span), carrier, defaultTextMapSetter);
  return carrier['traceparent'];
}

const contextOf = (traceparent: string): Context => propagator.extract(ROOT_CONTEXT, { traceparent }, defaultTextMapGetter);

/** Ends a span that something went wrong in. */
export function endWithError(span: Span, error: unknown): void {
  span.setAttribute('error.type', kindOf(error));
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

export function createSpans(tracer: Tracer): Spans {
  const current = new AsyncLocalStorage<Span>();

  function parentOf(from: string | undefined): Context {
    if (from !== undefined) return contextOf(from);
    const span = current.getStore();
    return span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT;
  }

  const begin = ({ name, kind, attributes = {}, from }: SpanStart): Span => tracer.startSpan(name, { kind, attributes }, parentOf(from));

  return {
    begin,
    within: (span, run) => current.run(span, run),
    areUnderWay: () => current.getStore() !== undefined,
    async around(start, run) {
      const span = begin(start);
      try {
        const result = await current.run(span, () => run(span));
        span.end();
        return result;
      } catch (error) {
        endWithError(span, error);
        throw error;
      }
    },
  };
}
