/** A sender may hang up anywhere: a body that did not arrive whole has no effect, and the whole body under the same key is taken afterwards. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../api/docs/openapi.ts';
import { bodyHash } from '../../api/operations/command-id.ts';
import { operations } from '../../api/routes/all-operations.ts';
import { seeded } from '../support/builders/seeded.ts';
import { slowDown } from '../support/db/slow-database.ts';
import { own, startApiWorld } from '../support/http/api-world.ts';
import { exampleBody, pathFor, personFor, seedResources } from '../support/http/operation-requests.ts';
import type { RawRequest } from '../support/http/raw-http.ts';
import { sendAndHangUp, statusesOf, wireOf } from '../support/http/raw-http.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const identifyingMs = 60;
const pause = { path: `/api/v1/plan-activities/${own}/pause`, body: JSON.stringify({ until: '2126-11-02', reason: 'Upphandlingen överklagades.' }) };
const handover = {
  path: `/api/v1/plan-activities/${own}/handover`,
  body: JSON.stringify({ lead: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'kim@ltu.example' } } }),
};

const world = worldForAll(startApiWorld);
let delayMs = 0;
beforeAll(async () => {
  await seedResources(world);
  slowDown(world.db, () => delayMs);
});

const asCoordinator = (key: string, more: Record<string, string> = {}) => ({
  Authorization: `Bearer ${world.tokens.coordinator}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
  ...more,
});
const sentUnder = (key: string) => world.sent.filter(({ idempotencyKey }) => idempotencyKey === key);

/** Long enough for a request that is still under way to be carried out. */
const settled = () => wait(4 * identifyingMs);

describe('a sender that hangs up while it is found out who it is', () => {
  type Cut = (wire: Buffer, head: number) => number;
  const cuts: [string, Cut, Partial<RawRequest>][] = [
    ['before the headers end', (_, head) => head - 2, {}],
    ['right after the headers', (_, head) => head, {}],
    ['in the middle of the JSON', (wire, head) => head + Math.floor((wire.length - head) / 2), {}],
    ['one byte before the end', (wire) => wire.length - 1, {}],
    ['with all that it has, having promised more', (wire) => wire.length, { headers: { 'Content-Length': '5000' } }],
    ['in chunks, in the middle', (wire, head) => head + Math.floor((wire.length - head) / 2), { chunked: 10 }],
    ['in chunks, without the last one', (wire) => wire.length - '0\r\n\r\n'.length, { chunked: 10 }],
    ['having asked whether to go on', (_, head) => head, { headers: { Expect: '100-continue' } }],
    ['in the middle of what is compressed', (wire, head) => head + Math.floor((wire.length - head) / 2), { headers: { 'Content-Encoding': 'gzip' } }],
  ];
  test.each(cuts.flatMap(([how, cut, more]) => [pause, handover].map((command) => [how, command, cut, more] as const)))(
    '%s, has nothing carried out; the same key with the whole body is taken',
    async (_how, { path, body }, cut, { headers, ...more }) => {
      const key = randomUUID();
      const isCompressed = headers?.['Content-Encoding'] === 'gzip';
      const request = { path, body: isCompressed ? gzipSync(body) : body, ...more };
      const wire = wireOf({ ...request, headers: asCoordinator(key, headers) });
      delayMs = identifyingMs;
      await sendAndHangUp(world.address, wire.subarray(0, cut(wire, wire.indexOf('\r\n\r\n') + 4)), { afterMs: identifyingMs / 2 });
      await settled();
      delayMs = 0;
      expect(sentUnder(key)).toEqual([]);
      const again = wireOf({ ...request, headers: asCoordinator(key, isCompressed ? headers : {}) });
      expect(await statusesOf(world.address, again)).toEqual([200]);
      expect(sentUnder(key).map((command) => command.body)).toEqual([JSON.parse(body)]);
    },
  );

  test.each([pause, handover])('having sent everything, has it carried out whole or not at all ($path)', async ({ path, body }) => {
    const key = randomUUID();
    const wire = wireOf({ path, body, headers: asCoordinator(key) });
    delayMs = identifyingMs;
    await sendAndHangUp(world.address, wire, { afterMs: identifyingMs / 2 });
    await settled();
    delayMs = 0;
    for (const command of sentUnder(key)) expect(command.body).toEqual(JSON.parse(body));
    expect(await statusesOf(world.address, wire)).toEqual([200]);
    expect(sentUnder(key).map((command) => command.body)).toEqual([JSON.parse(body)]);
  });
});

