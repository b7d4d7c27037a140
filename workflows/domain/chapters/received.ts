/** What came by mail, on paper or by phone counts from the day it was received, and not from the day a coordinator entered it. */

import type { Obligation } from '../life-state.ts';
import type { DateRule } from '../refusal-reasons.ts';
import type { Day, Instant } from '../time/day-and-instant.ts';
import { dayOf, endOfDay } from '../time/instants.ts';
import { DateRuleViolation } from './date-rule-violation.ts';
import type { StepContext } from './step-context.ts';

/**
 * The instant that something counts as received at: the end of the day that is named, or when it reached us where none or today is.
 * @param received when it reached us
 */
export function instantReceived(received: Instant, receivedOn: Day | undefined): Instant {
  return receivedOn === undefined || receivedOn === dayOf(received) ? received : endOfDay(receivedOn);
}

/** @throws DateRuleViolation for a day to come, or before the period that a report or a reply is about */
export function refuseDayBeforePeriod(context: StepContext, report: Obligation, receivedOn: Day | undefined): void {
  refuseDay(context, receivedOn, report.period?.startsAt ?? report.openedAt, { code: 'mustNotBeBeforePeriod', params: {} });
}

/** @throws DateRuleViolation for a day to come, or before the lead was asked */
export function refuseDayBeforeAsking(context: StepContext, answer: Obligation, receivedOn: Day | undefined): void {
  refuseDay(context, receivedOn, answer.openedAt, { code: 'mustNotBeBeforeAsking', params: {} });
}

function refuseDay(context: StepContext, receivedOn: Day | undefined, since: Instant, tooEarly: DateRule): void {
  if (receivedOn === undefined) return;
  if (receivedOn > dayOf(context.received)) throw new DateRuleViolation('receivedOn', { code: 'mustNotBeAfterToday', params: {} });
  if (receivedOn < dayOf(since)) throw new DateRuleViolation('receivedOn', tooEarly);
}
