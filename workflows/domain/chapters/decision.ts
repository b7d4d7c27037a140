/** Chapter 2: taken into the plan or not, and the money. Other funders decide for themselves and stop nothing. */
import type { CommandInputs } from '../commands.ts';
import { entryOf } from '../entry-of.ts';
import { dueOnDay } from '../time/due-dates.ts';
import { dayOf } from '../time/instants.ts';
import { keepAccountsOpen } from './accounts.ts';
import { openAssignment } from './assignment.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { refuseDayOfAct, refuseDaysOfMeeting } from './days-of-acts.ts';
import { end } from './ends/end.ts';
import { planInstalments } from './instalments.ts';
import type { StepContext } from './step-context.ts';
import { open, owed, settle } from './step-context.ts';

export function decideFunding(context: StepContext, input: CommandInputs['fundingDecision']): void {
  const { life } = context;
  refuseDayOfAct(context, 'decidedOn', input.decidedOn);
  refuseDaysOfMeeting(context, input.meeting);
  if (input.outcome === 'sentBack') return sendBack(context, input.dueOn);
  for (const decision of owed(context, (obligation) => obligation.kind === 'decision')) settle(context, decision, 'met');
  for (const party of new Set([life.proposer, life.lead]))
    if (party) context.mails.push({ kind: 'decision', to: { organisation: party }, about: { outcome: input.outcome } });
  if (input.outcome === 'rejected') return end(context, 'rejected');
  for (const { funder, outcome, amountSek } of input.grants)
    life.money.grants[funder] = { outcome, amountSek, paidSek: entryOf(life.money.grants, funder)?.paidSek ?? 0 };
  planInstalments(context, input.instalments);
  // Of what came in with an adopted plan money is decided later: it goes on where it stands.
  if (life.stage !== 'proposed') return;
  life.stage = 'awaitingAssignment';
  openAssignment(context);
}

/** The proposer owes a completion by a day; silence is told to the coordinator. */
function sendBack(context: StepContext, dueOn: string | undefined): void {
  const { life, at } = context;
  if (dueOn !== undefined && dueOn <= dayOf(at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  for (const decision of owed(context, (obligation) => obligation.kind === 'decision')) settle(context, decision, 'met');
  life.stage = 'sentBack';
  const completion = open(context, {
    kind: 'completion',
    owedBy: { organisation: life.proposer },
    within: life.policy.completion.within,
    remind: life.policy.completion.remind,
    tellSilence: true,
    ...(dueOn && { due: dueOnDay(dueOn, 'actor', 'given', life.policy) }),
  });
  context.mails.push({ kind: 'completionAsked', to: completion.owedBy, obligation: completion.id });
}

/** Another funder's word: registered, stops nothing. */
export function registerGrant(context: StepContext, input: CommandInputs['grant']): void {
  const { grants } = context.life.money;
  context.created = true;
  keepAccountsOpen(context);
  grants[input.funder] = { outcome: input.outcome, amountSek: input.amountSek, paidSek: entryOf(grants, input.funder)?.paidSek ?? 0 };
}

export function registerPayment(context: StepContext, input: CommandInputs['payment']): void {
  const { money } = context.life;
  refuseDayOfAct(context, 'paidOn', input.paidOn);
  keepAccountsOpen(context);
  const grant = entryOf(money.grants, input.funder);
  context.created = true;
  if (grant) grant.paidSek += input.amountSek;
  const instalment = input.instalment === undefined ? undefined : money.instalments[input.instalment];
  if (instalment) instalment.paidSek += input.amountSek;
}
