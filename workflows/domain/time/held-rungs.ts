/** Rungs that a coordinator holds: each remembers where it would fall without the hold, so that the hold can end. */
import type { AgendaItem } from '../agenda-item.ts';
import type { Instant } from './day-and-instant.ts';
import type { LifeOfDates } from './mail-instants.ts';
import { afterBlock } from './shifted-dates.ts';

/** Held until an instant. Held once more it still remembers its own place. */
export function heldUntil({ why, ...rung }: AgendaItem, until: Instant): AgendaItem {
  return { ...rung, at: until, heldFrom: rung.heldFrom ?? { at: rung.at, ...(why && { why }) } };
}

/** Where it would fall had nobody held it. */
function withoutHold(item: AgendaItem): AgendaItem {
  const { heldFrom, why: _why, ...rest } = item;
  return heldFrom ? { ...rest, ...heldFrom } : item;
}

/**
 * A rung whose hold ends at `now`: where it would have fallen, but on the actor's next working day at the earliest (an exact one at once), and never later than
 * it was held until. Others as they are.
 */
export function letGo(rung: AgendaItem, now: Instant, life: LifeOfDates): AgendaItem {
  if (!rung.heldFrom) return rung;
  const free = withoutHold(rung);
  const at = afterBlock(free, now, life);
  if (at === free.at) return free;
  const { why: _why, ...rest } = free;
  return { ...rest, at: at < rung.at ? at : rung.at };
}

/** Steps that move for another reason: where they would fall without a hold moves as they do. @param move keeps keys and their number, or drops some */
export function movedWithHold(items: readonly AgendaItem[], move: (items: readonly AgendaItem[]) => AgendaItem[]): AgendaItem[] {
  const moved = move(items);
  if (!items.some(({ heldFrom }) => heldFrom)) return moved;
  const free = new Map(move(items.map(withoutHold)).map((item) => [item.key, item]));
  return moved.map((item) => {
    const place = item.heldFrom && free.get(item.key);
    return place ? { ...item, heldFrom: { at: place.at, ...(place.why && { why: place.why }) } } : item;
  });
}
