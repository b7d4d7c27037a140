/** An end of a life: nothing is owed any more but what is said to be, and the money that is left is a coordinator's to settle. */
import type { AgendaItem } from '../../agenda-item.ts';
import type { LifeState } from '../../life-state.ts';
import { hasOwnMoney } from '../../money/money.ts';
import type { EndStage } from '../../stages.ts';
import type { StepContext } from '../step-context.ts';
import { coordinator, endEscalations, owed, settle } from '../step-context.ts';

/**
 * The life is over: nothing is owed any more and nothing more will happen.
 * @param kept ids of obligations that stay owed all the same, with what is to come about them
 */
export function end(context: StepContext, stage: EndStage, kept: ReadonlySet<string> = new Set()): void {
  const { life } = context;
  for (const obligation of owed(context, ({ id }) => !kept.has(id))) settle(context, obligation, 'void');
  for (const { obligation } of Object.values(life.escalations)) endEscalations(context, obligation, 'void');
  life.stage = stage;
  life.accounts = hasOwnMoney(life) ? 'open' : 'settled';
  const stays = ({ kind, obligation }: AgendaItem) => (obligation === undefined ? kind === 'release' && isReleasedAfter(life) : kept.has(obligation));
  life.agenda = Object.fromEntries(Object.entries(life.agenda).filter(([, item]) => stays(item)));
  if (life.accounts === 'open') askToSettle(context);
  if (stage === 'withdrawn' || stage === 'ended') askAboutPaid(context);
  delete life.period;
  delete life.candidate;
  delete life.pausedAt;
  delete life.termsToCome;
}

/** Our money is released on its days also after the activity has been carried out; not where it was broken off. */
const isReleasedAfter = ({ stage, accounts }: LifeState): boolean => stage === 'closed' && accounts === 'open';

/** The accounts are open, and somebody has to close them. */
export function askToSettle(context: StepContext): void {
  context.tasks.push({ id: ofThisEnd(context, 'accountsToSettle'), kind: 'accountsToSettle' });
}

/** A task of an end has a name of its own in each: an activity that was reopened may end once more. */
export function ofThisEnd({ life }: StepContext, name: string): string {
  const reopened = life.counters['reopening'];
  return reopened === undefined ? name : `${name}-${reopened + 1}`;
}

/** Broken off with money paid: each funder whose money it is decides what is to be paid back. */
function askAboutPaid(context: StepContext): void {
  for (const [funder, { paidSek }] of Object.entries(context.life.money.grants))
    if (paidSek > 0) context.tasks.push({ id: ofThisEnd(context, `paidToEnded-${funder}`), kind: 'paidToEnded', organisation: funder });
  if (context.tasks.some(({ kind }) => kind === 'paidToEnded')) context.mails.push({ kind: 'task', to: coordinator, about: { task: 'paidToEnded' } });
}
