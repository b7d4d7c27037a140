/** What is asked of whoever decides about money. */
import type { SetVariables } from './environment.ts';
import { wholeNumber } from './environment.ts';

export interface MoneySettings {
  /** For how many minutes a session's proof of who somebody is holds for decisions about money; 0: for as long as the session. */
  proofMinutes: number;
}

/** @throws Error naming the variable that is wrong */
export const moneyOf = (env: SetVariables): MoneySettings => ({ proofMinutes: wholeNumber(env, 'MONEY_REAUTH_MINUTES', 15, [0, 720]) });
