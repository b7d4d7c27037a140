/** A report is excused ("befriad"): nothing is owed for its period. One that was is owed again, by a day that leaves time for it. */
import type { CommandInputs } from '../../commands.ts';
import type { Obligation } from '../../life-state.ts';
import type { Day } from '../../time/day-and-instant.ts';
import { earliestWhenOwedAgain, leftWhenOwedAgain } from '../../time/days-left.ts';
import { dueOnDay } from '../../time/due-dates.ts';
import { dayOf } from '../../time/instants.ts';
import { excuse } from '../assignment.ts';
import { finishIfDone } from '../closing.ts';
import { DateRuleViolation } from '../date-rule-violation.ts';
import { isAnotherFinalReportToCome } from '../follow-up.ts';
import { waitForReportAgain } from '../instalments.ts';
import { moveReportDue, rearmOthers } from '../ladder.ts';
import type { StepContext } from '../step-context.ts';

export function excuseReport(context: StepContext, { period, outcome, dueOn }: CommandInputs['excuse']): void {
  const report = context.life.obligations[`report-${period}`];
  if (!report) return;
  if (outcome === 'excused') waive(context, report);
  else oweAgain(context, report, dueOn);
}

/** A body that has the matter hears that it is over. In closing the activity is closed without this report. */
function waive(context: StepContext, report: Obligation): void {
  const { closing } = context.life;
  excuse(context, report);
  report.waived = true;
  rearmOthers(context, 'fromNow');
  context.mails.push({ kind: 'reportExcused', to: report.owedBy, obligation: report.id, about: { outcome: 'excused' } });
  if (report.kind !== 'finalReport' || !closing) return;
  closing.finalReport = !isAnotherFinalReportToCome(context, report);
  finishIfDone(context);
}

/** @throws DateRuleViolation without a day, or for one that leaves too few working days or is before the day it was due */
function oweAgain(context: StepContext, report: Obligation, dueOn: Day | undefined): void {
  const { life, at } = context;
  const earliest = earliestWhenOwedAgain(dayOf(at), dayOf(report.dueAt), life.policy.quiet);
  if (dueOn === undefined || dueOn < earliest)
    throw new DateRuleViolation('dueOn', { code: 'mustLeaveWorkingDays', params: { least: leftWhenOwedAgain, earliest } });
  delete report.waived;
  moveReportDue(context, report, dueOnDay(dueOn, 'actor', 'given', life.policy));
  if (report.period) waitForReportAgain(context, report.period.name);
  if (report.kind === 'finalReport' && life.closing) life.closing.finalReport = false;
  context.mails.push({ kind: 'reportExcused', to: report.owedBy, obligation: report.id, about: { outcome: 'reopened' } });
}
