/**
 * Amounts that are granted, against what was asked and what may be granted: asked before a decision or a funder's word is sent, and again where its step is
 * recorded, where the answer holds. Never asked on a replay. Amounts are whole SEK.
 */
import { entryOf } from '../entry-of.ts';
import type { Grant, GrantOutcome } from '../money/money.ts';
import type { CaseRule } from '../refusal-reasons.ts';

/** What stands against a value of a body: where, and by which rule. */
export interface CaseFault {
  path: (string | number)[];
  rule: CaseRule;
}

/** What the case says of money. */
export interface MoneyOfCase {
  /** Null where nothing was asked: then nothing is too much. */
  requestedSek: number | null;
  /** Null: none. */
  ceilingSek: number | null;
  ownFunder: string;
  /** By funder's organisation id. */
  grants: Record<string, Pick<Grant, 'outcome' | 'amountSek'>>;
}

interface GrantSent {
  funder: string;
  outcome: GrantOutcome;
  amountSek: number;
}

interface DecisionSent {
  outcome: string;
  grants: GrantSent[];
  /** Says that more is meant. */
  aboveAskedReason?: string | undefined;
}

/** What a slip of the finger makes too large is refused, unless a reason says that it is meant. */
export function aboveBounds(amountSek: number, bounds: { askedSek: number | null; ceilingSek: number | null; reason: string | undefined }): CaseRule[] {
  const { askedSek, ceilingSek, reason } = bounds;
  if (reason !== undefined) return [];
  if (askedSek !== null && amountSek > askedSek) return [{ code: 'moreThanAsked', params: { requestedSek: askedSek } }];
  if (ceilingSek !== null && amountSek > ceilingSek) return [{ code: 'moreThanCeiling', params: { ceilingSek } }];
  return [];
}

/** In part means less than asked, approved no more than that or than the ceiling without a reason. */
export function faultsOfDecision({ outcome, grants, aboveAskedReason }: DecisionSent, { requestedSek, ceilingSek, ownFunder }: MoneyOfCase): CaseFault[] {
  const own = grants.findIndex((item) => item.funder === ownFunder && item.outcome === 'approved');
  const index = own === -1 ? grants.findIndex((item) => item.outcome === 'approved') : own;
  const amount = grants[index]?.amountSek ?? 0;
  const path = ['grants', index, 'amountSek'];
  const faults: CaseFault[] = [];
  if (outcome === 'approvedInPart' && requestedSek !== null && amount >= requestedSek)
    faults.push({ path, rule: { code: 'notLessThanAsked', params: { requestedSek } } });
  const askedSek = outcome === 'approved' ? requestedSek : null;
  if (own !== -1) faults.push(...aboveBounds(amount, { askedSek, ceilingSek, reason: aboveAskedReason }).map((rule) => ({ path, rule })));
  return faults;
}

/** What another funder grants is no more than it was asked for, as far as that stands in the case. */
export function faultsOfGrant(
  { funder, outcome, amountSek, aboveAskedReason }: GrantSent & Pick<DecisionSent, 'aboveAskedReason'>,
  money: MoneyOfCase,
): CaseFault[] {
  const asked = entryOf(money.grants, funder);
  if (asked?.outcome !== 'pending' || outcome !== 'approved') return [];
  return aboveBounds(amountSek, { askedSek: asked.amountSek, ceilingSek: null, reason: aboveAskedReason }).map((rule) => ({ path: ['amountSek'], rule }));
}
