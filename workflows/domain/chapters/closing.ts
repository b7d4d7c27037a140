/** Chapter 6: final report, evaluation, lessons. Yearly activities go round again until a closing is sent as final. */
import type { CommandInputs } from '../commands.ts';
import type { LifeState, Obligation } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import type { Day } from '../time/day-and-instant.ts';
import type { Due } from '../time/due-dates.ts';
import { dueAfter } from '../time/due-dates.ts';
import { addDays, addMonths, dayOf, startOfDay } from '../time/instants.ts';
import { nextPeriod } from '../time/periods.ts';
import { end } from './ends/end.ts';
import { moveReportDue, openReport, rearmOthers } from './ladder.ts';
import { endPause } from './pause.ts';
import { beginFollowUp, dropPeriodClock, newName } from './period-clock.ts';
import type { StepContext } from './step-context.ts';
import { coordinator, open, owed, settle } from './step-context.ts';
import { takeUpTerms } from './terms/terms.ts';

/** The run has ended by its own date: the last period's report is the final one. */
export function runEnds(context: StepContext): void {
  const { life } = context;
  const final = life.period && life.obligations[`report-${life.period.name}`];
  if (life.period) life.lastPeriodEndedAt = life.period.endsAt;
  delete life.period;
  beginClosing(context, !life.yearly, final);
}

/** A coordinator closes: the period that is running ends today and its report is the final one. */
export function closeActivity(context: StepContext, input: CommandInputs['closing']): void {
  const { life } = context;
  if (life.stage === 'closing' && life.closing) {
    life.closing.final = input.final || life.closing.final;
    return finishIfDone(context);
  }
  if (life.stage === 'paused') endPause(context);
  const cut = life.period;
  const final = endRunningPeriod(context);
  beginClosing(context, !life.yearly || input.final, final);
  if (life.closing && cut) life.closing.cut = cut;
}

/** @param given when the final report is due, where that does not follow from the rules */
export function endRunningPeriod(context: StepContext, given?: Due): Obligation {
  const { life, at } = context;
  const running = life.period;
  dropPeriodClock(context);
  delete life.period;
  const endsAt = life.policy.report.every.includes('T') ? at : startOfDay(addDays(dayOf(at), 1));
  const due = given ?? dueAfter(endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy);
  const report = running && life.obligations[`report-${running.name}`];
  if (running) life.lastPeriodEndedAt = at;
  // A final report that has come in is not asked for once more.
  if (report?.kind === 'finalReport' && !isOwed(report)) return report;
  if (!report || !isOwed(report)) {
    const name = newName(context, running?.name ?? nextPeriod({ start: at, every: life.policy.report.every, count: life.periodCount }).name);
    return openReport(context, { name, startsAt: report?.receivedAt ?? at, endsAt }, true, due);
  }
  report.kind = 'finalReport';
  report.period = { name: running.name, startsAt: running.startsAt, endsAt };
  moveReportDue(context, report, due);
  rearmOthers(context, 'fromNow');
  return report;
}

function beginClosing(context: StepContext, final: boolean, report: Obligation | undefined): void {
  const { life } = context;
  life.stage = 'closing';
  const reviewed = report?.report === 'approved' || report?.report === 'noted' || report?.state === 'excused';
  life.closing = { finalReport: reviewed, evaluation: false, final };
  openEvaluation(context);
  if (life.lead) context.mails.push({ kind: 'closingBegun', to: { organisation: life.lead }, ...(report && { obligation: report.id }) });
}

const openEvaluation = (context: StepContext): Obligation =>
  open(context, { kind: 'evaluation', owedBy: coordinator, within: context.life.policy.evaluation.within });

export function evaluate(context: StepContext, { outcome }: CommandInputs['evaluation']): void {
  if (outcome === 'revoked') return evaluateAgain(context);
  const { life } = context;
  context.created = true;
  for (const evaluation of owed(context, (obligation) => obligation.kind === 'evaluation')) settle(context, evaluation, 'met');
  if (life.closing) life.closing.evaluation = true;
  finishIfDone(context);
}

/** The evaluation did not hold: it is owed again, with a span of its own. */
function evaluateAgain(context: StepContext): void {
  openEvaluation(context);
  if (context.life.closing) context.life.closing.evaluation = false;
}

/** Closed when the final report is approved and the evaluation is in; yearly: the next round begins. */
export function finishIfDone(context: StepContext): void {
  const { life } = context;
  if (life.stage !== 'closing' || !life.closing?.finalReport || !life.closing.evaluation) return;
  if (!life.closing.final) return nextRound(context);
  for (const party of new Set([life.lead, life.proposer, life.candidate?.organisation]))
    if (party) context.mails.push({ kind: 'closed', to: { organisation: party } });
  end(context, 'closed');
}

function nextRound(context: StepContext): void {
  const { life, at } = context;
  delete life.closing;
  life.stage = 'inProgress';
  takeUpTerms(life, 'onResuming', 'atNextPeriod');
  life.runs = nextYear(life.runs, dayOf(at), dayOf(life.lastPeriodEndedAt ?? at));
  beginFollowUp(context);
}

/** The run of the next round: a year on, also where a closing cut the last one short; never one that is over already. */
function nextYear({ from, to }: LifeState['runs'], today: Day, endedOn: Day): LifeState['runs'] {
  if (!to) return { from: `${Number(endedOn.slice(0, 4)) + 1}-01-01` };
  let next = { from: from ?? addMonths(addDays(to, 1), -12), to };
  do next = { from: addMonths(next.from, 12), to: addMonths(next.to, 12) };
  while (next.to <= today);
  return next;
}

export function withdraw(context: StepContext): void {
  const { life } = context;
  const told = new Set([life.proposer, life.lead, life.candidate?.organisation]);
  for (const party of told) if (party) context.mails.push({ kind: 'withdrawn', to: { organisation: party } });
  end(context, 'withdrawn');
}
