/** Time that was given was given by mistake: it ends on an earlier day, or where the report was due before. */
import type { Obligation } from '../../life-state.ts';
import type { Day } from '../../time/day-and-instant.ts';
import { earliestWhenShortened, leftWhenShortened } from '../../time/days-left.ts';
import type { Due } from '../../time/due-dates.ts';
import { dueAfter, dueOnDay } from '../../time/due-dates.ts';
import { dayOf } from '../../time/instants.ts';
import { DateRuleViolation } from '../date-rule-violation.ts';
import { moveReportDue, rearmOthers } from '../ladder.ts';
import type { StepContext } from '../step-context.ts';

/**
 * A fresh ladder for the earlier day. Reminders whose instant has passed are left out, so that none comes twice: for an earlier day each falls earlier.
 * @param dueOn the new day; absent: where the report was due before the extension, or as soon after as the actor has enough days left
 * @throws DateRuleViolation for a day that is no earlier, that is before the extension, or that leaves too few working days
 */
export function shortenTime(context: StepContext, report: Obligation, dueOn: Day | undefined): void {
  const { extendedFrom } = report;
  const due = dueOn === undefined ? dueBefore(context, report) : earlierDue(context, report, dueOn);
  if (due.at >= report.dueAt) throw new DateRuleViolation(dueOn === undefined ? 'outcome' : 'dueOn', { code: 'mustBeBeforePresentDue', params: {} });
  moveReportDue(context, report, due);
  if (dueOn !== undefined && extendedFrom) report.extendedFrom = extendedFrom;
  rearmOthers(context, 'fromNow');
}

/** The due date before the extension: as the life holds it, or of one that an earlier version gave what the rules give the period. */
const extendedFromOf = ({ life }: StepContext, { extendedFrom, period, dueAt, why }: Obligation): Due =>
  extendedFrom ?? (period ? dueAfter(period.endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy) : { at: dueAt, why });

function dueBefore(context: StepContext, report: Obligation): Due {
  const { life, at } = context;
  const before = extendedFromOf(context, report);
  const soonest = dueAfter(at, { workingDays: leftWhenShortened }, 'actor', 'step', life.policy);
  return soonest.at > before.at ? soonest : before;
}

function earlierDue(context: StepContext, report: Obligation, dueOn: Day): Due {
  const { life, at } = context;
  const { quiet } = life.policy;
  const before = dayOf(extendedFromOf(context, report).at);
  const earliest = earliestWhenShortened(dayOf(at), before, quiet);
  if (dueOn < before) throw new DateRuleViolation('dueOn', { code: 'mustNotBeBeforeExtension', params: { before } });
  if (dueOn < earliest) throw new DateRuleViolation('dueOn', { code: 'mustLeaveWorkingDays', params: { least: leftWhenShortened, earliest } });
  return dueOnDay(dueOn, 'actor', 'extension', life.policy);
}
