/** Dates that were planned and have to move, because the life was paused or a rung had to wait. Only what has not happened moves. */
import type { AgendaItem, AgendaKind } from './agenda.ts';
import type { Due, Owing, Pause } from './due-dates.ts';
import { isBeforeDue, lastOfEachDay } from './follow-up-dates.ts';
import { addDays, addMs, dayOf, sameTimeDaysAway } from './instants.ts';
import type { Instant } from './life-state.ts';
import type { LifeOfDates } from './mail-instants.ts';
import { mailInstant, nextMorning } from './mail-instants.ts';

const sentInTheMorning: readonly AgendaKind[] = ['remind', 'silence', 'hear', 'rung'];

/**
 * What is left of one obligation's agenda after a pause: each item moved by the days really paused and rolled again (exact ones by the milliseconds).
 * @param due the obligation's due date after the pause (`dueAfterPause`); absent when it had passed before the pause
 * @returns the items that remain: a reminder before the due day that would now roll to it is dropped, and of several on one day the last stays
 */
export function agendaAfterPause(
  items: readonly AgendaItem[],
  pause: Pause,
  obligation: { due?: Due | undefined; who: Owing; life: LifeOfDates },
): AgendaItem[] {
  const { due, who, life } = obligation;
  const moved = items.map((item) => (item.kind === 'late' && due ? { ...item, at: due.at } : { ...item, at: instantAfterPause(item, pause, who, life) }));
  const inTime = moved.filter((item) => item.side !== 'before' || !due || isBeforeDue(item, due));
  const reminders = inTime.filter((item) => item.kind === 'remind');
  const kept = new Set(lastOfEachDay(reminders));
  return inTime.filter((item) => item.kind !== 'remind' || kept.has(item));
}

/** The new instant of one thing on the agenda after a pause: mails at 08:00 plus spread of a day that will do, all else at the same time of day. */
export function instantAfterPause(item: AgendaItem, pause: Pause, who: Owing, life: LifeOfDates): Instant {
  if (item.exact) return addMs(item.at, pause.ms);
  if (!sentInTheMorning.includes(item.kind)) return sameTimeDaysAway(item.at, pause.days);
  return mailInstant(addDays(dayOf(item.at), pause.days), life, who === 'actor');
}

/** When something that had to wait until `at` is done: on the actor's first working day after, an exact one at once; never before its own instant. */
export function afterBlock(item: Pick<AgendaItem, 'at' | 'exact'>, at: Instant, life: LifeOfDates): Instant {
  const free = item.exact ? at : nextMorning(at, life);
  return item.at > free ? item.at : free;
}
