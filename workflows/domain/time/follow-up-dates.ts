/** What the clock will do about one obligation: reminders, the due instant, hearings and rungs, each with its absolute instant. */
import type { AgendaItem } from '../agenda-item.ts';
import { rank } from '../agenda-item.ts';
import type { Owed } from '../owed-items.ts';
import { itemOf, when } from '../owed-items.ts';
import type { Span } from '../policy.ts';
import type { Day, Instant } from './day-and-instant.ts';
import type { Due, Owing } from './due-dates.ts';
import { dayOf } from './instants.ts';
import { planLadder } from './ladder-dates.ts';
import { countFrom, nextMorning } from './mail-instants.ts';

/** The due instant itself. */
export function planLate(owed: Omit<Owed, 'life'>): AgendaItem {
  return { ...itemOf(owed, 'late'), kind: 'late', rank: rank.late, ...when(owed.due.at, owed.due.exact === true) };
}

/** Silence is told to the coordinator on the actor's first working day after the due day; at once when the due date is exact. */
export function planSilence(owed: Owed): AgendaItem {
  const exact = owed.due.exact === true;
  return { ...itemOf(owed, 'silence'), kind: 'silence', rank: rank.silence, ...when(exact ? owed.due.at : nextMorning(owed.due.at, owed.life), exact) };
}

/** Reminders counted from the day an obligation was opened (completion, decision, answer): only those before the due day, and of several on one day the last. */
export function planReminders(owed: Owed & { openedAt: Instant; remind: readonly Span[]; who: Owing }): AgendaItem[] {
  const { openedAt, remind, who, life, due } = owed;
  const items = remind.map((span, index) => ({
    ...itemOf(owed, `remind-${index + 1}`),
    kind: 'remind' as const,
    rank: rank.remind,
    side: 'before' as const,
    ...countFrom(openedAt, span, 1, who, life),
  }));
  return withoutIdleReminders(items, due);
}

/**
 * Everything the clock will do about a report: reminders before and after, the due instant, the ladder and the hearing before each body's rung.
 * Reminders earlier than `now` are left out. A hearing never is: where its instant has passed, it comes now and its rung after it.
 */
export function planReport(owed: Owed & { now: Instant }): AgendaItem[] {
  const { remindBefore, remindAfter } = owed.life.policy.report;
  const before = remindBefore.map((span, index) => reportReminder(owed, 'before', span, index));
  const after = remindAfter.map((span, index) => reportReminder(owed, 'after', span, index));
  const reminders = withoutIdleReminders([...before, ...after], owed.due).filter((item) => item.at >= owed.now);
  return [planLate(owed), ...reminders, ...planLadder(owed)];
}

/**
 * Items of one obligation without the reminders that make no sense: those meant to come before the due day that fall on it or later (an exact one: not before the due instant),
 * and of several on one day all but the last; exact ones all stay. To be asked again whenever dates have moved.
 */
export function withoutIdleReminders(items: readonly AgendaItem[], due: Due | undefined): AgendaItem[] {
  const inTime = items.filter((item) => item.side !== 'before' || !due || isBeforeDue(item, due));
  const lastByDay = new Map<Day, AgendaItem>();
  for (const item of inTime)
    if (item.kind === 'remind' && !item.exact && item.at >= (lastByDay.get(dayOf(item.at))?.at ?? '')) lastByDay.set(dayOf(item.at), item);
  return inTime.filter((item) => item.kind !== 'remind' || item.exact || lastByDay.get(dayOf(item.at)) === item);
}

const isBeforeDue = (item: AgendaItem, due: Due): boolean => item.at < due.at && (item.exact === true || dayOf(item.at) < dayOf(due.at));

function reportReminder(owed: Owed, side: 'before' | 'after', span: Span, index: number): AgendaItem {
  const step = side === 'before' ? 'remindBefore' : 'remindAfter';
  const counted = countFrom(owed.due.at, span, side === 'before' ? -1 : 1, 'actor', owed.life);
  return { ...itemOf(owed, `${step}-${index + 1}`), kind: 'remind', rank: rank.remind, side, ...counted };
}
