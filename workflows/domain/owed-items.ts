/** What every item on an obligation's agenda is made from: the obligation at one of its due dates, and the step's name. */
import type { AgendaItem } from './agenda-item.ts';
import type { Instant } from './time/day-and-instant.ts';
import type { Due } from './time/due-dates.ts';
import type { LifeOfDates } from './time/mail-instants.ts';

/** The obligation, at one of its due dates, that dates are planned for. */
export interface Owed {
  obligation: string;
  dueVersion: number;
  due: Due;
  life: LifeOfDates;
}

/** Key and obligation of a step: "report-2026-Q1/1/rung-2". */
export const itemOf = ({ obligation, dueVersion }: Pick<Owed, 'obligation' | 'dueVersion'>, step: string) => ({
  key: `${obligation}/${dueVersion}/${step}`,
  obligation,
  dueVersion,
});

/** An instant, and whether it is counted to the millisecond. */
export const when = (at: Instant, exact: boolean): Pick<AgendaItem, 'at' | 'exact'> => (exact ? { at, exact } : { at });

/** The item at another instant. Why it fell where it did no longer holds. */
export function movedTo(item: AgendaItem, at: Instant): AgendaItem {
  if (at === item.at) return item;
  const moved = { ...item, at };
  delete moved.why;
  return moved;
}
