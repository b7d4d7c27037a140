/** Days on which somebody says that something was done: a decision, a meeting, a payment. They are judged by the day of the step that records them. */
import type { MeetingDays } from '../commands.ts';
import type { DateRule } from '../refusal-reasons.ts';
import type { Day } from '../time/day-and-instant.ts';
import { dayOf } from '../time/instants.ts';
import { DateRuleViolation } from './date-rule-violation.ts';
import type { StepContext } from './step-context.ts';

/** Between which days something can have been done, both in. */
export interface DaysOfActs {
  today: Day;
  /** Absent for what came in at mid-life, and for lives that began before this was kept. */
  proposedOn?: Day;
  /** The day of the meeting, for the day on which its minutes were adjusted. */
  heldOn?: Day;
}

/** @returns what stands against a day, or undefined where it can be */
export function faultOfDay(day: Day, { today, proposedOn, heldOn }: DaysOfActs): DateRule | undefined {
  if (day > today) return { code: 'mustNotBeAfterToday', params: {} };
  if (heldOn !== undefined && day < heldOn) return { code: 'mustNotBeBeforeMeeting', params: {} };
  if (proposedOn !== undefined && day < proposedOn) return { code: 'mustNotBeBeforeProposal', params: { proposedOn } };
  return undefined;
}

type Taking = Pick<StepContext, 'at' | 'life'>;

/** @throws DateRuleViolation at the field, for a day to come or before the proposal */
export function refuseDayOfAct(context: Taking, field: string, day: Day | undefined, heldOn?: Day): void {
  if (day === undefined) return;
  const { at, life } = context;
  const fault = faultOfDay(day, { today: dayOf(at), ...(life.proposedAt && { proposedOn: dayOf(life.proposedAt) }), ...(heldOn && { heldOn }) });
  if (fault) throw new DateRuleViolation(field, fault);
}

/** The same of a meeting, whose minutes are not adjusted before it. */
export function refuseDaysOfMeeting(context: Taking, meeting: MeetingDays | undefined): void {
  if (!meeting) return;
  refuseDayOfAct(context, 'meeting.heldOn', meeting.heldOn);
  refuseDayOfAct(context, 'meeting.adjustedOn', meeting.adjustedOn, meeting.heldOn);
}
