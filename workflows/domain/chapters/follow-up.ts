/** Chapter 4: the report of a period comes in and is reviewed; it stops the ladder, and what waited behind an escalation goes on. */
import type { AgendaItem } from '../agenda-item.ts';
import { rank } from '../agenda-item.ts';
import type { CommandInputs } from '../commands.ts';
import type { Obligation } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import { hasEnded } from '../stages.ts';
import { dueAfter, laterDue } from '../time/due-dates.ts';
import { planLate } from '../time/follow-up-dates.ts';
import { finishIfDone } from './closing.ts';
import { lockFor, releaseFor } from './instalments.ts';
import { moveReportDue, rearmOthers } from './ladder.ts';
import { instantReceived, refuseDayBeforePeriod } from './received.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, coordinator, dropAgenda, dueOf, endEscalations, nextNumber, open, owed, settle } from './step-context.ts';

/** A report comes in: on time is received ≤ due. It stops the ladder; Länsstyrelsen owes a review. */
export function receiveReport(context: StepContext, input: CommandInputs['report']): void {
  const obligation = context.life.obligations[`report-${input.period}`];
  if (!obligation) return;
  refuseDayBeforePeriod(context, obligation, input.receivedOn);
  const receivedAt = instantReceived(context.received, input.receivedOn);
  const before = { ...obligation };
  context.created = obligation.report === undefined;
  noteThatReported(context, obligation);
  obligation.report = 'submitted';
  obligation.reportForm = input.form;
  if (input.signals?.length) obligation.signals = input.signals;
  else delete obligation.signals;
  obligation.receivedAt = receivedAt;
  context.mails.push({ kind: 'reportReceived', to: obligation.owedBy, obligation: obligation.id });
  if (before.report === 'submitted') return isReadAlike(before, obligation) ? undefined : replanReview(context, obligation);
  obligation.onTime = receivedAt <= obligation.dueAt;
  stopLadder(context, obligation);
  openReview(context, obligation);
}

/** Who reports has taken the lead on: its answer is no mistake any more. */
function noteThatReported({ life }: StepContext, { owedBy }: Obligation): void {
  if (life.answered && 'organisation' in owedBy && owedBy.organisation === life.answered.organisation) life.answered.reported = true;
}

function stopLadder(context: StepContext, obligation: Obligation): void {
  endEscalations(context, obligation.id, 'settled');
  for (const about of owed(context, (other) => other.about === obligation.id && other.kind === 'extensionAnswer')) settle(context, about, 'void');
  settle(context, obligation, 'met');
  rearmOthers(context, 'fromNow');
}

/** True where two versions of a report ask for the same of whoever reads them. */
const isReadAlike = (one: Obligation, other: Obligation): boolean =>
  one.reportForm === other.reportForm && String(one.signals ?? []) === String(other.signals ?? []);

function replanReview(context: StepContext, report: Obligation): void {
  for (const review of owed(context, (other) => other.kind === 'review' && other.about === report.id)) planReview(context, review, report);
}

function openReview(context: StepContext, report: Obligation): void {
  const id = `review-${report.period?.name}-${nextNumber(context, `review ${report.id}`)}`;
  const review = open(context, { id, kind: 'review', owedBy: coordinator, within: context.life.policy.review.within, about: report });
  planReview(context, review, report);
}

/** A full report is for a person to review, and so is a shorter one that asks for somebody; any other is noted by itself when the span has passed. */
function planReview(context: StepContext, review: Obligation, { reportForm, signals }: Obligation): void {
  dropAgenda(context, review.id);
  if (reportForm !== 'full' && !signals) return addAgenda(context, [noteByItself(review)]);
  if (review.state === 'open') addAgenda(context, [planLate({ obligation: review.id, dueVersion: review.dueVersion, due: dueOf(review) })]);
  if (reportForm !== 'full') askToRead(context, review);
  context.mails.push({ kind: 'task', to: coordinator, obligation: review.id, about: { task: reportForm === 'full' ? 'review' : 'troubledReport' } });
}

/** A task beside the review, because nobody has had to read short reports; the review does it. */
function askToRead(context: StepContext, review: Obligation): void {
  const { lead } = context.life;
  context.tasks.push({ id: `troubledReport-${review.id}`, kind: 'troubledReport', obligation: review.id, ...(lead && { organisation: lead }) });
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

export function reviewReport(context: StepContext, input: CommandInputs['review']): void {
  const { life, at } = context;
  const report = life.obligations[`report-${input.period}`];
  if (!report) return;
  if (input.outcome === 'reopened') return reopenReport(context, report, input.period);
  for (const review of owed(context, (other) => other.kind === 'review' && other.about === report.id)) settle(context, review, 'met');
  report.report = input.outcome;
  context.mails.push({ kind: 'reviewResult', to: report.owedBy, obligation: report.id, about: { outcome: input.outcome } });
  if (input.outcome === 'returned')
    return moveReportDue(context, report, laterDue(dueOf(report), dueAfter(at, life.policy.review.within, 'actor', 'return', life.policy)));
  // Where the activity was broken off, money waits for people alone.
  if (input.outcome === 'approved' && !hasEnded(life.stage)) releaseFor(context, input.period);
  if (report.kind === 'finalReport' && life.closing) life.closing.finalReport = !isAnotherFinalReportToCome(context, report);
  finishIfDone(context);
}

/** The review did not hold: the report is in, and to be reviewed; what its approval released and nobody has paid is locked again. */
function reopenReport(context: StepContext, report: Obligation, period: string): void {
  const { closing } = context.life;
  lockFor(context, period);
  if (report.kind === 'finalReport' && closing) closing.finalReport = false;
  reviewAnew(context, report);
  context.mails.push({ kind: 'reviewResult', to: report.owedBy, obligation: report.id, about: { outcome: 'reopened' } });
}

/** The report is in, and a review of it owed. */
export function reviewAnew(context: StepContext, report: Obligation): void {
  report.report = 'submitted';
  openReview(context, report);
}

/** After a handover an earlier lead's final report may be under review while the new lead owes its own. */
export function isAnotherFinalReportToCome({ life }: StepContext, report: Obligation): boolean {
  return Object.values(life.obligations).some(
    (other) => other.kind === 'finalReport' && other.id !== report.id && (isOwed(other) || other.report === 'submitted'),
  );
}
