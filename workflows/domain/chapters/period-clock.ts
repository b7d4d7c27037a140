/** The clock of follow-up: for every period a report is owed, and the next period begins at this one's end, whatever the review. */
import { dueAfter } from '../due-dates.ts';
import { startOfDay } from '../instants.ts';
import type { Instant, Obligation } from '../life-state.ts';
import { firstPeriod, nextPeriod } from '../periods.ts';
import { addAgenda, clockItem, isOwed, isReport, nextNumber, openReport, type Turn } from './turn.ts';

/** Periods start at the later of runs.from and acceptance: nothing before acceptance is ever owed. */
export function beginFollowUp(turn: Turn): void {
  const { life, at } = turn;
  dropPeriodClock(turn);
  delete life.period;
  const from = life.runs.from && startOfDay(life.runs.from);
  if (from && from > at) addAgenda(turn, [clockItem(`periodStart/${nextNumber(turn, 'periodStart')}`, 'periodStart', from, false)]);
  else beginPeriod(turn, at);
}

export function dropPeriodClock(turn: Turn): void {
  for (const item of Object.values(turn.life.agenda)) if (item.kind === 'periodStart' || item.kind === 'runEnds') delete turn.life.agenda[item.key];
}

/** Opens the period that begins at an instant, with the report owed for it. */
export function beginPeriod(turn: Turn, startsAt: Instant): void {
  const { life } = turn;
  prune(turn);
  if (life.period) life.lastPeriodEndedAt = life.period.endsAt;
  const given = { start: startsAt, every: life.policy.report.every, count: life.periodCount, ...(life.runs.to && { runsTo: life.runs.to }) };
  const { name, endsAt, final } = life.period ? nextPeriod(given) : firstPeriod(given);
  const period = { name: nameOfItsOwn(turn, name), startsAt, endsAt };
  life.period = { ...period, final };
  life.periodCount += 1;
  openReport(turn, period, final, dueAfter(endsAt, life.policy.report.due, 'actor', 'periodEnd', life.policy));
  planPeriodEnd(turn);
}

/** After a handover in mid-period the calendar's name may be taken: "2026-Q1-2". */
function nameOfItsOwn(turn: Turn, name: string): string {
  const times = nextNumber(turn, `period ${name}`);
  return times === 1 ? name : `${name}-${times}`;
}

/** Puts the end of the running period on the agenda: the next one begins, or the run ends. */
export function planPeriodEnd(turn: Turn): void {
  const { period, policy } = turn.life;
  if (!period) return;
  const exact = policy.report.every.includes('T');
  addAgenda(turn, [clockItem(`${period.final ? 'runEnds' : 'periodStart'}/${period.name}`, period.final ? 'runEnds' : 'periodStart', period.endsAt, exact)]);
}

/** Settled matters leave the state; SQL keeps them. */
function prune(turn: Turn): void {
  const { life } = turn;
  const waiting = (obligation: Obligation) => isOwed(obligation) || (isReport(obligation) && obligation.report === 'submitted');
  for (const obligation of Object.values(life.obligations)) if (!waiting(obligation)) delete life.obligations[obligation.id];
  for (const escalation of Object.values(life.escalations)) if (escalation.state !== 'open' && escalation.state !== 'advised') delete life.escalations[escalation.id];
}
