import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWaker } from '../../../activities/mail-dispatch/waker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a rest is over by now. */
async function over(rest: Promise<void>): Promise<boolean> {
  let isOver = false;
  void rest.then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(0);
  return isOver;
}

test('a sleep lasts as long as asked for', async () => {
  const rest = createWaker().rest(1000);
  await vi.advanceTimersByTimeAsync(999);
  expect(await over(rest)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await over(rest)).toBe(true);
});

test('a sleep ends when there is something to do, and leaves no timer behind', async () => {
  const waker = createWaker();
  const rest = waker.rest(1000);
  waker.wake();
  expect(await over(rest)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a wake-up before the sleep ends it at once, and only that one', async () => {
  const waker = createWaker();
  for (let times = 0; times < 3; times += 1) waker.wake();
  expect(await over(waker.rest(1000))).toBe(true);
  expect(await over(waker.rest(1000))).toBe(false);
});
