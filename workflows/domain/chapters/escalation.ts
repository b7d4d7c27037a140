/** Chapter 5: the actor is heard, the matter is put before a body, the reference group advises, the steering group decides, and the decision acts. */
import type { AgendaItem } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Escalation, Obligation } from '../life-state.ts';
import { isMissed } from '../missed.ts';
import { movedTo } from '../owed-items.ts';
import type { BodyRole } from '../policy.ts';
import type { Day } from '../time/day-and-instant.ts';
import { dueAfter, dueOnDay } from '../time/due-dates.ts';
import { dayOf, isDay } from '../time/instants.ts';
import { rungOfHearing, rungsAfterHearing } from '../time/ladder-dates.ts';
import { afterBlock } from '../time/shifted-dates.ts';
import { handOver } from './assignment.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { beginLateLaddersAnew, moveReportDue, rearmOthers, rungsOf, silenceOthers } from './ladder.ts';
import { beginPause } from './pause.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, coordinator, dropAgenda, end, endEscalations, isReport, moveDue, nextNumber, open, owed, settle } from './step-context.ts';

/**
 * Tells the lead what a body's rung will do and asks what is in the way. The lead counts as heard once this step is recorded, even if the mail does not arrive.
 * A hearing that comes late moves its rung, so that there is still time to answer; one in time moves nothing.
 */
export function hear(context: StepContext, item: AgendaItem, report: Obligation): void {
  const { life, at } = context;
  if (isMissed(item, at)) addAgenda(context, rungsAfterHearing(rungsOf(context, report.id), item, at, life));
  const rung = life.agenda[rungOfHearing(item)];
  context.mails.push({
    kind: 'hearing',
    to: report.owedBy,
    obligation: report.id,
    whileOwed: true,
    about: { role: item.role as BodyRole, ...(rung && { at: rung.at }) },
  });
}

/** One rung: the coordinator is asked to call, or the matter is put before a body. */
export function climb(context: StepContext, item: AgendaItem, report: Obligation): void {
  if (item.role === 'coordinator') {
    context.tasks.push({ id: `callLead-${report.id}-${report.dueVersion}`, kind: 'callLead', obligation: report.id });
    context.mails.push({ kind: 'task', to: coordinator, obligation: report.id, whileOwed: true, about: { task: 'callLead' } });
  } else raise(context, item.role as BodyRole, report);
}

function raise(context: StepContext, role: BodyRole, report: Obligation): void {
  const { life, at } = context;
  const period = report.period?.name as string;
  const id = `${life.id}-${period}-${report.dueVersion}-${role}`;
  if (role === 'steeringGroup') endEscalations(context, report.id, 'passedOn', (other) => other.role === 'referenceGroup');
  life.escalations[id] = { id, obligation: report.id, dueVersion: report.dueVersion, period, role, raisedAt: at, state: 'open' };
  const decisionOwed = open(context, {
    id: nth(`bodyDecision-${period}-${report.dueVersion}-${role}`, nextNumber(context, `${role} ${report.dueVersion} ${report.id}`)),
    kind: 'bodyDecision',
    owedBy: { role },
    within: life.policy.bodyDecision.within,
    about: report,
    escalation: id,
    tellSilence: true,
  });
  context.mails.push({ kind: 'escalationRaised', to: { role }, obligation: decisionOwed.id, about: { role } });
  silenceOthers(context, report);
}

/** The same body may be asked about the same matter again, when the steering group sends it back. */
const nth = (id: string, number: number): string => (number === 1 ? id : `${id}-${number}`);

/** The reference group advises; advice never stops the ladder, and a rung that waited for it may now come. */
export function advise(context: StepContext, input: CommandInputs['advice']): void {
  const escalation = context.life.escalations[input.escalation];
  if (!escalation) return;
  context.created = true;
  escalation.state = 'advised';
  settleBodyDecision(context, escalation);
  unblock(context, escalation.obligation);
  rearmOthers(context, 'fromNow');
  tellActor(context, escalation, input.kind);
  if (input.kind !== 'proposal') askForContact(context, 'referenceGroup');
  tellWhoAskedForAdvice(context, escalation, input.kind);
}

