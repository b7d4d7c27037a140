/** Dates on the agenda that have to move, because the life was paused or a rung had to wait. Only what has not happened is on the agenda, so only that moves. */

import { byDueOrder } from '../agenda.ts';
import type { AgendaItem, AgendaKind } from '../agenda-item.ts';
import { movedTo } from '../owed-items.ts';
import type { Instant } from './day-and-instant.ts';
import type { Due, Owing, Pause } from './due-dates.ts';
import { withoutIdleReminders } from './follow-up-dates.ts';
import { addDays, addMs, dayOf, later, msBetween, sameTimeDaysAway } from './instants.ts';
import { rungOfHearing, withNotice } from './ladder-dates.ts';
import type { LifeOfDates } from './mail-instants.ts';
import { mailInstant, nextMorning } from './mail-instants.ts';

const sentInTheMorning: readonly AgendaKind[] = ['ask', 'remind', 'silence', 'hear', 'rung'];

/**
 * What is left of one obligation's agenda after a pause: each item moved by the days really paused and rolled again (exact ones by the milliseconds).
 * What follows the due instant still follows it, hearings and rungs keep their order and each hearing its notice, and reminders that have come to make no sense are dropped.
 * @param due the obligation's due date after the pause (`dueAfterPause`); absent when it had passed before the pause
 */
export function agendaAfterPause(
  items: readonly AgendaItem[],
  pause: Pause,
  obligation: { due?: Due | undefined; who: Owing; life: LifeOfDates },
): AgendaItem[] {
  const { due, who, life } = obligation;
  const dueBefore = items.find((item) => item.kind === 'late')?.at;
  // What is counted to the millisecond from a due day follows that day's end, wherever it has rolled.
  const ms = due && !due.exact && dueBefore !== undefined ? msBetween(dueBefore, due.at) : pause.ms;
  const moved = items.map((item) => {
    if (item.kind === 'late' && due) return movedTo(item, due.at);
    const at = instantAfterPause(item, { days: pause.days, ms }, who, life);
    return movedTo(item, due && followsDue(item) ? notBeforeDue(item, at, due, life) : at);
  });
  return withoutIdleReminders(inLadderOrder(moved, items, life), due);
}

/** What asks, and what reminds in time, comes before the due day. */
const followsDue = ({ kind, side }: AgendaItem): boolean => kind !== 'ask' && side !== 'before';

/** The new instant of one thing on the agenda after a pause: mails and rungs at 08:00 plus spread of a day that will do, all else at the same time of day. */
export function instantAfterPause(item: AgendaItem, pause: Pause, who: Owing, life: LifeOfDates): Instant {
  if (item.exact) return addMs(item.at, pause.ms);
  if (!sentInTheMorning.includes(item.kind)) return sameTimeDaysAway(item.at, pause.days);
  return mailInstant(addDays(dayOf(item.at), pause.days), life, who === 'actor');
}

/** When something that had to wait until `at` is done: on the actor's first working day after that day, an exact one at once; never before its own instant. */
export function afterBlock(item: Pick<AgendaItem, 'at' | 'exact'>, at: Instant, life: LifeOfDates): Instant {
  return later(item.at, item.exact ? at : nextMorning(at, life));
}

/** A due day that rolled further than what follows it takes that along. */
function notBeforeDue(item: AgendaItem, at: Instant, due: Due, life: LifeOfDates): Instant {
  if (at >= due.at) return at;
  return item.exact ? due.at : nextMorning(due.at, life);
}

/** Days roll, and days and milliseconds of one pause differ: no rung may overtake the one before it, or come sooner after its own hearing than was planned. */
function inLadderOrder(moved: readonly AgendaItem[], before: readonly AgendaItem[], life: LifeOfDates): AgendaItem[] {
  const after = new Map(moved.map((item) => [item.key, item]));
  const hearings = new Map(before.filter(({ kind }) => kind === 'hear').map((hearing) => [rungOfHearing(hearing), hearing]));
  let reached = '';
  for (const item of before.filter(({ kind }) => kind === 'hear' || kind === 'rung').sort(byDueOrder)) {
    const hearing = hearings.get(item.key);
    const own = after.get(item.key) ?? item;
    const heardAt = hearing && after.get(hearing.key)?.at;
    const heard = hearing && heardAt !== undefined ? withNotice(own, heardAt, { hearing, rung: item }, life) : own;
    const inOrder = movedTo(heard, later(reached, heard.at));
    reached = inOrder.at;
    after.set(item.key, inOrder);
  }
  return moved.map((item) => after.get(item.key) ?? item);
}
