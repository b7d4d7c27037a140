/** Grants, instalments and payments of one life, in whole SEK. Every funder decides for itself; only our own money follows the decision. */
import { entryOf } from './entry-of.ts';

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

/** The form a report should have: full with our own money unless the proposal said otherwise; a full report is always taken. */
export function expectedForm(life: { reportForm?: 'short' | 'full'; money: Money; ownFunder: string }): 'short' | 'full' {
  return life.reportForm ?? (entryOf(life.money.grants, life.ownFunder)?.outcome === 'approved' ? 'full' : 'short');
}
