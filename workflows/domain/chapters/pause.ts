/** A pause is a recorded interval: on resuming, what has not happened is moved by the days really paused. */
import type { CommandInputs } from '../commands.ts';
import { type Passed, shiftDue, shiftItem } from '../due-dates.ts';
import { dayOf, daysBetween, instantOf, msBetween } from '../instants.ts';
import type { Instant } from '../life-state.ts';
import { planPeriodEnd } from './period-clock.ts';
import { addAgenda, clockItem, DayRefused, isOwed, nextNumber, type Turn } from './turn.ts';

/** Whole days in Sweden and milliseconds between two instants. */
export function pausedTime(from: Instant, to: Instant): Passed {
  return { days: daysBetween(dayOf(from), dayOf(to)), ms: msBetween(from, to) };
}

export function pause(turn: Turn, input: CommandInputs['pause']): void {
  const { life, at } = turn;
  if (input.until !== undefined && input.until <= dayOf(at)) throw new DayRefused('until', 'until must be a day after today');
  life.stage = 'paused';
  life.pausedAt = at;
  if (input.until) addAgenda(turn, [clockItem(`pause-${nextNumber(turn, 'pause')}/1/resume`, 'resume', instantOf(input.until, '08:00'), false)]);
  if (life.lead) turn.mails.push({ kind: 'paused', to: { organisation: life.lead }, about: { ...(input.until && { on: input.until }) } });
}

export function resume(turn: Turn): void {
  const { life, at } = turn;
  const passed = pausedTime(life.pausedAt ?? at, at);
  life.stage = 'inProgress';
  delete life.pausedAt;
  for (const item of Object.values(life.agenda)) {
    if (item.kind === 'resume') delete life.agenda[item.key];
    else if (item.kind !== 'release' && item.kind !== 'runEnds') life.agenda[item.key] = shiftItem(item, passed, life);
  }
  moveDueDates(turn, passed);
  movePeriodEnd(turn);
  if (life.lead) turn.mails.push({ kind: 'resumed', to: { organisation: life.lead } });
}

/** The due date is the instant of its `late` on the agenda: an obligation that is late already keeps its date. */
function moveDueDates(turn: Turn, passed: Passed): void {
  const { life } = turn;
  for (const obligation of Object.values(life.obligations)) {
    if (!isOwed(obligation) || obligation.state === 'late') continue;
    const due = shiftDue({ at: obligation.dueAt, why: obligation.why, ...(obligation.exact && { exact: true as const }) }, passed, 'organisation' in obligation.owedBy ? 'actor' : 'other', life.policy);
    obligation.dueAt = due.at;
    obligation.why = due.why;
    const late = life.agenda[`${obligation.id}/${obligation.dueVersion}/late`];
    if (late) late.at = due.at;
  }
}

/** A period that has not ended ends as much later; the last one still ends with the run. */
function movePeriodEnd(turn: Turn): void {
  const { life } = turn;
  const { period } = life;
  if (!period || period.final) return;
  const item = life.agenda[`periodStart/${period.name}`];
  if (!item) return;
  period.endsAt = item.at;
  const report = life.obligations[`report-${period.name}`];
  if (report?.period) report.period.endsAt = item.at;
  planPeriodEnd(turn);
}
