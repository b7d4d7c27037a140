/** When kept files of open data may still be shown, and when they are built anew. */
import { EventEmitter, once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenDataKeeper } from '../../../api/engine/open-data-keeper.ts';
import { keepOpenData } from '../../../api/engine/open-data-keeper.ts';
import type { BuiltOpenData } from '../../../api/ports/open-data.ts';
import type { PublicChange } from '../../../db/public/public-state-read-model.ts';
import { minuteMs } from '../../../workflows/domain/durations.ts';

const path = '/planen.json';
const isShown = (keeper: OpenDataKeeper) => keeper.file(path).then(({ hash }) => hash);

/** A database that has only a version, and what changed with each. */
let changes: PublicChange[];
let builds: (() => Promise<void>)[];
let complaints: unknown[];
let time: number;
let keeper: OpenDataKeeper;

/** Reads the version where a build begins, as a snapshot does. */
async function build(): Promise<BuiltOpenData<number>> {
  const version = changes.length;
  const wait = builds.shift();
  begun += 1;
  await wait?.();
  return { state: version, files: new Map([[path, { type: 'text/plain', hash: `version ${version}`, length: 0, gzipped: new Uint8Array() }]]) };
}
let begun: number;

beforeEach(() => {
  [changes, builds, complaints, time, begun] = [[], [], [], 0, 0];
  const changeSince = async (version: number): Promise<PublicChange> => {
    const since = changes.slice(version);
    return since.includes('atOnce') ? 'atOnce' : since.includes('soon') ? 'soon' : 'none';
  };
  keeper = keepOpenData({ build, changeSince, complain: (error) => complaints.push(error), now: () => time });
});

/** A build that waits: when it has begun, and what ends it. */
function held(): { hasBegun: Promise<unknown>; goOn(): void; fail(error: Error): void } {
  const build = new EventEmitter();
  builds.push(async () => {
    const [ended] = [once(build, 'ended'), build.emit('begun')];
    await ended;
  });
  return { hasBegun: once(build, 'begun'), goOn: () => build.emit('ended'), fail: (error) => build.emit('error', error) };
}

describe('files of open data', () => {
  test('are built once for all who ask at once, and not again while nothing changes', async () => {
    expect(await Promise.all(Array.from({ length: 50 }, () => isShown(keeper)))).toEqual(Array(50).fill('version 0'));
    time += 60 * minuteMs;
    await isShown(keeper);
    expect(begun).toBe(1);
  });

  test('are another for the first who asks after something was published or taken away', async () => {
    await isShown(keeper);
    changes.push('atOnce');
    expect(await Promise.all([isShown(keeper), isShown(keeper)])).toEqual(['version 1', 'version 1']);
    expect(begun).toBe(2);
  });

  test('are not shown as they were read before something was taken away, also where they were being built just then', async () => {
    const { hasBegun, goOn } = held();
    const first = isShown(keeper);
    await hasBegun;
    changes.push('atOnce');
    const second = isShown(keeper);
    const third = isShown(keeper);
    goOn();
    expect(await Promise.all([second, third])).toEqual(['version 1', 'version 1']);
    await first;
    expect(begun).toBe(2);
  });

  test('are shown for five minutes after they were built where only lives have gone on, and then no more', async () => {
    await isShown(keeper);
    changes.push('soon');
    time = 5 * minuteMs - 1;
    expect(await isShown(keeper)).toBe('version 0');
    time += 1;
    expect(await isShown(keeper)).toBe('version 1');
  });

  test('are built anew in the background where somebody reads them, at most once a minute', async () => {
    await keeper.refresh();
    expect(begun).toBe(0);
    await isShown(keeper);
    time = 2 * minuteMs;
    await keeper.refresh();
    expect(begun).toBe(1);
    changes.push('soon');
    await keeper.refresh();
    expect([begun, await isShown(keeper)]).toEqual([2, 'version 1']);
    changes.push('soon');
    time += minuteMs - 1;
    await keeper.refresh();
    expect(begun).toBe(2);
    time += 1;
    await keeper.refresh();
    changes.push('soon');
    time += minuteMs;
    await keeper.refresh();
    expect(begun).toBe(3);
  });

  test('that cannot be built are answered by 503, with what went wrong in the log; the next who asks has them built', async () => {
    const trouble = new Error('no memory');
    builds.push(() => Promise.reject(trouble));
    await expect(isShown(keeper)).rejects.toMatchObject({ status: 503 });
    expect(complaints).toEqual([trouble]);
    expect(await isShown(keeper)).toBe('version 0');
  });

  test('that could not be built for others are tried again for who waited', async () => {
    const { hasBegun, fail } = held();
    const first = isShown(keeper);
    await hasBegun;
    const second = isShown(keeper);
    fail(new Error('died'));
    await expect(first).rejects.toMatchObject({ status: 503 });
    expect(await second).toBe('version 0');
  });

  test('are found by their own paths', async () => {
    await expect(keeper.file('/planen.xlsx')).rejects.toMatchObject({ status: 404 });
  });
});
