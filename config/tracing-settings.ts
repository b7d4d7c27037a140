/** Where traces go (OpenTelemetry), by the variables that its specification names. Nothing said: nowhere, and nothing of it is loaded. */
import type { SetVariables } from './environment.ts';
import { loopback, oneOf, urlOf } from './environment.ts';

export interface TracingSettings {
  /** Takes OTLP over HTTP: the address of all signals together, with `/v1/traces` behind it. */
  url: string;
  /** Sent along, such as a key. */
  headers: Record<string, string>;
  serviceName: string;
  /** Whether a caller's `traceparent` is gone on with. Anybody can send one, and with it decide what is recorded and under which trace. */
  trustsCallers: boolean;
}

/** @throws Error naming the variable that is wrong, and never a header */
export function tracingOf(env: SetVariables): TracingSettings | null {
  const endpoint = urlOf(env, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'], 'anywhere');
  const trust = oneOf(env, 'TRUST_TRACEPARENT', ['yes', 'no']);
  if (endpoint === undefined) return null;
  const headers = headersOf(env);
  if (Object.keys(headers).length > 0 && endpoint.startsWith('http:') && !loopback.test(new URL(endpoint).hostname))
    throw new Error('OTEL_EXPORTER_OTLP_HEADERS would leave this machine unencrypted: OTEL_EXPORTER_OTLP_ENDPOINT must begin with https:// then.');
  return { url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, headers, serviceName: env['OTEL_SERVICE_NAME'] ?? 'hit', trustsCallers: trust === 'yes' };
}

/** As the specification writes them: `name=value`, with commas between, values percent-encoded. */
function headersOf({ OTEL_EXPORTER_OTLP_HEADERS: text = '' }: SetVariables): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(pairs.map(headerOf));
}

function headerOf(pair: string): [string, string] {
  const [, name, value] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
  try {
    if (name !== undefined && value !== undefined) return [name, decodeURIComponent(value)];
  } catch {
    // Said below, without what may be a key.
  }
  throw new Error('OTEL_EXPORTER_OTLP_HEADERS must be name=value, with commas between.');
}
