/**
 * When a decision or payment of our own money needs a second person: from an amount on, counted together with what has gone through without one since a second
 * person last said yes, so that no sum passes in pieces. Decisions are counted with decisions, payments with payments: what is granted is the same money as
 * what is paid of it.
 */

export interface MoneyAct {
  kind: 'decision' | 'payment';
  /** Whole SEK of our own. */
  amountSek: number;
}
/** One that has been taken, or is on its way. */
export interface EarlierMoneyAct extends MoneyAct {
  /** A second person has said yes to it. */
  isConfirmed: boolean;
}

/** Whole SEK of a kind that no second person has seen since the last yes. @param earlier in order of time */
export function unseenSek(kind: MoneyAct['kind'], earlier: readonly EarlierMoneyAct[]): number {
  const alike = earlier.filter((act) => act.kind === kind);
  return alike.slice(alike.findLastIndex(({ isConfirmed }) => isConfirmed) + 1).reduce((sum, { amountSek }) => sum + amountSek, 0);
}

/** @param from whole SEK @param earlier of the same plan activity, in order of time */
export const needsSecondPerson = ({ kind, amountSek }: MoneyAct, from: number, earlier: readonly EarlierMoneyAct[]): boolean =>
  amountSek > 0 && unseenSek(kind, earlier) + amountSek >= from;
