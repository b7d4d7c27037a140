/**
 * Turns: many lives can be due at one instant (every report of a year, the end of a day), and each is a task for the engine. They are taken one after the
 * other, in the order in which they came to wait for that instant, so that people's commands find room between them. What is recorded is the instant itself:
 * nobody's dates depend on a turn. A command to a life takes what is due in it first, whether its turn has come or not.
 *
 * Counted by place and not by a hash: each life knows only those that wait already, and hashes over a width that grows with them would crowd the beginning.
 */
import { isMissed } from '../agenda.ts';
import type { AgendaItem } from '../agenda-item.ts';
import { hourMs } from '../durations.ts';
import type { Instant } from './day-and-instant.ts';
import { addMs, msBetween } from './instants.ts';

/** Four lives a second: ten thousand within three quarters of an hour, and less than half of what two cores can take. */
export const betweenTurnsMs = 250;
/** Nothing waits longer for its turn, however many are due. */
export const longestWaitMs = hourMs;
/** More are not counted: they wait no longer. */
export const mostAhead = longestWaitMs / betweenTurnsMs;

/** When a life takes what is due in it next: `at` is `due`, or later where others are due at the same instant. */
export interface Turn {
  due: Instant;
  at: Instant;
}

type Due = Pick<AgendaItem, 'at' | 'exact'>;

/** @param ahead how many other lives wait for the same instant */
export const turnAfter = (due: Instant, ahead: number): Turn => ({ due, at: addMs(due, Math.min(ahead, mostAhead) * betweenTurnsMs) });

/** A turn as it was stored; the instant itself where nothing of use was, as after an earlier version has written the row. */
export function storedTurn(due: Instant | null, at: Instant | null): Turn | undefined {
  if (due === null) return undefined;
  const wait = at === null ? 0 : msBetween(due, at);
  return { due, at: at !== null && wait > 0 && wait <= longestWaitMs ? at : due };
}

/** True when an item is taken at `at` as planned, in its turn; false after an outage, when it counts as taken late. */
export const isInTurn = (item: Due, turn: Turn | undefined, at: Instant): boolean => !isMissed({ at: turn?.due === item.at ? turn.at : item.at }, at);

/**
 * The turn of what is due next after a step; exact instants (spans of hours and less) have none but themselves.
 * @param before the turn that the life had; it stays while the instant does
 * @param taken when the step was taken, and of a clock's step that was taken in its turn the instant for which: what has come between the two is next in turn
 * @returns `last` where it is behind all who wait for the instant already
 */
export function nextTurn({ at: due, exact }: Due, before: Turn | undefined, taken: { at: Instant; inTurnFor?: Instant | undefined }): Turn | 'last' {
  if (exact) return { due, at: due };
  if (due > taken.at) return before?.due === due ? before : 'last';
  const follows = taken.inTurnFor !== undefined && due >= taken.inTurnFor;
  if (follows) return { due, at: taken.at };
  return before?.due === due ? before : { due, at: due };
}
