/** Turns: when a life is taken, where many are due at one instant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../workflows/domain/durations.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs, msBetween } from '../../../workflows/domain/time/instants.ts';
import type { Turn } from '../../../workflows/domain/time/turns.ts';
import { isInTurn, nextTurn, storedTurn, turnAfter } from '../../../workflows/domain/time/turns.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const due = '2026-06-30T21:59:59.999Z';
const past = (ms: number): Instant => addMs(due, ms);

describe('turnAfter', () => {
  test.each<[string, number, number]>([
    ['nobody ahead', 0, 0],
    ['one ahead', 1, 250],
    ['a thousand ahead', 1000, 250_000],
    ['ten thousand ahead', 10_000, 2_500_000],
    ['more than an hour could take', 50_000, hourMs],
  ])('%s: waits so long', (_, ahead, ms) => {
    expect(turnAfter({ at: due }, ahead)).toEqual({ due, at: past(ms) });
  });

  test('what is counted to the millisecond has no turns', () => {
    expect(turnAfter({ at: due, exact: true }, 1000)).toEqual({ due, at: due });
  });

  test('lets at most four lives begin in any second', () => {
    const turns = Array.from({ length: 500 }, (_, ahead) => msBetween(due, turnAfter({ at: due }, ahead).at));
    for (const [place, at] of turns.entries()) if (place >= 4) expect(at - (turns[place - 4] as number)).toBeGreaterThanOrEqual(1000);
  });
});

describe('storedTurn', () => {
  test.each<[string, Instant | null, Instant | null, Turn | undefined]>([
    ['nothing is due', null, null, undefined],
    ['nothing is due, whatever else the row says', null, due, undefined],
    ['an earlier version wrote no turn', due, null, { due, at: due }],
    ['its turn is the instant itself', due, due, { due, at: due }],
    ['its turn comes later', due, past(900), { due, at: past(900) }],
    ['the turn is of an instant that has passed since', due, past(-1), { due, at: due }],
    ['the turn is of an instant that was given up', due, past(hourMs + 1), { due, at: due }],
  ])('%s', (_, dueAt, turnAt, turn) => {
    expect(storedTurn(dueAt, turnAt)).toEqual(turn);
  });
});

describe('isInTurn', () => {
  test.each<[string, Turn | undefined, number, boolean]>([
    ['at its instant', undefined, 0, true],
    ['a minute of queue later', undefined, minuteMs, true],
    ['after an outage', undefined, minuteMs + 1, false],
    ['in its turn, long after its instant', { due, at: past(600_000) }, 600_000, true],
    ['before its turn, because a command came', { due, at: past(600_000) }, 1000, true],
    ['a minute after its turn', { due, at: past(600_000) }, 660_000, true],
    ['after an outage that began before its turn', { due, at: past(600_000) }, 660_001, false],
    ['by the turn of another instant', { due: past(-1), at: past(600_000) }, 600_000, false],
  ])('%s', (_, turn, ms, expected) => {
    expect(isInTurn({ at: due }, turn, past(ms))).toBe(expected);
  });
});

describe('nextTurn', () => {
  const waited = past(600_000);
  test.each<[string, number, Turn | undefined, { at: Instant; inTurnFor?: Instant }, number, number]>([
    ['is counted for a new instant', 0, undefined, { at: past(-hourMs) }, 7, 1750],
    ['stays while the instant does', 0, { due, at: past(500) }, { at: past(-hourMs) }, 99, 500],
    ['comes at once to what else is due at that instant', 0, { due, at: waited }, { at: waited, inTurnFor: due }, 7, 600_000],
    ['comes at once to what fell due while the turn was waited for', 1000, { due, at: waited }, { at: waited, inTurnFor: due }, 7, 600_000],
    ['is not given to what could have been taken before', -hourMs, { due, at: waited }, { at: waited, inTurnFor: due }, 7, -hourMs],
    ['is not given after an outage', 0, { due: past(-1000), at: past(-1000) }, { at: waited }, 7, 0],
    ['is kept when a command comes between', 0, { due, at: waited }, { at: past(1000) }, 7, 600_000],
  ])('%s', (_, next, before, taken, ahead, ms) => {
    const at = past(next);
    expect(nextTurn({ at }, before, taken, ahead)).toEqual({ due: at, at: past(ms) });
  });
});

test('no turn comes before its instant or waits for more than an hour, and each is stored and read as it is', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.boolean(), (ahead, exact) => {
      const turn = turnAfter({ at: due, ...(exact && { exact }) }, ahead);
      expect(msBetween(due, turn.at)).toBeGreaterThanOrEqual(0);
      expect(msBetween(due, turn.at)).toBeLessThanOrEqual(hourMs);
      expect(storedTurn(turn.due, turn.at)).toEqual(turn);
      expect(isInTurn({ at: due }, turn, turn.at)).toBe(true);
    }),
    { numRuns: propertyRuns(500) },
  );
});
