/** What is asked of whoever decides about money. */
import type { SetVariables } from './environment.ts';
import { wholeNumber } from './environment.ts';

export interface MoneySettings {
  /** For how many minutes a session's proof of who somebody is holds for decisions about money; 0: for as long as the session. */
  proofMinutes: number;
  /** Whole SEK of our own from which a decision or payment in a new activity needs a second person, unless its rules say otherwise; null: never. */
  secondPersonFrom: number | null;
  /** Whole SEK: more is granted to a new activity only with a reason, unless its rules say otherwise; null: no ceiling. */
  ceilingSek: number | null;
}

/** As much as a body may name. */
const mostSek = 1_000_000_000_000;

/** @throws Error naming the variable that is wrong */
export const moneyOf = (env: SetVariables): MoneySettings => ({
  proofMinutes: wholeNumber(env, 'MONEY_REAUTH_MINUTES', 15, [0, 720]),
  // Zero might be meant as "never", or as "always": it is neither.
  secondPersonFrom: amountOf(env, 'MONEY_SECOND_PERSON_FROM'),
  ceilingSek: amountOf(env, 'MONEY_CEILING'),
});

const amountOf = (env: SetVariables, name: string): number | null => (env[name] === undefined ? null : wholeNumber(env, name, mostSek, [1, mostSek]));
