/** Chapter 3: a lead organisation is asked and accepts or declines. Silence changes no stage. A handover asks another; the old lead stays until it accepts. */
import type { CommandInputs } from '../commands.ts';
import type { Obligation } from '../life-state.ts';
import type { Instant } from '../time/day-and-instant.ts';
import { dueAfter, dueOnDay } from '../time/due-dates.ts';
import { dayOf, earlier as earlierOf, later, startOfDay } from '../time/instants.ts';
import { DateRuleViolation, mustBeAfterToday } from './date-rule-violation.ts';
import { moveReportDue } from './ladder.ts';
import { beginFollowUp } from './period-clock.ts';
import { refuseDayBeforeAsking } from './received.ts';
import type { Turn } from './turn.ts';
import { coordinator, endEscalations, isReport, moveDue, nextNumber, open, owed, settle } from './turn.ts';

/** The coordinator owes an assignment. */
export function openAssignment(turn: Turn): Obligation {
  return open(turn, { kind: 'assignment', owedBy: coordinator, within: turn.life.policy.assignment.within });
}

/** Asks an organisation by mail; a handover where there is a lead already. */
export function askToLead(turn: Turn, { lead }: CommandInputs['assignment']): void {
  const handover = turn.life.lead !== undefined;
  const answer = askLead(turn, lead, handover);
  turn.mails.push({ kind: handover ? 'handoverAsked' : 'assignmentAsked', to: answer.owedBy, obligation: answer.id });
}

/**
 * Opens the answer that the named lead owes, without a mail; whoever was asked before is no longer asked.
 * @param from when the lead is asked, where that is later than the step
 */
export function askLead(turn: Turn, lead: string, handover: boolean, from: Instant = turn.at): Obligation {
  const { life } = turn;
  for (const assignment of owed(turn, (obligation) => obligation.kind === 'assignment')) settle(turn, assignment, 'met');
  for (const earlier of owed(turn, (obligation) => obligation.kind === 'answer')) settle(turn, earlier, 'void');
  const { within, remind } = life.policy.answer;
  const answer = open(turn, { kind: 'answer', owedBy: { organisation: lead }, within, remind, from, tellSilence: true });
  life.candidate = { organisation: lead, obligation: answer.id, handover };
  if (!handover) life.stage = 'awaitingAnswer';
  return answer;
}

export function answerAssignment(turn: Turn, input: CommandInputs['assignmentAnswer']): void {
  const { life } = turn;
  const candidate = life.candidate;
  const answer = candidate && life.obligations[candidate.obligation];
  if (!candidate || !answer) return;
  refuseDayBeforeAsking(turn, answer, input.receivedOn);
  if (input.answer === 'needsDecision') return waitForTheirMeeting(turn, answer, input.until);
  const waiting = candidate.handover && life.lead ? life.lead : life.proposer;
  settle(turn, answer, 'met');
  delete life.candidate;
  if (input.answer === 'accepted') accept(turn, candidate.organisation, acceptedAt(turn, answer, input.receivedOn));
  else decline(turn, candidate.handover);
  tellAnswer(turn, input.answer, candidate.organisation, waiting);
}

/** Whoever answered hears what now holds, a new lead also when its first report is due; whoever waited for the answer hears it. */
function tellAnswer(turn: Turn, outcome: CommandInputs['assignmentAnswer']['answer'], answered: string, waiting: string): void {
  const about = { outcome, organisation: answered };
  const [first] = outcome === 'accepted' ? owed(turn, (obligation) => isReport(obligation) && isOwedBy(obligation, answered)) : [];
  turn.mails.push({ kind: 'assignmentResult', to: { organisation: answered }, about, ...(first && { obligation: first.id }) });
  if (waiting !== answered) turn.mails.push({ kind: 'assignmentResult', to: { organisation: waiting }, about });
}

const isOwedBy = ({ owedBy }: Obligation, organisation: string): boolean => 'organisation' in owedBy && owedBy.organisation === organisation;

/** A board or committee meets first: the answer is owed by the day they name. */
function waitForTheirMeeting(turn: Turn, answer: Obligation, until: string | undefined): void {
  const { life, at } = turn;
  if (until !== undefined && until <= dayOf(at)) throw new DateRuleViolation('until', mustBeAfterToday);
  const due = until ? dueOnDay(until, 'actor', 'given', life.policy) : dueAfter(at, life.policy.answer.within, 'actor', 'step', life.policy);
  moveDue(turn, answer, due, life.policy.answer.remind, true);
  const { owedBy } = answer;
  if ('organisation' in owedBy)
    turn.mails.push({ kind: 'assignmentResult', to: owedBy, obligation: answer.id, about: { outcome: 'needsDecision', organisation: owedBy.organisation } });
}

/** An answer that was received on an earlier day holds from the beginning of that day, but never from before the lead was asked. */
function acceptedAt({ at }: Turn, answer: Obligation, receivedOn: string | undefined): Instant {
  return receivedOn === undefined || receivedOn >= dayOf(at) ? at : later(startOfDay(receivedOn), answer.openedAt);
}

function accept(turn: Turn, organisation: string, from: Instant): void {
  const { life } = turn;
  const earlier = life.lead;
  life.lead = organisation;
  if (!earlier) {
    life.stage = 'inProgress';
    return beginFollowUp(turn, from);
  }
  if (life.stage === 'closing') return takeOverFinalReport(turn, earlierOf(turn.received, from));
  for (const report of owed(turn, isReport)) excuse(turn, report);
  beginFollowUp(turn, from);
}

function excuse(turn: Turn, report: Obligation): void {
  endEscalations(turn, report.id, 'void');
  for (const about of owed(turn, (other) => other.about === report.id)) settle(turn, about, 'void');
  settle(turn, report, 'excused');
}

/** In closing there are no new periods: the new lead owes the final report, with a date of its own. */
function takeOverFinalReport(turn: Turn, from: Instant): void {
  const { life } = turn;
  for (const report of owed(turn, isReport)) {
    if (report.kind !== 'finalReport') {
      excuse(turn, report);
      continue;
    }
    report.owedBy = { organisation: life.lead as string };
    moveReportDue(turn, report, dueAfter(from, life.policy.report.due, 'actor', 'step', life.policy));
  }
}

function decline(turn: Turn, handover: boolean): void {
  const { life } = turn;
  if (handover) {
    const id = `handoverDeclined-${nextNumber(turn, 'handoverDeclined')}`;
    turn.tasks.push({ id, kind: 'handoverDeclined' });
    turn.mails.push({ kind: 'task', to: coordinator, about: { task: 'handoverDeclined' } });
    return;
  }
  life.stage = 'awaitingAssignment';
  const assignment = openAssignment(turn);
  turn.mails.push({ kind: 'task', to: coordinator, obligation: assignment.id, about: { task: 'assignment' } });
}

/** A coordinator or the steering group wants another lead: the named one is asked, else the coordinator owes an assignment. */
export function handOver(turn: Turn, lead: string | undefined): void {
  const { life } = turn;
  if (lead) return askToLead(turn, { lead });
  if (owed(turn, (obligation) => obligation.kind === 'assignment').length === 0) openAssignment(turn);
  if (life.candidate) {
    settle(turn, life.obligations[life.candidate.obligation], 'void');
    delete life.candidate;
  }
}
