/** Traces of a real program: one from a request over what is sent to Temporal and the recording to SQL, and nothing of a person in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import { proposalInSeconds } from '../support/builders/proposal-in-seconds.ts';
import { readResponse } from '../support/http/read-response.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people, startHitProgram } from '../support/server/running-hit.ts';
import { pollLimit, until } from '../support/server/until.ts';
import type { OtlpReceiver, ReceivedSpan } from '../support/tracing/otlp-receiver.ts';
import { startOtlpReceiver } from '../support/tracing/otlp-receiver.ts';

const title = 'Språkkafé som Åsa Östgren håller';
const description = 'Ring 070-123 45 67 eller skriv till asa@hemma.example';
const ofCaller = '4bf92f3577b34da6a3ce929d0e0e4736';

let receiver: OtlpReceiver;
let hit: RunningHit;
let dataDir: string;
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  dataDir = await mkdtemp(join(tmpdir(), 'hit-traces-'));
  hit = await startHitProgram({
    dataDir,
    environment: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=abc%20def', OTEL_BSP_SCHEDULE_DELAY: '200' },
  });
});
afterAll(async () => {
  await hit?.stop();
  await receiver?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const childrenOf = (parent: ReceivedSpan, all: ReceivedSpan[]): ReceivedSpan[] => all.filter(({ parentSpanId }) => parentSpanId === parent.spanId);

test('one command is one trace: request, Update, Activity and statements, each within the one before, with no text of a person and no key', async () => {
  const coordinator = await hit.as(people.coordinator);
  const { status, body } = await coordinator.send(
    'POST',
    '/plan-activities',
    { ...proposalInSeconds, title, description },
    {
      traceparent: `00-${ofCaller}-00f067aa0ba902b7-01`,
    },
  );
  expect(status).toBe(201);
  const { id } = readResponse('proposePlanActivity', body);

  const named = (name: string) =>
    receiver.spans().find(({ name: own, attributes }) => own === name && attributes['temporal.workflow.id'] === planActivityWorkflowId(id));
  const requestSpan = () => receiver.spans().find(({ name }) => name === 'POST /api/v1/plan-activities');
  await until(
    'the trace has been handed over',
    async () => Boolean(requestSpan() && named('Activity recordStep') && named('Update command')),
    pollLimit.timeout,
  );

  const spans = receiver.spans();
  const request = requestSpan() as ReceivedSpan;
  const update = named('Update command') as ReceivedSpan;
  const activity = named('Activity recordStep') as ReceivedSpan;
  expect(request).toMatchObject({
    parentSpanId: undefined,
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/api/v1/plan-activities',
      'hit.operation': 'proposePlanActivity',
      'http.response.status_code': 201,
    },
  });
  expect(update).toMatchObject({ parentSpanId: request.spanId, attributes: { 'temporal.workflow.type': 'planActivityLifecycle', 'hit.command': 'propose' } });
  expect(activity).toMatchObject({ parentSpanId: update.spanId, attributes: { 'temporal.activity.type': 'recordStep', 'hit.outcome': 'taken' } });
  const statements = childrenOf(activity, spans).map(({ attributes }) => attributes['db.query.text']);
  expect(statements).toEqual(expect.arrayContaining([expect.stringMatching(/insert into `steps`/)]));
  expect(childrenOf(request, spans).map(({ attributes }) => attributes['db.query.text'])).toEqual(
    expect.arrayContaining([expect.stringMatching(/insert into `commands`/)]),
  );
  expect(new Set([request, update, activity, ...childrenOf(activity, spans)].map(({ traceId }) => traceId)).size).toBe(1);
  // A stranger's trace is not gone on with.
  expect(request.traceId).not.toBe(ofCaller);

  const raw = receiver.raw();
  const { contact } = proposalInSeconds.proposedBy;
  for (const secret of [title, description, 'Åsa', 'hemma.example', contact.name, contact.email, people.coordinator, coordinator.token, ofCaller])
    expect(raw, secret).not.toContain(secret);
  expect(receiver.requests[0]).toMatchObject({ path: '/v1/traces', headers: { 'x-key': 'abc def' } });
});

test('a page is told by its pattern, and not by the key in its path', async () => {
  const key = 'nyckelsomingenfarse';
  await fetch(`${hit.url}/svara/${key}?namn=Hemlig`);
  const span = () => receiver.spans().find(({ name }) => name.startsWith('GET /svara/'));
  await until('the page has been handed over', async () => span() !== undefined, pollLimit.timeout);
  expect(span()?.name).toBe('GET /svara/:token');
  for (const secret of [key, 'Hemlig']) expect(receiver.raw()).not.toContain(secret);
});
