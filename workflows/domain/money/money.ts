/** Grants, instalments and payments of one life, in whole SEK. Every funder decides for itself; only our own money follows the decision. */
import { entryOf } from '../entry-of.ts';

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
  /** The report of its period was excused with a handover: the next period takes its place. */
  awaitsNext?: true;
  paidSek: number;
}

export interface Money {
  requestedSek?: number;
  /** By funder's organisation id. */
  grants: Record<string, Grant>;
  /** Of our own grant, numbered from 1. */
  instalments: Record<string, Instalment>;
}

/** Whether money of ours is in it: then a command closes the accounts after the end. */
export const hasOwnMoney = ({ money, ownFunder }: { money: Pick<Money, 'grants'>; ownFunder: string }): boolean =>
  entryOf(money.grants, ownFunder)?.outcome === 'approved';

/** An activity that came in with an adopted plan, for which nothing has been decided about money of ours: that may come later. Nor is it known of lives from before 27 November 2026. */
export const isOwnUndecided = ({ proposedAt, money, ownFunder }: { proposedAt?: string; money: Pick<Money, 'grants'>; ownFunder: string }): boolean =>
  proposedAt === undefined && entryOf(money.grants, ownFunder) === undefined;

/** Payments and funders' late words are taken while the accounts are open. */
export type Accounts = 'open' | 'settled';

/** How the accounts of a life that has ended stand. Where it ended before that was kept they are open as long as there is money of ours in it. */
export const accountsAfterEnd = (life: { accounts?: Accounts; money: Pick<Money, 'grants'>; ownFunder: string }): Accounts =>
  life.accounts ?? (hasOwnMoney(life) ? 'open' : 'settled');

/** The form a report should have: full with our own money unless the proposal said otherwise; a full report is always taken. */
export function expectedForm(life: { reportForm?: 'short' | 'full'; money: Money; ownFunder: string }): 'short' | 'full' {
  return life.reportForm ?? (hasOwnMoney(life) ? 'full' : 'short');
}
