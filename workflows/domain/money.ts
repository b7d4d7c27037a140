/** Grants, instalments and payments of one life, in whole SEK. Every funder decides for itself; only our own money follows the decision. */

export type GrantOutcome = 'approved' | 'pending' | 'rejected';

export interface Grant {
  outcome: GrantOutcome;
  /** Whole SEK; what was asked while pending. */
  amountSek: number;
  /** Whole SEK paid so far. */
  paidSek: number;
}

export interface Instalment {
  amountSek: number;
  /** Released by an approved report for a period, or from a day on. */
  release: { period: string } | { on: string };
  releasedAt?: string;
  paidSek: number;
}

export interface Money {
  requestedSek?: number;
  /** By funder's organisation id. */
  grants: Record<string, Grant>;
  /** Of our own grant, numbered from 1. */
  instalments: Record<string, Instalment>;
}

/** True when our own approved grant is part of the money: the report is then full unless the proposal said otherwise. */
export function hasOwnGrant(money: Money, ownFunder: string): boolean {
  return money.grants[ownFunder]?.outcome === 'approved';
}
