/** What is written into the accounts of a life: whether they are open, and whether a payment keeps to its grant and instalment. */
import type { CommandInputs } from '../commands.ts';
import { entryOf } from '../entry-of.ts';
import type { LifeState } from '../life-state.ts';
import { accountsAfterEnd, isOwnUndecided } from '../money/money.ts';
import { hasEnded } from '../stages.ts';
import type { Why } from './why.ts';
import { afterDecision, because, wrongStage } from './why.ts';

/** Why nothing more is written into the accounts: they are not open yet, or settled. */
export function accountsClosed(life: LifeState, what: string): Why {
  if (!hasEnded(life.stage)) return afterDecision.includes(life.stage) ? undefined : wrongStage(life, what);
  if (life.stage === 'rejected') return wrongStage(life, what);
  return accountsAfterEnd(life) === 'open' ? undefined : ['AccountsSettled', 'the accounts are settled'];
}

/** A decision on a proposal; and one on money of ours for what came in with an adopted plan, which moves no stage. Funders who have decided have decided. */
export function judgeDecision(life: LifeState, { outcome, grants }: CommandInputs['fundingDecision']): Why {
  if (life.stage === 'proposed') return undefined;
  const isLater = afterDecision.includes(life.stage) && isOwnUndecided(life) && (outcome === 'approved' || outcome === 'approvedInPart');
  if (!isLater || !grants.some(({ funder }) => funder === life.ownFunder)) return wrongStage(life, 'a funding decision');
  const decided = grants.find(({ funder }) => (entryOf(life.money.grants, funder)?.outcome ?? 'pending') !== 'pending');
  return decided && because('GrantAlreadyDecided', { code: 'funderHasDecided', params: { funder: decided.funder } });
}

/** What is paid is granted, and released where it is paid in instalments. */
export function judgePayment(life: LifeState, input: CommandInputs['payment']): Why {
  const why = accountsClosed(life, 'a payment');
  if (why) return why;
  const grant = entryOf(life.money.grants, input.funder);
  if (grant?.outcome !== 'approved') return because('GrantNotApproved', { code: 'noApprovedGrant', params: { funder: input.funder } });
  if (grant.paidSek + input.amountSek > grant.amountSek)
    return because('PaymentExceedsGrant', { code: 'moreThanGrant', params: { remainingSek: grant.amountSek - grant.paidSek } });
  return judgeInstalment(life, input);
}

/** Instalments are a lock: where there are any, our money is paid through one that has been released, and no more than it holds. */
function judgeInstalment(life: LifeState, input: CommandInputs['payment']): Why {
  const isOwn = input.funder === life.ownFunder;
  if (input.instalment === undefined)
    return isOwn && Object.keys(life.money.instalments).length > 0
      ? because('ValueNotAllowed', { code: 'instalmentNeeded', params: {} }, 'instalment')
      : undefined;
  if (!isOwn) return because('ValueNotAllowed', { code: 'instalmentOfOwnGrant', params: {} }, 'instalment');
  const instalment = life.money.instalments[input.instalment];
  if (!instalment?.releasedAt) return because('InstalmentNotReleased', { code: 'instalmentNotReleased', params: { instalment: input.instalment } });
  return instalment.paidSek + input.amountSek > instalment.amountSek
    ? because('InstalmentAlreadyPaid', {
        code: 'moreThanInstalment',
        params: { remainingSek: instalment.amountSek - instalment.paidSek, instalment: input.instalment },
      })
    : undefined;
}
