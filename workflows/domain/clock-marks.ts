/**
 * The marks in a life's state that the workflow goes by: what an agenda item waits for, and whether the life rests. Every step writes them. The rules behind
 * them are applied where a step is recorded, so they may change without touching any history.
 */
import { blockReason } from './agenda.ts';
import type { LifeState } from './life-state.ts';
import { isOwed } from './life-state.ts';
import { hasEnded } from './stages.ts';

/** The life with its marks as they should be; also for a copy that an earlier version stored without them. The argument is not changed. */
export function withClockMarks(life: LifeState): LifeState {
  const { atRest: _atRest, ...rest } = life;
  const agenda: LifeState['agenda'] = {};
  for (const [key, { blocked: _blocked, ...item }] of Object.entries(life.agenda)) {
    const blocked = blockReason(life, item);
    agenda[key] = { ...item, ...(blocked && { blocked }) };
  }
  return { ...rest, agenda, ...(rests(life) && { atRest: true as const }) };
}

/** An end is a stage like others: a life rests when it has come to one, its accounts are not open, nothing is owed and nothing is on its agenda. */
function rests({ stage, accounts, obligations, agenda }: LifeState): boolean {
  return hasEnded(stage) && accounts !== 'open' && Object.keys(agenda).length === 0 && !Object.values(obligations).some(isOwed);
}
