/** Chapter 4: the report of a period comes in and is reviewed; it stops the ladder, and what waited behind an escalation goes on. */
import type { AgendaItem } from '../agenda.ts';
import { rank } from '../agenda.ts';
import type { CommandInputs } from '../commands.ts';
import { dueAfter } from '../due-dates.ts';
import { dayOf, endOfDay } from '../instants.ts';
import type { Instant, Obligation, ReportForm } from '../life-state.ts';
import { finishIfDone } from './closing.ts';
import { releaseFor } from './decision.ts';
import type { Turn } from './turn.ts';
import {
  addAgenda,
  armLadder,
  coordinator,
  DayRefused,
  dropAgenda,
  dueOf,
  endEscalations,
  isReport,
  moveReportDue,
  nextNumber,
  open,
  owed,
  settle,
} from './turn.ts';

/** A report comes in: on time is received ≤ due. It stops the ladder; Länsstyrelsen owes a review. */
export function receiveReport(turn: Turn, input: CommandInputs['report']): void {
  const obligation = turn.life.obligations[`report-${input.period}`];
  if (!obligation) return;
  const receivedAt = instantReceived(turn, obligation, input.receivedOn);
  const replaced = obligation.report === 'submitted';
  turn.created = obligation.report === undefined;
  obligation.report = 'submitted';
  obligation.reportForm = input.form;
  obligation.receivedAt = receivedAt;
  turn.mails.push({ kind: 'reportReceived', to: obligation.owedBy, obligation: obligation.id });
  if (replaced) return;
  obligation.onTime = receivedAt <= obligation.dueAt;
  stopLadder(turn, obligation);
  openReview(turn, obligation, input.form);
}

/** What came by mail, on paper or by phone counts from the day it was received. */
function instantReceived(turn: Turn, obligation: Obligation, receivedOn: string | undefined): Instant {
  if (receivedOn === undefined) return turn.received;
  if (receivedOn > dayOf(turn.received)) throw new DayRefused('receivedOn', 'receivedOn must not be after today');
  if (receivedOn < dayOf(obligation.openedAt)) throw new DayRefused('receivedOn', 'receivedOn must not be before the period began');
  return receivedOn === dayOf(turn.received) ? turn.received : endOfDay(receivedOn);
}

function stopLadder(turn: Turn, obligation: Obligation): void {
  endEscalations(turn, obligation.id, 'settled');
  for (const about of owed(turn, (other) => other.about === obligation.id && other.kind === 'extensionAnswer')) settle(turn, about, 'void');
  settle(turn, obligation, 'met');
  rearmOthers(turn, 'fromNow');
}

/**
 * An escalation is over: periods that waited behind it get mails and rungs of their own again.
 * @param late what becomes of those already late: "fromNow" starts their ladder now, for nothing was said about them
 *   while a body had the matter; "covered" leaves them, for the body's decision was about them too
 */
export function rearmOthers(turn: Turn, late: 'fromNow' | 'covered'): void {
  const { life, at } = turn;
  for (const report of owed(turn, isReport)) {
    const armed = Object.values(life.agenda).some((item) => item.obligation === report.id && item.kind === 'rung');
    const raised = Object.values(life.escalations).some((escalation) => escalation.obligation === report.id);
    if (armed || raised) continue;
    if (report.state === 'open') armLadder(turn, report, dueOf(report));
    else if (late === 'fromNow') {
      armLadder(turn, report, { ...dueOf(report), at });
      dropAgenda(turn, report.id, (item) => item.kind === 'late' || item.side === 'before');
    }
  }
}

function openReview(turn: Turn, report: Obligation, form: ReportForm): void {
  const { life } = turn;
  const id = `review-${report.period?.name}-${nextNumber(turn, `review ${report.id}`)}`;
  const review = open(turn, { id, kind: 'review', owedBy: coordinator, within: life.policy.review.within, about: report });
  if (form === 'full') {
    turn.mails.push({ kind: 'task', to: coordinator, obligation: id, about: { task: 'review' } });
    return;
  }
  dropAgenda(turn, id);
  const note: AgendaItem = {
    key: `${id}/1/noteByItself`,
    kind: 'noteByItself',
    at: review.dueAt,
    rank: rank.noteByItself,
    obligation: id,
    dueVersion: 1,
    ...(review.exact && { exact: true as const }),
  };
  addAgenda(turn, [note]);
}

export function reviewReport(turn: Turn, input: CommandInputs['review']): void {
  const { life, at } = turn;
  const report = life.obligations[`report-${input.period}`];
  if (!report) return;
  for (const review of owed(turn, (other) => other.kind === 'review' && other.about === report.id)) settle(turn, review, 'met');
  report.report = input.outcome;
  turn.mails.push({ kind: 'reviewResult', to: report.owedBy, obligation: report.id, about: { outcome: input.outcome } });
  if (input.outcome === 'returned') return moveReportDue(turn, report, dueAfter(at, life.policy.review.within, 'actor', 'return', life.policy));
  if (input.outcome === 'approved') releaseFor(turn, input.period);
  if (report.kind === 'finalReport' && life.closing) life.closing.finalReport = true;
  finishIfDone(turn);
}
