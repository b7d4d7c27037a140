/** Waits for something to become true, in tests that run beside each other too: `expect.poll` knows only one test at a time. */
import { setTimeout } from 'node:timers/promises';

/** @param what said when it does not @param everyMs how often it is looked at @throws Error after `withinMs` */
export async function until(what: string, isTrue: () => Promise<boolean>, withinMs: number, everyMs = 250): Promise<void> {
  const last = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > last) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await setTimeout(everyMs);
  }
}

/** Waits for something that may never come. @param what said when it does not @throws Error after `withinMs` */
export async function within<T>(what: string, coming: Promise<T>, withinMs: number): Promise<T> {
  const late = new AbortController();
  const tooLate = setTimeout(withinMs, undefined, { signal: late.signal, ref: false }).then(() =>
    Promise.reject(new Error(`Not within ${withinMs} ms: ${what}`)),
  );
  try {
    return await Promise.race([coming, tooLate]);
  } finally {
    late.abort();
    tooLate.catch(() => {});
  }
}

/** How long `expect.poll` waits where others run beside: its own second is too short for a server under load, and a busy machine may take a program's start. */
export const pollLimit = { timeout: 60_000 };
