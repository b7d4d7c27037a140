/** Uploads cannot use up the machine's memory. */
import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryShare } from '../../../api/web/browser/memory-share.ts';
import type { UploadServer } from '../../support/http/upload-load.ts';
import { loadWithUploads, startUploadServer } from '../../support/http/upload-load.ts';

const mb = 1_000_000;

describe('three large uploads at once, without a session', () => {
  let server: UploadServer;
  beforeAll(async () => {
    server = await startUploadServer();
  });
  afterAll(() => server.stop());

  test.each([
    ['fields', [413, 413, 413]],
    ['file', [401, 401, 401]],
  ] as const)('of one %s after another leave the server’s memory as it was, and it answers', async (kind, statuses) => {
    const found = await loadWithUploads(server, { path: '/importera', kind, senders: 3, bytesEach: 60 * mb });
    expect(found.statuses).toEqual(statuses);
    expect(found.growthBytes).toBeLessThan(120 * mb);
    expect(found.slowestHealthMs).toBeLessThan(5_000);
  });
});

describe('a share of memory', () => {
  test('is given up to its size, whoever asks, and comes back when an answer is over', () => {
    const share = memoryShare(10);
    const [one, other] = [new EventEmitter(), new EventEmitter()];
    const [take, takeToo] = [share.holdFor(one), share.holdFor(other)];
    expect([take(6), takeToo(4), takeToo(1), take(1)]).toEqual([true, true, false, false]);
    one.emit('close');
    expect([take(1), takeToo(6), takeToo(1)]).toEqual([false, true, false]);
    other.emit('close');
    expect(share.holdFor(new EventEmitter())(10)).toBe(true);
  });
});
