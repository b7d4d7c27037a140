/** When a report is owed once the terms have changed: later, with time to get ready, or when it was. */
import type { Policy } from '../policy.ts';
import type { Instant } from './day-and-instant.ts';
import type { Due } from './due-dates.ts';
import { dueAfter, laterDue } from './due-dates.ts';
import { isExact } from './spans.ts';

/** So many working days of the actor's, at the least, lie between the day on which a due day is moved and the day it is moved to. */
const shortestNotice = 20;

/**
 * The due date that holds: never an earlier one, and where it moves, 20 working days ahead at the least. Rules in seconds have their own span instead of days.
 * @param present as it stands; @param counted as the new terms count it from the period's end; @param at when they begin to hold
 */
export function dueByNewTerms(present: Due, counted: Due, at: Instant, policy: Policy): Due {
  if (counted.at <= present.at) return present;
  const notice = isExact(policy.report.due) ? policy.report.due : { workingDays: shortestNotice };
  return laterDue(counted, dueAfter(at, notice, 'actor', 'termsChanged', policy));
}