describe('one connection', () => {
  test('carries several commands sent at once, each with its own body', async () => {
    const keys = [randomUUID(), randomUUID(), randomUUID()] as const;
    const bodies = keys.map((key, number) => ({ key, body: JSON.stringify({ reason: `skäl ${number}` }) }));
    const wire = bodies.map(({ key, body }, number) => wireOf({ path: pause.path, body, headers: asCoordinator(key), ...(number === 1 && { chunked: 5 }) }));
    expect(await statusesOf(world.address, Buffer.concat(wire), { answers: 3 })).toEqual([200, 200, 200]);
    for (const { key, body } of bodies) expect(sentUnder(key).map((command) => command.body)).toEqual([JSON.parse(body)]);
  });

  test('goes on after a body that nobody read, to the next command; what is cut off then is not carried out', async () => {
    const [taken, cut] = [randomUUID(), randomUUID()];
    const nobody = wireOf({ path: pause.path, body: pause.body, headers: { 'Content-Type': 'application/json' } });
    const whole = wireOf({ path: pause.path, body: pause.body, headers: asCoordinator(taken) });
    expect(await statusesOf(world.address, Buffer.concat([nobody, whole]), { answers: 2 })).toEqual([401, 200]);
    const half = wireOf({ path: pause.path, body: pause.body, headers: asCoordinator(cut) });
    delayMs = identifyingMs;
    await sendAndHangUp(world.address, Buffer.concat([nobody, half.subarray(0, half.length - 3)]), { afterMs: 3 * identifyingMs });
    await settled();
    delayMs = 0;
    expect(sentUnder(cut)).toEqual([]);
    expect(sentUnder(taken)).toHaveLength(1);
  });
});

describe('no body', () => {
  const withBody = operations.filter((operation) => operation.body);
  const { paths } = JSON.parse(JSON.stringify(openApiDocument({ publicUrl: 'http://localhost' })));
  const isRequired = ({ path, method }: (typeof operations)[number]): boolean => paths[path][method].requestBody.required;

  test.each(withBody)('counts as an empty one for $id only where nothing is required of it, as the reference says', async (operation) => {
    const path = pathFor(operation, undefined, world.ids[personFor(operation)]);
    // What can be done only once is one request under one key.
    const key = operation.keyed && { 'idempotency-key': randomUUID() };
    const response = await world.request('everything', operation.method, path, undefined, key);
    const empty = await world.request('everything', operation.method, path, {}, key);
    if (isRequired(operation)) {
      expect(response.body).toMatchObject({ status: 422, detail: 'The body is required', errors: [{ field: '', pointer: '', detail: 'is required' }] });
      expect(empty.status).toBe(422);
    } else expect([response.status, empty.status]).toEqual([200, 200]);
  });

  test('is not what a body is that was announced and has nothing in it', async () => {
    const key = randomUUID();
    const headers = asCoordinator(key);
    expect(await statusesOf(world.address, wireOf({ path: pause.path, headers, chunked: 10 }))).toEqual([400]);
    expect(sentUnder(key)).toEqual([]);
    expect(await statusesOf(world.address, wireOf({ path: pause.path, headers }))).toEqual([200]);
  });

  test('under the key of a command that had one is another body', async () => {
    const key = randomUUID();
    const path = `/api/v1/plan-activities/${own}/handover`;
    await world.request('coordinator', 'POST', path, JSON.parse(handover.body), { 'idempotency-key': key });
    expect((await world.request('coordinator', 'POST', path, undefined, { 'idempotency-key': key })).status).toBe(422);
    expect(sentUnder(key)).toHaveLength(1);
  });
});

test('a thousand hang-ups at random bytes: none is carried out without its body, no retry is refused', async () => {
  const random = seeded(20_261_126);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const commands = operations.filter(({ command }) => command);
  const hashes = new Map<string, string>();
  let refusedRetries = 0;

  async function hangUpOnce(): Promise<void> {
    const operation = commands[upTo(commands.length - 1)];
    if (!operation) throw new Error('there are commands');
    const key = randomUUID();
    const body = exampleBody(operation) ?? {};
    hashes.set(key, bodyHash(body));
    const headers = asCoordinator(key, { Authorization: `Bearer ${world.tokens.everything}` });
    const request = { method: operation.method.toUpperCase(), path: pathFor(operation), headers, body: JSON.stringify(body) };
    const wire = wireOf({ ...request, ...(random() < 0.3 && { chunked: 1 + upTo(40) }) });
    // Half of them in the body, which is where it matters.
    const first = random() < 0.5 ? wire.indexOf('\r\n\r\n') + 4 : 0;
    await sendAndHangUp(world.address, wire.subarray(0, first + upTo(wire.length - 1 - first)), { afterMs: random() * 6, reset: random() < 0.3 });
    // If a request with half a body were executed at all, it would be before the retry.
    await wait(10);
    const [status = 0] = await statusesOf(world.address, wireOf(request));
    if (status >= 300 || status < 200) refusedRetries += 1;
  }

  delayMs = 1;
  const sender = async () => {
    for (let number = 0; number < 100; number += 1) await hangUpOnce();
  };
  await Promise.all(Array.from({ length: 10 }, sender));
  const withoutBody = world.sent.filter(({ idempotencyKey: key, bodyHash: hash }) => key !== null && hashes.has(key) && hashes.get(key) !== hash).length;
  expect({ hangUps: hashes.size, withoutBody, refusedRetries }).toEqual({ hangUps: 1_000, withoutBody: 0, refusedRetries: 0 });
}, 120_000);
