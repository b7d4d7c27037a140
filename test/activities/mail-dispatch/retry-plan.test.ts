/** When a mail that a server puts off is tried again: at leisure for most, within minutes for what somebody waits for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTry } from '../../../activities/mail-dispatch/retry-plan.ts';
import { awaitedForMs, awaitedKinds } from '../../../db/mail/mail-row-read-model.ts';
import { addMs, msBetween } from '../../../workflows/domain/time/instants.ts';

const minute = 60_000;
const asked = '2026-12-01T08:00:00.000Z';

/** The milliseconds at which a mail is tried, from when it was asked for. @param takesMs how long each try takes until it has failed */
function tries(kind: string, takesMs: number | (() => number)): number[] {
  const at: number[] = [];
  let troubleSince: string | null = null;
  for (let next: string | undefined = asked; next !== undefined && at.length < 1_000; ) {
    at.push(msBetween(asked, next));
    const failed: string = addMs(next, typeof takesMs === 'number' ? takesMs : takesMs());
    next = nextTry({ kind, attempts: at.length - 1, askedAt: asked, troubleSince }, failed);
    troubleSince ??= failed;
  }
  return at;
}

describe.each(awaitedKinds)('a mail that somebody waits for (%s)', (kind) => {
  test.each([
    [0, [0, 1, 3, 8]],
    [30_000, [0, 1.5, 4, 9.5]],
    // The fourth try would come when nobody waits for the mail any more.
    [45_000, [0, 1.75, 4.5]],
    [9 * minute, [0]],
  ])('is tried after 1, 2 and 5 minutes, where each try takes %i ms', (takesMs, expected) => {
    expect(tries(kind, takesMs).map((ms) => ms / minute)).toEqual(expected);
  });

  test('is tried four times at most, each at least as long after the one before as the plan says, and never once its time is over', () => {
    const durations = fc.array(fc.integer({ min: 0, max: 4 * minute }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(durations, (given) => {
        const left = [...given];
        const at = tries(kind, () => left.shift() ?? 0);
        expect(at.length).toBeLessThanOrEqual(4);
        for (const [place, wait] of [1, 2, 5].entries()) expect((at[place + 1] ?? Infinity) - (at[place] ?? 0)).toBeGreaterThanOrEqual(wait * minute);
        expect(at.at(-1)).toBeLessThan(awaitedForMs);
      }),
    );
  });

  test('has no second course of tries however long it has been put off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 100 }), fc.integer({ min: 0, max: 1_000_000_000 }), (attempts, ms) => {
        expect(nextTry({ kind, attempts, askedAt: asked, troubleSince: asked }, addMs(asked, ms))).toBeUndefined();
      }),
    );
  });
});

test('another mail is tried after 1, 5, 15 and then every 30 minutes for five days', () => {
  const at = tries('reminder', 0).map((ms) => ms / minute);
  const waits = at.slice(1).map((one, place) => one - (at[place] ?? 0));
  expect(waits.slice(0, 3)).toEqual([1, 5, 15]);
  expect(new Set(waits.slice(3))).toEqual(new Set([30]));
  expect(at.at(-1)).toBeGreaterThanOrEqual(5 * 24 * 60);
  expect(at.at(-1)).toBeLessThan(5 * 24 * 60 + 30);
});
