/** A run that is lengthened while the activity is being closed: the closing is undone, and the follow-up goes on. */

import type { Terms } from '../../life/terms.ts';
import type { LifeState, Obligation } from '../../life-state.ts';
import { isOwed } from '../../life-state.ts';
import type { Day, Instant } from '../../time/day-and-instant.ts';
import { dayOf } from '../../time/instants.ts';
import { nextPeriod } from '../../time/periods.ts';
import { DateRuleViolation } from '../date-rule-violation.ts';
import { beginPeriod, endsBefore, planPeriodEnd } from '../period-clock.ts';
import type { StepContext } from '../step-context.ts';
import { addAgenda, clockItem, nextNumber, owed, settle } from '../step-context.ts';
import { endedByTerms, reportOfPeriod } from './running-period.ts';

/** A run that had an end has a later one, still to come, or none. */
export const isLengthened = (before: Terms['runs'], { to }: Terms['runs'], today: Day): boolean =>
  before.to !== undefined && (to === undefined || (to > before.to && to >= today));

/**
 * Evaluation and closing are undone.
 * @returns the final report, where its period goes on
 * @throws DateRuleViolation once the final report has been approved or noted
 */
export function undoClosing(context: StepContext, before: Terms): Obligation | undefined {
  const { life } = context;
  if (life.closing?.finalReport) throw new DateRuleViolation('runs.to', { code: 'finalReportReviewed', params: {} });
  for (const evaluation of owed(context, ({ kind }) => kind === 'evaluation')) settle(context, evaluation, 'void');
  delete life.closing;
  life.stage = 'inProgress';
  const report = finalReportOf(life);
  return goOnWithPeriod(context, report, before) ?? beginAfter(context, report);
}

const finalReportOf = ({ obligations }: LifeState): Obligation | undefined =>
  Object.values(obligations).findLast((other) => other.kind === 'finalReport' && (isOwed(other) || other.report === 'submitted'));

/** The run had cut its period off, and nothing has been said about it yet: it is the running one again. */
function goOnWithPeriod(context: StepContext, report: Obligation | undefined, before: Terms): Obligation | undefined {
  const { at, life } = context;
  if (!report?.period || report.state !== 'open' || report.report) return undefined;
  const period = endedByTerms(context, { ...report.period, final: true }, before);
  if (period.endsAt <= at) return undefined;
  life.period = period;
  nextNumber(context, endsBefore(period.name));
  planPeriodEnd(context);
  return reportOfPeriod(life, period);
}

/** The report stays that of the period that has ended, as an ordinary one; the next begins at its end. Those that would have ended meanwhile are not owed. */
function beginAfter(context: StepContext, report: Obligation | undefined): undefined {
  const { at, life } = context;
  if (report) report.kind = 'report';
  const ended = report?.period?.endsAt ?? at;
  const start = ended > at ? ended : startOfRunning(life, ended, at);
  if (start > at) addAgenda(context, [clockItem(`periodStart/${nextNumber(context, 'periodStart')}`, 'periodStart', start, false)]);
  else beginPeriod(context, start);
}

/** The beginning of the period that is running, of those that follow each other from an instant on. */
function startOfRunning({ policy, periodCount }: LifeState, from: Instant, at: Instant): Instant {
  let start = from;
  for (;;) {
    const { endsAt } = nextPeriod({ start, every: policy.report.every, count: periodCount, anchor: from });
    if (dayOf(endsAt) > dayOf(at) || endsAt > at) return start;
    start = endsAt;
  }
}
