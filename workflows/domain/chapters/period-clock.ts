/** The clock of follow-up: for every period a report is owed, and the next period begins at this one's end, whatever the review. */

import type { Obligation } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import type { Instant } from '../time/day-and-instant.ts';
import { dueAfter } from '../time/due-dates.ts';
import { later, startOfDay } from '../time/instants.ts';
import { nextPeriod } from '../time/periods.ts';
import { openReport } from './ladder.ts';
import type { Turn } from './turn.ts';
import { addAgenda, clockItem, isReport, nextNumber } from './turn.ts';

/** Enough to name a second and third period in one calendar period (after handovers) apart. */
const namesRemembered = 8;

/**
 * Periods start at the later of runs.from and acceptance: nothing before acceptance is ever owed.
 * @param accepted the step's own instant, or an earlier one where the answer had come in before it was entered
 */
export function beginFollowUp(turn: Turn, accepted: Instant = turn.at): void {
  const { life, at } = turn;
  dropPeriodClock(turn);
  delete life.period;
  delete life.periodsFrom;
  // In a pause they wait for its end.
  if (life.stage === 'paused') return;
  const from = life.runs.from ? later(startOfDay(life.runs.from), accepted) : accepted;
  if (from > at) addAgenda(turn, [clockItem(`periodStart/${nextNumber(turn, 'periodStart')}`, 'periodStart', from, false)]);
  else beginPeriod(turn, from);
}

export function dropPeriodClock(turn: Turn): void {
  for (const item of Object.values(turn.life.agenda)) if (item.kind === 'periodStart' || item.kind === 'runEnds') delete turn.life.agenda[item.key];
}

/** Opens the period that begins at an instant, with the report owed for it. */
export function beginPeriod(turn: Turn, start: Instant): void {
  const { life } = turn;
  if (life.period) life.lastPeriodEndedAt = life.period.endsAt;
  life.periodsFrom ??= start;
  const { final, ...next } = nextPeriod({ start, every: life.policy.report.every, runsTo: life.runs.to, count: life.periodCount, anchor: life.periodsFrom });
  const period = { ...next, name: newName(turn, next.name) };
  life.period = { ...period, final };
  life.periodCount += 1;
  openReport(turn, period, final, dueAfter(period.endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy));
  planPeriodEnd(turn);
}

/** Gives a period a name of its own. After a handover or a closing in mid-period the calendar's name is taken: "2026-Q1-2", and then "2026-Q1-3". */
export function newName({ life }: Turn, name: string): string {
  const numbers = life.lastPeriods.map((taken) => (taken === name ? 1 : Number(taken.startsWith(`${name}-`) ? taken.slice(name.length + 1) : 0) || 0));
  const last = Math.max(0, ...numbers);
  const own = last === 0 ? name : `${name}-${last + 1}`;
  life.lastPeriods = [...life.lastPeriods, own].slice(-namesRemembered);
  return own;
}

/** Puts the end of the running period on the agenda: the next one begins, or the run ends. */
export function planPeriodEnd(turn: Turn): void {
  const { period, policy } = turn.life;
  if (!period) return;
  const exact = policy.report.every.includes('T');
  addAgenda(turn, [clockItem(`${period.final ? 'runEnds' : 'periodStart'}/${period.name}`, period.final ? 'runEnds' : 'periodStart', period.endsAt, exact)]);
}

/** Matters settled before this step leave the state; SQL keeps them. To be asked before a step acts: what it settles itself must first reach SQL. */
export function forgetSettled(turn: Turn): void {
  const { life } = turn;
  const running = life.period && `report-${life.period.name}`;
  const waiting = (obligation: Obligation) => isOwed(obligation) || obligation.id === running || (isReport(obligation) && obligation.report === 'submitted');
  for (const obligation of Object.values(life.obligations)) if (!waiting(obligation)) forget(turn, obligation.id);
  for (const escalation of Object.values(life.escalations))
    if (escalation.state !== 'open' && escalation.state !== 'advised') delete life.escalations[escalation.id];
}

function forget({ life }: Turn, obligation: string): void {
  delete life.obligations[obligation];
  for (const counter of Object.keys(life.counters)) if (counter.endsWith(` ${obligation}`)) delete life.counters[counter];
}
