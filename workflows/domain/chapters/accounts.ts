/** Money after the end: what comes late is still taken, until a coordinator settles the accounts. */
import { hasEnded } from '../stages.ts';
import { askToSettle } from './ends/end.ts';
import type { StepContext } from './step-context.ts';

/** A life that ended before its accounts were kept is begun again by its first payment or funder's word, and waits for its settlement from then on. */
export function keepAccountsOpen(context: StepContext): void {
  const { life } = context;
  if (!hasEnded(life.stage) || life.accounts !== undefined) return;
  life.accounts = 'open';
  askToSettle(context);
}

/** The accounts are closed: nothing more is paid or released, and the life rests once nothing is owed. */
export function settleAccounts({ life }: StepContext): void {
  life.accounts = 'settled';
  for (const { key, kind } of Object.values(life.agenda)) if (kind === 'release') delete life.agenda[key];
}
