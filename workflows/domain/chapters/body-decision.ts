/** Chapter 5, its end: the steering group decides, and its decision acts on the life. */
import type { CommandInputs } from '../commands.ts';
import type { Escalation } from '../life-state.ts';
import type { Day } from '../time/day-and-instant.ts';
import { dueAfter, dueOnDay } from '../time/due-dates.ts';
import { dayOf, isDay } from '../time/instants.ts';
import { handOver } from './assignment.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { refuseDaysOfMeeting } from './days-of-acts.ts';
import { end, ofThisEnd } from './ends/end.ts';
import { oweToTheEnd } from './ends/owed-to-the-end.ts';
import { askForContact, close, raise, settleBodyDecision, tellActor } from './escalation.ts';
import { beginLateLaddersAnew, moveReportDue, rearmOthers } from './ladder.ts';
import { putBefore } from './matters/by-hand.ts';
import { beginPause } from './pause.ts';
import type { StepContext } from './step-context.ts';
import { coordinator, dropAgenda, endEscalations, isReport, moveDue, nextNumber, owed } from './step-context.ts';

/** The steering group decides, within its power, and the decision acts on the life by itself. */
export function decideEscalation(context: StepContext, input: CommandInputs['bodyDecision']): void {
  const escalation = context.life.escalations[input.escalation];
  if (!escalation) return;
  refuseDaysOfMeeting(context, input.meeting);
  context.created = true;
  if (input.outcome === 'deferred') putOff(context, escalation, input.to);
  else if (input.outcome === 'referredBack') referBack(context, escalation, input.to);
  else {
    close(context, escalation);
    settleBodyDecision(context, escalation);
    endEscalations(context, escalation.obligation, 'passedOn', (other) => other.role === 'referenceGroup');
    dropAgenda(context, escalation.obligation);
  }
  if (input.outcome === 'end') return takeOutOfThePlan(context, escalation, input.final);
  tellActor(context, escalation, input.outcome);
  act(context, input);
  if (escalation.raised) return;
  // The reports stay owed and nobody else is asked for them: without a ladder nothing would ever come of them again.
  if (input.outcome === 'support' || input.outcome === 'pause') beginLateLaddersAnew(context);
  if (escalation.state === 'decided') rearmOthers(context, 'covered');
}

function act(context: StepContext, input: CommandInputs['bodyDecision']): void {
  if (input.outcome === 'newDate') giveNewDate(context, input.dueOn);
  if (input.outcome === 'reassign') reassign(context, input.lead);
  if (input.outcome === 'pause') beginPause(context, input.until ? { until: input.until } : {});
  if (input.outcome === 'support') askForContact(context, 'steeringGroup');
}

/** The named lead is asked; where the group has named none, the coordinator hears that one is to be found. */
function reassign(context: StepContext, lead: string | undefined): void {
  handOver(context, lead);
  for (const assignment of owed(context, (obligation) => obligation.kind === 'assignment'))
    context.mails.push({ kind: 'task', to: coordinator, obligation: assignment.id, about: { task: 'assignment' } });
}

/** The decision covers every period that is late by now. */
function giveNewDate(context: StepContext, dueOn: Day | undefined): void {
  const { life, at } = context;
  if (dueOn === undefined) throw new DateRuleViolation('dueOn', { code: 'neededForDecision', params: { outcome: 'newDate' } });
  if (dueOn <= dayOf(at)) throw new DateRuleViolation('dueOn', mustBeAfterToday);
  for (const report of owed(context, (obligation) => isReport(obligation) && obligation.state === 'late'))
    moveReportDue(context, report, dueOnDay(dueOn, 'actor', 'decidedByBody', life.policy));
}

/**
 * The steering group cannot end another funder's grant: each live grant becomes a task that names its funder. Final report and evaluation stay owed, unless it
 * has said otherwise.
 */
function takeOutOfThePlan(context: StepContext, escalation: Escalation, final: CommandInputs['bodyDecision']['final']): void {
  const { life } = context;
  for (const [funder, grant] of Object.entries(life.money.grants))
    if (grant.outcome !== 'rejected') context.tasks.push({ id: ofThisEnd(context, `grantOfEnded-${funder}`), kind: 'grantOfEnded', organisation: funder });
  // The lead is told by the mail about the decision itself.
  if (life.proposer !== life.lead) context.mails.push({ kind: 'ended', to: { organisation: life.proposer } });
  if (context.tasks.length > 0) context.mails.push({ kind: 'task', to: coordinator, about: { task: 'grantOfEnded' } });
  end(context, 'ended', final === 'notOwed' ? new Set() : oweToTheEnd(context));
  const [finalReport] = owed(context, ({ kind }) => kind === 'finalReport');
  tellActor(context, escalation, 'end', finalReport);
}

/** Put off to a later meeting: still open, owed by that day. */
function putOff(context: StepContext, escalation: Escalation, to: string | undefined): void {
  const { life, at } = context;
  if (to === undefined || !isDay(to)) throw new DateRuleViolation('to', { code: 'neededForDecision', params: { outcome: 'deferred' } });
  if (to <= dayOf(at)) throw new DateRuleViolation('to', mustBeAfterToday);
  escalation.deferredTo = to;
  for (const decisionOwed of owed(context, (other) => other.escalation === escalation.id))
    moveDue(context, decisionOwed, dueOnDay(to, 'other', 'given', life.policy), [], true);
}

/** Sent back with a question: still open, with a new span to decide in. */
function referBack(context: StepContext, escalation: Escalation, to: string | undefined): void {
  const { life, at } = context;
  if (to === undefined || isDay(to)) throw new DateRuleViolation('to', { code: 'neededForDecision', params: { outcome: 'referredBack' } });
  for (const decisionOwed of owed(context, (other) => other.escalation === escalation.id))
    moveDue(context, decisionOwed, dueAfter(at, life.policy.bodyDecision.within, 'other', 'step', life.policy), [], true);
  if (to === 'coordinator') {
    const of = escalation.raised ? escalation.obligation : escalation.period;
    context.tasks.push({ id: `referredBack-${of}-${nextNumber(context, 'referredBack')}`, kind: 'referredBack', obligation: escalation.obligation });
    context.mails.push({ kind: 'task', to: coordinator, obligation: escalation.obligation, about: { task: 'referredBack' } });
  }
  if (to === 'referenceGroup') askForAdvice(context, escalation);
}

function askForAdvice(context: StepContext, escalation: Escalation): void {
  const report = context.life.obligations[escalation.obligation];
  if (escalation.raised) putBefore(context, 'referenceGroup', escalation);
  else if (report) raise(context, 'referenceGroup', report);
}
