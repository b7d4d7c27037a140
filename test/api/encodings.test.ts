/** Bodies that are compressed: taken where they are right, 400 where they are corrupt or cut off, 413 where they unfold to more than is taken; for programs and for forms. */
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { own } from '../support/http/api-world.ts';
import { startPageWorld } from '../support/http/page-world.ts';
import type { RawRequest } from '../support/http/raw-http.ts';
import { sendAndHangUp, statusesOf, wireOf } from '../support/http/raw-http.ts';
import { worldForAll } from '../support/opened-for-tests.ts';

const world = worldForAll(startPageWorld);
let senders: Record<'program' | 'form', (body: Buffer, encoding: string, more?: Partial<RawRequest>) => Buffer>;
beforeAll(async () => {
  const browser = await world.browser('coordinator');
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie };
  senders = {
    program: (body, encoding, more) =>
      wireOf({
        path: `/api/v1/plan-activities/${own}/pause`,
        headers: { Authorization: `Bearer ${world.tokens.coordinator}`, 'Content-Type': 'application/json', 'Content-Encoding': encoding },
        body,
        ...more,
      }),
    form: (body, encoding, more) => wireOf({ path: `/aktiviteter/${own}/pausa`, headers: { ...headers, 'Content-Encoding': encoding }, body, ...more }),
  };
});

const compressions = [
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const;
const plain = { program: '{"reason":"Upphandlingen överklagades."}', form: 'reason=Upphandlingen' };
/** A form without its token is asked to be sent again: its body has been read. */
const whenRead = { program: 200, form: 403 };
const cases = compressions.flatMap(([encoding, compress]) => (['program', 'form'] as const).map((sender) => ({ encoding, compress, sender })));

/** The middle of a compressed body turned around. */
function corrupted(bytes: Buffer): Buffer {
  const wrong = Buffer.from(bytes);
  for (let at = Math.floor(wrong.length / 4); at < wrong.length; at += 1) wrong[at] = 255 - (wrong[at] ?? 0);
  return wrong;
}

describe.each(cases)('$encoding, sent by a $sender', ({ encoding, compress, sender }) => {
  const statusOf = async (body: Buffer, more?: Partial<RawRequest>) => (await statusesOf(world.address, senders[sender](body, encoding, more)))[0];
  const right = () => compress(plain[sender]);

  test('is read where it is right', async () => {
    expect(await statusOf(right())).toBe(whenRead[sender]);
    expect(await statusOf(right(), { chunked: 7 })).toBe(whenRead[sender]);
  });

  test.each([
    ['no such thing', () => Buffer.from(plain[sender])],
    ['corrupt', () => corrupted(right())],
    ['without its end', () => right().subarray(0, -6)],
    ['one byte', () => Buffer.from([0x1f])],
  ])('is 400 where it is %s', async (_, body) => {
    expect(await statusOf(body())).toBe(400);
    expect(await statusOf(body(), { chunked: 3 })).toBe(400);
  });

  test('is 413 where it unfolds to more than is taken', async () => {
    const bomb = compress(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await statusOf(bomb)).toBe(413);
  });

  test('does nothing, and is not waited for, when its sender hangs up within it', async () => {
    const [asked, done] = [world.sent.length, world.logged.length];
    const wire = senders[sender](right(), encoding);
    await sendAndHangUp(world.address, wire.subarray(0, wire.length - 5), { afterMs: 50 });
    await wait(50);
    expect(world.sent).toHaveLength(asked);
    expect(world.logged.slice(done).filter((line) => line.startsWith('Internal error'))).toEqual([]);
    expect((await world.request(null, 'GET', '/health')).status).toBe(200);
  });
});

test.each(['compress', 'gzip, br', 'x', 'identity, gzip'])('the encoding "%s" is not taken: 415', async (encoding) => {
  for (const sender of [senders.program, senders.form]) expect(await statusesOf(world.address, sender(gzipSync('{}'), encoding))).toEqual([415]);
});

test.each([
  'application/json; charset',
  'application/json; charset="',
  'application/json;;',
  'application/json; charset=utf-16',
  'application/json; charset=x',
])('the type "%s" is refused or read, never a fault of ours', async (type) => {
  const headers = { Authorization: `Bearer ${world.tokens.coordinator}`, 'Content-Type': type };
  const [status] = await statusesOf(world.address, wireOf({ path: `/api/v1/plan-activities/${own}/pause`, headers, body: '{}' }));
  expect([200, 400, 415]).toContain(status);
});

test.each(['text/json', 'text/x+json', 'image/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a body of the type "%s" is not JSON: nothing is carried out',
  async (type) => {
    const asked = world.sent.length;
    const headers = { Authorization: `Bearer ${world.tokens.coordinator}`, 'Content-Type': type };
    expect(await statusesOf(world.address, wireOf({ path: `/api/v1/plan-activities/${own}/pause`, headers, body: '{"reason":"r"}' }))).toEqual([415]);
    expect(world.sent).toHaveLength(asked);
  },
);
