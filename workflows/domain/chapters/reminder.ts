/** A reminder to whoever owes. After an outage nobody is reminded twice of one thing, nor of a day to come that has passed. */
import type { AgendaItem } from '../agenda-item.ts';
import type { Obligation } from '../life-state.ts';
import { isMissed } from '../missed.ts';
import type { Turn } from './turn.ts';

export function remind(turn: Turn, item: AgendaItem, obligation: Obligation): void {
  if (isMissed(item, turn.at) && (isOvertaken(turn, item, obligation) || isFollowed(turn, obligation))) return;
  turn.mails.push({ kind: 'reminder', to: obligation.owedBy, obligation: obligation.id, whileOwed: true, about: { ...(item.side && { side: item.side }) } });
}

/** It would speak of a due day to come, and that has passed. */
const isOvertaken = ({ at }: Turn, { side }: AgendaItem, { dueAt }: Obligation): boolean => side === 'before' && dueAt < at;

/** Another reminder of the same is due by now: the last one is sent. */
const isFollowed = ({ life, at }: Turn, { id }: Obligation): boolean =>
  Object.values(life.agenda).some((item) => item.kind === 'remind' && item.obligation === id && item.at <= at);
