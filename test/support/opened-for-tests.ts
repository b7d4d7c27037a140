/**
 * What the tests of a block are about is opened before them and closed after them. It is filled in where it was asked for, and can be passed on before:
 * there is something in it when tests run, and in hooks that are registered after it.
 */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

type Open<T> = () => Promise<T>;
type Close<T> = (opened: T) => Promise<unknown>;

/** One for all tests of the block. */
export const openedForAll = <T extends object>(open: Open<T>, close: Close<T>): T => openedBetween(beforeAll, afterAll, open, close);

/** A new one for each test of the block. */
export const openedForEach = <T extends object>(open: Open<T>, close: Close<T>): T => openedBetween(beforeEach, afterEach, open, close);

interface Stopped {
  stop(): Promise<void>;
}
const stop = (world: Stopped) => world.stop();

/** A world of pages or of the API, started for all tests of the block. */
export const worldForAll = <World extends Stopped>(start: Open<World>): World => openedForAll(start, stop);

/** The same, started anew for each test. */
export const worldForEach = <World extends Stopped>(start: Open<World>): World => openedForEach(start, stop);

type Hook = (work: () => Promise<void>) => void;

function openedBetween<T extends object>(before: Hook, after: Hook, open: Open<T>, close: Close<T>): T {
  const shown = {} as T;
  let opened: T | undefined;
  before(async () => {
    opened = await open();
    Object.assign(shown, opened);
  });
  after(async () => {
    // Where it could not be opened there is nothing to close.
    if (opened) await close(opened);
    opened = undefined;
  });
  return shown;
}
