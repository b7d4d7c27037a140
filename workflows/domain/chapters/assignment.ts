/** Chapter 3: a lead organisation is asked and accepts or declines. Silence changes no stage. A handover asks another; the old lead stays until it accepts. */
import type { CommandInputs } from '../commands.ts';
import type { Candidate, Obligation } from '../life-state.ts';
import type { Instant } from '../time/day-and-instant.ts';
import { dueAfter, dueOnDay } from '../time/due-dates.ts';
import { dayOf, earlier as earlierOf, later, startOfDay } from '../time/instants.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { awaitNextPeriod, carryReleases } from './instalments.ts';
import { moveReportDue } from './ladder.ts';
import { beginFollowUp } from './period-clock.ts';
import { refuseDayBeforeAsking } from './received.ts';
import type { StepContext } from './step-context.ts';
import { coordinator, endEscalations, isReport, moveDue, nextNumber, open, owed, settle } from './step-context.ts';

/** The coordinator owes an assignment. */
export function openAssignment(context: StepContext): Obligation {
  return open(context, { kind: 'assignment', owedBy: coordinator, within: context.life.policy.assignment.within });
}

/** Asks an organisation by mail; a handover where there is a lead already. */
export function askToLead(context: StepContext, { lead }: CommandInputs['assignment']): void {
  const handover = context.life.lead !== undefined;
  const answer = askLead(context, lead, handover);
  context.mails.push({ kind: handover ? 'handoverAsked' : 'assignmentAsked', to: answer.owedBy, obligation: answer.id });
}

/**
 * Opens the answer that the named lead owes, without a mail; whoever was asked before is no longer asked.
 * @param from when the lead is asked, where that is later than the step
 */
export function askLead(context: StepContext, lead: string, handover: boolean, from: Instant = context.at): Obligation {
  const { life } = context;
  for (const assignment of owed(context, (obligation) => obligation.kind === 'assignment')) settle(context, assignment, 'met');
  for (const earlier of owed(context, (obligation) => obligation.kind === 'answer')) settle(context, earlier, 'void');
  delete life.answered;
  const { within, remind } = life.policy.answer;
  const answer = open(context, { kind: 'answer', owedBy: { organisation: lead }, within, remind, from, tellSilence: true });
  life.candidate = { organisation: lead, obligation: answer.id, handover };
  if (!handover) life.stage = 'awaitingAnswer';
  return answer;
}

/** An answer as it is given. */
type Answering = Omit<CommandInputs['assignmentAnswer'], 'answer'> & { answer: Exclude<CommandInputs['assignmentAnswer']['answer'], 'enteredInError'> };

export function answerAssignment(context: StepContext, input: Answering): void {
  const { life } = context;
  const candidate = life.candidate;
  const answer = candidate && life.obligations[candidate.obligation];
  if (!candidate || !answer) return;
  if (input.answer === 'cancelled') return cancel(context, candidate);
  refuseDayBeforeAsking(context, answer, input.receivedOn);
  if (input.answer === 'needsDecision') return waitForTheirMeeting(context, answer, input.until);
  settle(context, answer, 'met');
  delete life.candidate;
  const { organisation, handover } = candidate;
  const waiting = handover && life.lead ? life.lead : life.proposer;
  const formerLead = input.answer === 'accepted' && handover ? life.lead : undefined;
  life.answered = { organisation, answer: input.answer, handover, ...(formerLead && { formerLead }), step: life.seq + 1 };
  if (input.answer === 'accepted') accept(context, organisation, acceptedAt(context, answer, input.receivedOn));
  else decline(context, handover);
  tellAnswer(context, input.answer, organisation, waiting);
}

/** Who was asked is asked no more: its answer is owed by nobody. */
export function askNoMore(context: StepContext, { obligation }: Candidate): void {
  settle(context, context.life.obligations[obligation], 'void');
  delete context.life.candidate;
}

/** The question is taken back: the asked owe nothing and hear so; a present lead stays, and without one the coordinator owes an assignment again. */
function cancel(context: StepContext, candidate: Candidate): void {
  const { life } = context;
  const { organisation, handover } = candidate;
  askNoMore(context, candidate);
  context.mails.push({ kind: 'assignmentResult', to: { organisation }, about: { outcome: 'cancelled', organisation } });
  if (handover) return;
  life.stage = 'awaitingAssignment';
  openAssignment(context);
}