/** Told to the steering group, where it had sent the matter back for this advice and still has to decide. */
function tellWhoAskedForAdvice(context: StepContext, { obligation }: Escalation, outcome: string): void {
  const asked = Object.values(context.life.escalations).some(
    (other) => other.obligation === obligation && other.role === 'steeringGroup' && other.state === 'open',
  );
  if (asked) context.mails.push({ kind: 'bodyWord', to: { role: 'steeringGroup' }, obligation, about: { role: 'referenceGroup', outcome } });
}

/** The actor is told that a coordinator gets in touch: so a coordinator is asked to, whatever comes in meanwhile. */
function askForContact(context: StepContext, role: BodyRole): void {
  const { lead } = context.life;
  context.tasks.push({ id: `giveSupport-${nextNumber(context, 'giveSupport')}`, kind: 'giveSupport', ...(lead && { organisation: lead }) });
  context.mails.push({ kind: 'task', to: coordinator, about: { task: 'giveSupport', role } });
}

/** Rungs that waited for advice fall on the first working day after it came or was due. */
export function unblock(context: StepContext, obligation: string): void {
  const { life, at } = context;
  addAgenda(
    context,
    rungsOf(context, obligation)
      .filter((rung) => rung.requires === 'advice')
      .map((rung) => (rung.at <= at ? movedTo(rung, afterBlock(rung, at, life)) : rung)),
  );
}

function settleBodyDecision(context: StepContext, escalation: Escalation): void {
  for (const decisionOwed of owed(context, (other) => other.escalation === escalation.id)) settle(context, decisionOwed, 'met');
}

function tellActor(context: StepContext, escalation: Escalation, outcome: string): void {
  const report = context.life.obligations[escalation.obligation];
  if (report) context.mails.push({ kind: 'bodyWord', to: report.owedBy, obligation: report.id, about: { role: escalation.role, outcome } });
}

/** The steering group decides, within its power, and the decision acts on the life by itself. */
export function decideEscalation(context: StepContext, input: CommandInputs['bodyDecision']): void {
  const escalation = context.life.escalations[input.escalation];
  if (!escalation) return;
  context.created = true;
  if (input.outcome === 'deferred') putOff(context, escalation, input.to);
  else if (input.outcome === 'referredBack') referBack(context, escalation, input.to);
  else {
    escalation.state = 'decided';
    escalation.decidedAt = context.at;
    settleBodyDecision(context, escalation);
    endEscalations(context, escalation.obligation, 'passedOn', (other) => other.role === 'referenceGroup');
    dropAgenda(context, escalation.obligation);
  }
  tellActor(context, escalation, input.outcome);
  act(context, input);
  if (escalation.state === 'decided' && context.life.stage !== 'ended') rearmOthers(context, 'covered');
}

function act(context: StepContext, input: CommandInputs['bodyDecision']): void {
  if (input.outcome === 'newDate') giveNewDate(context, input.dueOn);
  if (input.outcome === 'reassign') reassign(context, input.lead);
  if (input.outcome === 'pause') beginPause(context, input.until ? { until: input.until } : {});
  if (input.outcome === 'support') askForContact(context, 'steeringGroup');
  // The reports stay owed and nobody else is asked for them: without a ladder nothing would ever come of them again.
  if (input.outcome === 'support' || input.outcome === 'pause') beginLateLaddersAnew(context);
  if (input.outcome === 'end') takeOutOfThePlan(context);
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

/** The steering group cannot end another funder's grant: each live grant becomes a task that names its funder. */
function takeOutOfThePlan(context: StepContext): void {
  const { life } = context;
  for (const [funder, grant] of Object.entries(life.money.grants))
    if (grant.outcome !== 'rejected') context.tasks.push({ id: `grantOfEnded-${funder}`, kind: 'grantOfEnded', organisation: funder });
  // The lead is told by the mail about the decision itself.
  if (life.proposer !== life.lead) context.mails.push({ kind: 'ended', to: { organisation: life.proposer } });
  if (context.tasks.length > 0) context.mails.push({ kind: 'task', to: coordinator, about: { task: 'grantOfEnded' } });
  end(context, 'ended');
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
    context.tasks.push({
      id: `referredBack-${escalation.period}-${nextNumber(context, 'referredBack')}`,
      kind: 'referredBack',
      obligation: escalation.obligation,
    });
    context.mails.push({ kind: 'task', to: coordinator, obligation: escalation.obligation, about: { task: 'referredBack' } });
  }
  const report = life.obligations[escalation.obligation];
  if (to === 'referenceGroup' && report) raise(context, 'referenceGroup', report);
}
