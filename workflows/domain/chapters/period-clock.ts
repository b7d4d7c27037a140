/** The clock of follow-up: for every period a report is owed, and the next period begins at this one's end, whatever the review. */

import type { Obligation } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import { mayBeAdvised } from '../matters/before-bodies.ts';
import type { Instant } from '../time/day-and-instant.ts';
import { dueAfter } from '../time/due-dates.ts';
import { addMonths, dayOf, later, startOfDay } from '../time/instants.ts';
import { nextPeriod } from '../time/periods.ts';
import { openReport } from './ladder.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, clockItem, isReport, nextNumber } from './step-context.ts';
import { takeUpTerms } from './terms/terms.ts';

/** Enough to name a second and third period in one calendar period (after handovers) apart. */
const namesRemembered = 8;

/**
 * Periods start at the later of runs.from and acceptance: nothing before acceptance is ever owed.
 * @param accepted the step's own instant, or an earlier one where the answer had come in before it was entered
 */
export function beginFollowUp(context: StepContext, accepted: Instant = context.at): void {
  const { life, at } = context;
  dropPeriodClock(context);
  delete life.period;
  delete life.periodsFrom;
  // In a pause they wait for its end.
  if (life.stage === 'paused') return;
  takeUpTerms(life, 'onResuming', 'atNextPeriod');
  const from = life.runs.from ? later(startOfDay(life.runs.from), accepted) : accepted;
  if (from > at) addAgenda(context, [clockItem(`periodStart/${nextNumber(context, 'periodStart')}`, 'periodStart', from, false)]);
  else beginPeriod(context, from);
}

export function dropPeriodClock(context: StepContext): void {
  for (const item of Object.values(context.life.agenda)) if (item.kind === 'periodStart' || item.kind === 'runEnds') delete context.life.agenda[item.key];
}

/** Opens the period that begins at an instant, with the report owed for it. */
export function beginPeriod(context: StepContext, start: Instant): void {
  const { life } = context;
  if (life.period) life.lastPeriodEndedAt = life.period.endsAt;
  takeUpTerms(life, 'atNextPeriod');
  life.periodsFrom ??= start;
  const { final, ...next } = nextPeriod({ start, every: life.policy.report.every, runsTo: life.runs.to, count: life.periodCount, anchor: life.periodsFrom });
  const period = { ...next, name: newName(context, next.name) };
  life.period = { ...period, final };
  life.periodCount += 1;
  openReport(context, period, final, dueAfter(period.endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy));
  planPeriodEnd(context);
}

/** Gives a period a name of its own. After a handover or a closing in mid-period the calendar's name is taken: "2026-Q1-2", and then "2026-Q1-3". */
export function newName({ life }: StepContext, name: string): string {
  const numbers = life.lastPeriods.map((taken) => (taken === name ? 1 : Number(taken.startsWith(`${name}-`) ? taken.slice(name.length + 1) : 0) || 0));
  const last = Math.max(0, ...numbers);
  const own = last === 0 ? name : `${name}-${last + 1}`;
  life.lastPeriods = [...life.lastPeriods, own].slice(-namesRemembered);
  return own;
}

/** Puts the end of the running period on the agenda: the next one begins, or the run ends. */
export function planPeriodEnd(context: StepContext): void {
  const { period, policy, counters } = context.life;
  if (!period) return;
  const exact = policy.report.every.includes('T');
  const kind = period.final ? 'runEnds' : 'periodStart';
  // One that goes on after its closing was undone ends once more, by a key of its own.
  const before = counters[endsBefore(period.name)];
  addAgenda(context, [clockItem([kind, period.name, ...(before ? [before + 1] : [])].join('/'), kind, period.endsAt, exact)]);
}

/** Name of the number of times that a period has ended already; forgotten with its report. */
export const endsBefore = (period: string): string => `ends report-${period}`;

/** Matters settled before this step leave the state; SQL keeps them. To be asked before a step acts: what it settles itself must first reach SQL. */
export function forgetSettled(context: StepContext): void {
  const { life } = context;
  const running = life.period && `report-${life.period.name}`;
  const waiting = (obligation: Obligation) =>
    isOwed(obligation) || isWaivedOfLate(context, obligation) || obligation.id === running || (isReport(obligation) && obligation.report === 'submitted');
  for (const obligation of Object.values(life.obligations)) if (!waiting(obligation)) forget(context, obligation.id);
  for (const escalation of Object.values(life.escalations))
    if (escalation.state !== 'open' && !mayBeAdvised(life, escalation)) delete life.escalations[escalation.id];
}

/** What a coordinator has excused may be owed again for a year. */
const isWaivedOfLate = ({ at }: StepContext, { waived, settledAt }: Obligation): boolean =>
  waived === true && settledAt !== undefined && addMonths(dayOf(settledAt), 12) > dayOf(at);

function forget({ life }: StepContext, obligation: string): void {
  delete life.obligations[obligation];
  for (const counter of Object.keys(life.counters)) if (counter.endsWith(` ${obligation}`)) delete life.counters[counter];
}