/** Whoever answered hears what now holds, a new lead also when its first report is due; whoever waited for the answer hears it. */
function tellAnswer(context: StepContext, outcome: Answering['answer'], answered: string, waiting: string): void {
  const about = { outcome, organisation: answered };
  const [first] = outcome === 'accepted' ? owed(context, (obligation) => isReport(obligation) && isOwedBy(obligation, answered)) : [];
  context.mails.push({ kind: 'assignmentResult', to: { organisation: answered }, about, ...(first && { obligation: first.id }) });
  if (waiting !== answered) context.mails.push({ kind: 'assignmentResult', to: { organisation: waiting }, about });
}

const isOwedBy = ({ owedBy }: Obligation, organisation: string): boolean => 'organisation' in owedBy && owedBy.organisation === organisation;

/** A board or committee meets first: the answer is owed by the day they name. */
function waitForTheirMeeting(context: StepContext, answer: Obligation, until: string | undefined): void {
  const { life, at } = context;
  if (until !== undefined && until <= dayOf(at)) throw new DateRuleViolation('until', mustBeAfterToday);
  const due = until ? dueOnDay(until, 'actor', 'given', life.policy) : dueAfter(at, life.policy.answer.within, 'actor', 'step', life.policy);
  moveDue(context, answer, due, life.policy.answer.remind, true);
  const { owedBy } = answer;
  if ('organisation' in owedBy)
    context.mails.push({ kind: 'assignmentResult', to: owedBy, obligation: answer.id, about: { outcome: 'needsDecision', organisation: owedBy.organisation } });
}

/** An answer that was received on an earlier day holds from the beginning of that day, but never from before the lead was asked. */
function acceptedAt({ at }: StepContext, answer: Obligation, receivedOn: string | undefined): Instant {
  return receivedOn === undefined || receivedOn >= dayOf(at) ? at : later(startOfDay(receivedOn), answer.openedAt);
}

function accept(context: StepContext, organisation: string, from: Instant): void {
  const { life } = context;
  const earlier = life.lead;
  life.lead = organisation;
  if (!earlier) {
    life.stage = 'inProgress';
    return beginFollowUp(context, from);
  }
  if (life.stage === 'closing') return takeOverFinalReport(context, earlierOf(context.received, from));
  for (const report of owed(context, isReport)) excuse(context, report);
  beginFollowUp(context, from);
}

/** Owed no more, by whoever owed it: what a body has of it is void, and what waits for its approval waits for the next period's. */
export function excuse(context: StepContext, report: Obligation): void {
  endEscalations(context, report.id, 'void');
  for (const about of owed(context, (other) => other.about === report.id)) settle(context, about, 'void');
  settle(context, report, 'excused');
  awaitNextPeriod(context, report.period?.name);
}

/** In closing there are no new periods: the new lead owes the final report, with a date of its own. */
function takeOverFinalReport(context: StepContext, from: Instant): void {
  const { life } = context;
  for (const report of owed(context, isReport)) if (report.kind !== 'finalReport') excuse(context, report);
  for (const report of owed(context, isReport)) {
    report.owedBy = { organisation: life.lead as string };
    moveReportDue(context, report, dueAfter(from, life.policy.report.due, 'actor', 'step', life.policy));
    if (report.period) carryReleases(context, report.period.name);
  }
}

function decline(context: StepContext, handover: boolean): void {
  const { life } = context;
  if (handover) {
    const id = `handoverDeclined-${nextNumber(context, 'handoverDeclined')}`;
    context.tasks.push({ id, kind: 'handoverDeclined' });
    context.mails.push({ kind: 'task', to: coordinator, about: { task: 'handoverDeclined' } });
    return;
  }
  life.stage = 'awaitingAssignment';
  const assignment = openAssignment(context);
  context.mails.push({ kind: 'task', to: coordinator, obligation: assignment.id, about: { task: 'assignment' } });
}

/** A coordinator or the steering group wants another lead: the named one is asked, else the coordinator owes an assignment. */
export function handOver(context: StepContext, lead: string | undefined): void {
  const { life } = context;
  if (lead) return askToLead(context, { lead });
  if (owed(context, (obligation) => obligation.kind === 'assignment').length === 0) openAssignment(context);
  if (life.candidate) askNoMore(context, life.candidate);
}
