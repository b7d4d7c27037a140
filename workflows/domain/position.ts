/**
 * Where a life stands, as far as its workflow has to know: how far it has come, what comes next and whether it may leave. The life itself, with its money,
 * obligations and rules, is SQL's alone, and so the rules may change without touching any history.
 */
import { nextDue } from './agenda.ts';
import type { LifeState } from './life-state.ts';
import type { Stage } from './stages.ts';
import type { Instant } from './time/day-and-instant.ts';
import type { Turn } from './time/turns.ts';

/** Something that the clock will do: its key on the agenda, and the instant for which it is recorded. */
export interface Upcoming {
  key: string;
  at: Instant;
  /** When it is taken, where others are due at the same instant; absent where that is the instant itself. */
  turnAt?: Instant;
}

export interface Position {
  /** Number of the last step. */
  seq: number;
  stage: Stage;
  /** Instant of the last step. */
  at: Instant;
  /** What the clock does next; absent while the life waits for people only. */
  next?: Upcoming;
  atRest?: true;
  lastPeriodEndedAt?: Instant;
}

/** @param life with its clock marks @param except keys to pass over: of steps that are set aside, or that were not found to be due @param turn of what is due next */
export function positionOf(life: LifeState, except: ReadonlySet<string>, turn?: Turn): Position {
  const next = nextDue(life, except);
  return {
    seq: life.seq,
    stage: life.stage,
    at: life.at,
    ...(next && { next: { key: next.key, at: next.at, ...(turn?.due === next.at && turn.at > next.at && { turnAt: turn.at }) } }),
    ...(life.atRest && { atRest: life.atRest }),
    ...(life.lastPeriodEndedAt !== undefined && { lastPeriodEndedAt: life.lastPeriodEndedAt }),
  };
}
