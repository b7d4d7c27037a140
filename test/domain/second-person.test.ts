/** From which act on a second person is needed, and that no sum passes it in pieces. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarlierMoneyAct, MoneyAct } from '../../workflows/domain/money/second-person.ts';
import { needsSecondPerson, unseenSek } from '../../workflows/domain/money/second-person.ts';
import { expectHolds } from '../support/expect-holds.ts';

const paid = (amountSek: number, isConfirmed = false): EarlierMoneyAct => ({ kind: 'payment', amountSek, isConfirmed });
const decided = (amountSek: number, isConfirmed = false): EarlierMoneyAct => ({ kind: 'decision', amountSek, isConfirmed });

describe('a payment of 40 where 100 needs two people', () => {
  test.each<[string, EarlierMoneyAct[], boolean]>([
    ['is the first', [], false],
    ['comes after 59', [paid(59)], false],
    ['comes after 60', [paid(60)], true],
    ['comes after 30 and 30', [paid(30), paid(30)], true],
    ['comes after 60 that a second person has seen', [paid(60), paid(50, true)], false],
    ['comes after a yes and 60 since', [paid(500, true), paid(60)], true],
    ['comes after a grant of 90, which is the money that is paid', [decided(90)], false],
    ['comes after payments and a yes to a decision, which has not seen them', [paid(60), decided(500, true)], true],
    ['comes after payments of nothing of ours', [paid(0), paid(0)], false],
  ])('%s', (_, earlier, needed) => {
    expect(needsSecondPerson({ kind: 'payment', amountSek: 40 }, 100, earlier)).toBe(needed);
  });

  test('is needed of no act about nothing of ours, whatever has gone before', () => {
    expect(needsSecondPerson({ kind: 'payment', amountSek: 0 }, 100, [paid(99), paid(99)])).toBe(false);
  });
});

/** Carries acts out one after the other; those that need a second person get its yes, or not. */
function carriedOut(acts: readonly (MoneyAct & { yes: boolean })[], from: number): EarlierMoneyAct[] {
  const earlier: EarlierMoneyAct[] = [];
  for (const { yes, ...act } of acts) {
    const needed = needsSecondPerson(act, from, earlier);
    if (!needed || yes) earlier.push({ ...act, isConfirmed: needed });
  }
  return earlier;
}

const runs = { numRuns: 500, seed: 20_261_127 };
const act = fc.record({ kind: fc.constantFrom('decision' as const, 'payment' as const), amountSek: fc.nat(200), yes: fc.boolean() });

describe('whatever is decided and paid, in whatever pieces', () => {
  test('less than the amount of each kind goes through between one yes and the next', () => {
    expectHolds(
      fc.property(fc.array(act, { maxLength: 40 }), fc.integer({ min: 1, max: 300 }), (acts, from) => {
        const earlier = carriedOut(acts, from);
        return earlier.every((_, end) => (['decision', 'payment'] as const).every((kind) => unseenSek(kind, earlier.slice(0, end + 1)) < from));
      }),
      runs,
    );
  });

  test('a sum needs a second person in pieces as it does whole', () => {
    expectHolds(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 1000 }), (pieces, from) => {
        const whole = pieces.reduce((sum, piece) => sum + piece, 0);
        const asked = carriedOut(
          pieces.map((amountSek) => ({ kind: 'payment', amountSek, yes: true })),
          from,
        ).some(({ isConfirmed }) => isConfirmed);
        return asked === needsSecondPerson({ kind: 'payment', amountSek: whole }, from, []);
      }),
      runs,
    );
  });

  test('an act that needed one alone needs one still after any others', () => {
    expectHolds(
      fc.property(fc.array(act, { maxLength: 20 }), fc.integer({ min: 1, max: 300 }), fc.nat(300), (acts, from, amountSek) => {
        const alone = needsSecondPerson({ kind: 'payment', amountSek }, from, []);
        return !alone || needsSecondPerson({ kind: 'payment', amountSek }, from, carriedOut(acts, from));
      }),
      runs,
    );
  });
});
