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
    expect(turnAfter(due, ahead)).toEqual({ due, at: past(ms) });
  });

  test('lets at most four lives begin in any second', () => {
    const turns = Array.from({ length: 500 }, (_, ahead) => msBetween(due, turnAfter(due, ahead).at));
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
  const own = (ms: number): Turn => ({ due: past(ms), at: past(ms) });
  test.each<[string, { at: Instant; exact?: true }, Turn | undefined, { at: Instant; inTurnFor?: Instant }, Turn | 'last']>([
    ['is behind all others for a new instant', { at: due }, own(-hourMs), { at: past(-hourMs) }, 'last'],
    ['is the instant itself where that is counted to the millisecond', { at: due, exact: true }, undefined, { at: past(-hourMs) }, own(0)],
    ['stays while the instant does', { at: due }, { due, at: past(500) }, { at: past(-hourMs) }, { due, at: past(500) }],
    ['comes at once to what else is due at that instant', { at: due }, { due, at: waited }, { at: waited, inTurnFor: due }, { due, at: waited }],
    ['comes at once to what fell due meanwhile', { at: past(9) }, { due, at: waited }, { at: waited, inTurnFor: due }, { due: past(9), at: waited }],
    ['is not given to what could have been taken before', { at: past(-hourMs) }, { due, at: waited }, { at: waited, inTurnFor: due }, own(-hourMs)],
    ['is not given after an outage', { at: due }, own(-1000), { at: waited }, own(0)],
    ['is kept when a command comes between', { at: due }, { due, at: waited }, { at: past(1000) }, { due, at: waited }],
  ])('%s', (_, next, before, taken, turn) => {
    expect(nextTurn(next, before, taken)).toEqual(turn);
  });
});

test('no turn comes before its instant or waits for more than an hour, and each is stored and read as it is', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (ahead) => {
      const turn = turnAfter(due, ahead);
      expect(msBetween(due, turn.at)).toBeGreaterThanOrEqual(0);
      expect(msBetween(due, turn.at)).toBeLessThanOrEqual(hourMs);
      expect(storedTurn(turn.due, turn.at)).toEqual(turn);
      expect(isInTurn({ at: due }, turn, turn.at)).toBe(true);
    }),
    { numRuns: propertyRuns(500) },
  );
});
