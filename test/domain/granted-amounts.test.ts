/** What is granted, against what was asked and against a ceiling. */
import { describe, expect, test } from 'vitest';
import type { MoneyOfCase } from '../../workflows/domain/chapters/granted-amounts.ts';
import { aboveBounds, faultsOfDecision, faultsOfGrant } from '../../workflows/domain/chapters/granted-amounts.ts';

describe('an amount', () => {
  test.each([
    { amount: 400, askedSek: 400, ceilingSek: null, reason: undefined, code: undefined },
    { amount: 401, askedSek: 400, ceilingSek: null, reason: undefined, code: 'moreThanAsked' },
    { amount: 401, askedSek: 400, ceilingSek: null, reason: 'Fler deltagare.', code: undefined },
    { amount: 401, askedSek: null, ceilingSek: null, reason: undefined, code: undefined },
    { amount: 401, askedSek: null, ceilingSek: 400, reason: undefined, code: 'moreThanCeiling' },
    { amount: 401, askedSek: 500, ceilingSek: 400, reason: undefined, code: 'moreThanCeiling' },
    { amount: 401, askedSek: 500, ceilingSek: 400, reason: 'Länsledningen vill.', code: undefined },
    { amount: 400, askedSek: 500, ceilingSek: 400, reason: undefined, code: undefined },
    { amount: 1, askedSek: 0, ceilingSek: null, reason: undefined, code: 'moreThanAsked' },
  ])('of $amount where $askedSek was asked and the ceiling is $ceilingSek is refused by $code', ({ amount, code, ...bounds }) =>
    expect(aboveBounds(amount, bounds).map((error) => error.code)).toEqual(code ? [code] : []),
  );
});

describe('in a case', () => {
  const money: MoneyOfCase = {
    requestedSek: 400,
    ceilingSek: 300,
    ownFunder: 'lansstyrelsen',
    grants: { pitea: { outcome: 'pending', amountSek: 50 }, ltu: { outcome: 'approved', amountSek: 50 } },
  };
  const decided = (outcome: string, funder: string, amountSek: number) =>
    faultsOfDecision(
      {
        outcome,
        grants: [
          { funder: 'pitea', outcome: 'pending', amountSek: 9000 },
          { funder, outcome: 'approved', amountSek },
        ],
      },
      money,
    );

  test.each([
    ['approved', 'lansstyrelsen', 401, 'moreThanAsked'],
    ['approved', 'lansstyrelsen', 301, 'moreThanCeiling'],
    ['approvedInPart', 'lansstyrelsen', 301, 'moreThanCeiling'],
    ['approvedInPart', 'lansstyrelsen', 300, undefined],
    ['approvedInPart', 'ltu', 400, 'notLessThanAsked'],
    ['approved', 'ltu', 9000, undefined],
  ])('a decision %s that gives of %s %i is refused at its amount by %s', (outcome, funder, amountSek, code) =>
    expect(decided(outcome, funder, amountSek)).toMatchObject(code ? [{ path: ['grants', 1, 'amountSek'], rule: { code } }] : []),
  );

  test.each([
    ['pitea', 'approved', 51, undefined, ['moreThanAsked']],
    ['pitea', 'approved', 51, 'De vill.', []],
    ['pitea', 'approved', 50, undefined, []],
    ['pitea', 'rejected', 51, undefined, []],
    ['ltu', 'approved', 51, undefined, []],
    ['constructor', 'approved', 51, undefined, []],
  ] as const)('of %s, which was asked for 50 or not, the word %s for %i is refused by %s', (funder, outcome, amountSek, aboveAskedReason, codes) =>
    expect(faultsOfGrant({ funder, outcome, amountSek, aboveAskedReason }, money).map(({ rule }) => rule.code)).toEqual(codes),
  );
});
