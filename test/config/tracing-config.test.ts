import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../../temporal.config.ts';

const endpoint = 'http://collector.example:4318/';

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test('nothing is traced where nothing is said of where to', () => {
  expect(loadConfig({ OTEL_SERVICE_NAME: 'hit-nb', TRUST_TRACEPARENT: 'yes', OTEL_EXPORTER_OTLP_HEADERS: 'a=b' }).tracing).toBeNull();
});

test('the variables are those of the specification, and callers are not trusted unless that is said', () => {
  expect(loadConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).tracing).toEqual({
    url: 'http://collector.example:4318/v1/traces',
    headers: {},
    serviceName: 'hit',
    trustsCallers: false,
  });
  const all = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://a.example/otlp', OTEL_EXPORTER_OTLP_HEADERS: ' key = a%20b ,x-other=c=d', OTEL_SERVICE_NAME: 'hit-nb' };
  expect(loadConfig({ ...all, TRUST_TRACEPARENT: 'yes' }).tracing).toEqual({
    url: 'https://a.example/otlp/v1/traces',
    headers: { key: 'a b', 'x-other': 'c=d' },
    serviceName: 'hit-nb',
    trustsCallers: true,
  });
  expect(loadConfig(all).childEnvironment).not.toHaveProperty('OTEL_EXPORTER_OTLP_HEADERS');
});

test.each([
  ['an address that is none', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ['an answer that is neither yes nor no', { TRUST_TRACEPARENT: 'perhaps' }, 'TRUST_TRACEPARENT'],
  ['headers without a name', { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'verysecret' }, 'OTEL_EXPORTER_OTLP_HEADERS'],
  ['a value that is not encoded', { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'key=verysecret%' }, 'OTEL_EXPORTER_OTLP_HEADERS'],
  ['a key over plain http', { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'key=verysecret' }, 'OTEL_EXPORTER_OTLP_HEADERS'],
])('%s is refused by its name, and no key is told', (_, environment, name) => {
  const problems = problemsOf(environment);
  expect(problems).toEqual([expect.stringContaining(name)]);
  expect(problems.join()).not.toContain('verysecret');
});
