/** Chapter 4: the report of a period comes in and is reviewed; it stops the ladder, and what waited behind an escalation goes on. */
import type { AgendaItem } from '../agenda-item.ts';
import { rank } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Obligation, ReportForm } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import { dueAfter } from '../time/due-dates.ts';
import { planLate } from '../time/follow-up-dates.ts';
import { finishIfDone } from './closing.ts';
import { releaseFor } from './decision.ts';
import { moveReportDue, rearmOthers } from './ladder.ts';
import { instantReceived, refuseDayBeforePeriod } from './received.ts';
import type { Turn } from './turn.ts';
import { addAgenda, coordinator, dropAgenda, dueOf, endEscalations, nextNumber, open, owed, settle } from './turn.ts';

/** A report comes in: on time is received ≤ due. It stops the ladder; Länsstyrelsen owes a review. */
export function receiveReport(turn: Turn, input: CommandInputs['report']): void {
  const obligation = turn.life.obligations[`report-${input.period}`];
  if (!obligation) return;
  refuseDayBeforePeriod(turn, obligation, input.receivedOn);
  const receivedAt = instantReceived(turn.received, input.receivedOn);
  const replaced = obligation.report === 'submitted' ? obligation.reportForm : undefined;
  turn.created = obligation.report === undefined;
  obligation.report = 'submitted';
  obligation.reportForm = input.form;
  obligation.receivedAt = receivedAt;
  turn.mails.push({ kind: 'reportReceived', to: obligation.owedBy, obligation: obligation.id });
  if (replaced) return replaced === input.form ? undefined : replanReview(turn, obligation, input.form);
  obligation.onTime = receivedAt <= obligation.dueAt;
  stopLadder(turn, obligation);
  openReview(turn, obligation, input.form);
}

function stopLadder(turn: Turn, obligation: Obligation): void {
  endEscalations(turn, obligation.id, 'settled');
  for (const about of owed(turn, (other) => other.about === obligation.id && other.kind === 'extensionAnswer')) settle(turn, about, 'void');
  settle(turn, obligation, 'met');
  rearmOthers(turn, 'fromNow');
}

function replanReview(turn: Turn, report: Obligation, form: ReportForm): void {
  for (const review of owed(turn, (other) => other.kind === 'review' && other.about === report.id)) planReview(turn, review, form);
}

function openReview(turn: Turn, report: Obligation, form: ReportForm): void {
  const id = `review-${report.period?.name}-${nextNumber(turn, `review ${report.id}`)}`;
  const review = open(turn, { id, kind: 'review', owedBy: coordinator, within: turn.life.policy.review.within, about: report });
  planReview(turn, review, form);
}

/** A full report is for a person to review; a shorter one is noted by itself when the span has passed. */
function planReview(turn: Turn, review: Obligation, form: ReportForm): void {
  dropAgenda(turn, review.id);
  if (form !== 'full') return addAgenda(turn, [noteByItself(review)]);
  if (review.state === 'open') addAgenda(turn, [planLate({ obligation: review.id, dueVersion: review.dueVersion, due: dueOf(review) })]);
  turn.mails.push({ kind: 'task', to: coordinator, obligation: review.id, about: { task: 'review' } });
}

const noteByItself = ({ id, dueAt, dueVersion, exact }: Obligation): AgendaItem => ({
  key: `${id}/${dueVersion}/noteByItself`,
  kind: 'noteByItself',
  at: dueAt,
  rank: rank.noteByItself,
  obligation: id,
  dueVersion,
  ...(exact && { exact }),
});

export function reviewReport(turn: Turn, input: CommandInputs['review']): void {
  const { life, at } = turn;
  const report = life.obligations[`report-${input.period}`];
  if (!report) return;
  for (const review of owed(turn, (other) => other.kind === 'review' && other.about === report.id)) settle(turn, review, 'met');
  report.report = input.outcome;
  turn.mails.push({ kind: 'reviewResult', to: report.owedBy, obligation: report.id, about: { outcome: input.outcome } });
  if (input.outcome === 'returned') return moveReportDue(turn, report, dueAfter(at, life.policy.review.within, 'actor', 'return', life.policy));
  if (input.outcome === 'approved') releaseFor(turn, input.period);
  if (report.kind === 'finalReport' && life.closing) life.closing.finalReport = !isAnotherFinalReportToCome(turn, report);
  finishIfDone(turn);
}

/** After a handover an earlier lead's final report may be under review while the new lead owes its own. */
function isAnotherFinalReportToCome({ life }: Turn, report: Obligation): boolean {
  return Object.values(life.obligations).some(
    (other) => other.kind === 'finalReport' && other.id !== report.id && (isOwed(other) || other.report === 'submitted'),
  );
}
