/** What is traced, and what never stands in a trace. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SpanKind } from '@opentelemetry/api';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { noteRoute } from '../../../api/http/requests/asked-route.ts';
import { startTracing } from '../../../composition/tracing/start-tracing.ts';
import { tracedEffects, traceUpdates } from '../../../composition/tracing/traced-commands.ts';
import { tracedRequests } from '../../../composition/tracing/traced-requests.ts';
import { traceStatements } from '../../../composition/tracing/traced-statements.ts';
import { openDatabase } from '../../../db/engine/connection.ts';
import type { Effects, RecordStepRequest } from '../../../workflows/effects.ts';
import { recordedSpans } from '../../support/tracing/recorded-spans.ts';

const ofCaller = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const traceparent = `00-${ofCaller.trace}-${ofCaller.span}-01`;
const outer = { name: 'outer', kind: SpanKind.INTERNAL };

async function requested(path: string, { trustsCallers = false } = {}) {
  const { spans, ended } = recordedSpans();
  const app = express();
  app.use(tracedRequests(spans, { trustsCallers }));
  app.get('/cases/:id', noteRoute({ path: '/cases/:id', operation: 'getCase' }), (_request, response) => void response.status(503).end());
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: { traceparent } });
  await expect.poll(() => ended().length).toBe(1);
  return ended()[0];
}

test('a request is told by its route, its operation and its status', async () => {
  const span = await requested('/cases/of-somebody?name=somebody');
  expect(span).toMatchObject({ name: 'GET /cases/:id', failed: true, attributes: { 'hit.operation': 'getCase', 'http.response.status_code': 503 } });
  expect(JSON.stringify(span)).not.toContain('somebody');
});

test('of a path that does not exist nothing is told but the method', async () => {
  const span = await requested('/somebody');
  expect(span).toMatchObject({ name: 'GET', failed: false, attributes: { 'http.response.status_code': 404 } });
  expect(JSON.stringify(span)).not.toContain('somebody');
});

test("a caller's trace is gone on with only where callers are trusted", async () => {
  expect(await requested('/cases/a')).toMatchObject({ parent: undefined, traceId: expect.not.stringContaining(ofCaller.trace) });
  expect(await requested('/cases/a', { trustsCallers: true })).toMatchObject({ parent: ofCaller.span, traceId: ofCaller.trace });
});

test('statements are told without values, within a trace only, in transactions too, and an error by its kind', async () => {
  const { spans, ended } = recordedSpans();
  const db = await openDatabase({ url: ':memory:' });
  onTestFinished(() => db.destroy());
  traceStatements(spans, db);
  await db.schema.createTable('people', (table) => void table.text('name').unique());
  expect(ended()).toEqual([]);

  await spans.around(outer, async () => {
    await db('people').insert({ name: 'Åsa' });
    await db.transaction(async (trx) => void (await trx.raw("select 1 where 'Åsa ''Östgren' <> ?", ['Åsa'])));
    await db('people')
      .insert({ name: 'Åsa' })
      .catch(() => {});
  });
  const statements = ended().filter(({ name }) => name !== 'outer');
  expect(statements.map(({ name, failed }) => [name, failed])).toEqual([
    ['insert', false],
    ['select', false],
    ['insert', true],
  ]);
  expect(statements[1]?.attributes).toEqual({ 'db.system.name': 'sqlite', 'db.query.text': 'select 1 where ? <> ?' });
  expect(statements[2]?.attributes).toMatchObject({ 'error.type': 'Error SQLITE_CONSTRAINT' });
  expect(new Set(ended().map(({ traceId }) => traceId)).size).toBe(1);
  expect(JSON.stringify(ended())).not.toContain('Åsa');
});

test('what is recorded of a command is in the trace that it was sent in, also in another process; what the clock does is in one of its own', async () => {
  const { spans, ended } = recordedSpans();
  const failing: Effects['recordStep'] = async () => {
    throw new Error('of Åsa');
  };
  const { recordStep } = tracedEffects(spans, { recordStep: failing } as Partial<Effects> as Effects);
  const recorded = (step: RecordStepRequest['step']) => recordStep({ planActivity: 'a', seq: 1, step, at: '2026-01-01T00:00:00.000Z' }).catch(() => {});

  const sent = await traceUpdates(spans)({ command: 'report', workflowId: 'plan-activity/a' }, async (given) => given);
  await recorded({ command: { id: 'c', name: 'report', attempt: 1, traceparent: sent as string } });
  await recorded({ clock: { key: 'report-P1/1/late', at: '2026-01-01T00:00:00.000Z' } });

  const [update, ofCommand, ofClock] = ended();
  expect(sent).toContain(update?.traceId);
  expect(ofCommand).toMatchObject({ traceId: update?.traceId, failed: true, attributes: { 'hit.command': 'report', 'error.type': 'Error' } });
  expect(ofClock).toMatchObject({ parent: undefined, attributes: { 'hit.step': 'report-P1/1/late' } });
  expect(JSON.stringify(ended())).not.toContain('Åsa');
});

test('a collector that is away is told of once, and holds up neither what is traced nor the end of the program for long', async () => {
  const complaints: unknown[] = [];
  const settings = { url: 'http://127.0.0.1:1/v1/traces', headers: {}, serviceName: 'hit', trustsCallers: false };
  const tracing = startTracing(settings, (error) => void complaints.push(error));
  const began = Date.now();
  for (let time = 0; time < 1_200; time += 1) await tracing.update({ command: 'report', workflowId: 'plan-activity/a' }, async () => {});
  await tracing.close();
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(complaints).toHaveLength(1);
});

test('a program that traces nothing loads nothing of it', async () => {
  const parts = ['open-program', 'start-engine', 'create-program-app'].map((name) => `await import('./composition/${name}.ts');`);
  const loaded = "console.log(Object.keys(require('node:module')._cache).filter((path) => /@opentelemetry.(sdk|exporter|otlp|core)/.test(path)).length)";
  const script = `import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/x.js');`;
  const run = async (more: string) => {
    const code = [script, ...parts, more, loaded].join('\n');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: join(import.meta.dirname, '../../..'),
    });
    return Number(stdout);
  };
  expect(await run('')).toBe(0);
  expect(await run("await import('./composition/tracing/start-tracing.ts');")).toBeGreaterThan(0);
});
