/** One thing that the clock will do in a life, with its absolute instant: computed once, and stored. */
import type { RungRole } from './policy.ts';
import type { DateReason } from './time/date-reason.ts';
import type { Instant } from './time/day-and-instant.ts';

export type AgendaKind =
  /** The obligation's due instant has passed. */
  | 'late'
  /** A reminder to the party that owes. */
  | 'remind'
  /** The actor is told what a body's rung will do, and asked what is in the way. */
  | 'hear'
  /** One rung of the ladder. */
  | 'rung'
  /** Silence is told to the coordinator. */
  | 'silence'
  /** A short report is noted by itself when the review's span has passed. */
  | 'noteByItself'
  /** An import's question, asked on the first working day. */
  | 'ask'
  /** The next period begins. */
  | 'periodStart'
  /** The last period has ended: the life goes to closing. */
  | 'runEnds'
  /** A pause ends by itself. */
  | 'resume'
  /** An instalment is released on a day. */
  | 'release';

export interface AgendaItem {
  /** The step's key, "obligation/dueVersion/rung": never a time. */
  key: string;
  kind: AgendaKind;
  at: Instant;
  /** Order among what is due at one instant: lower first. */
  rank: number;
  obligation?: string;
  dueVersion?: number;
  /** Counted to the millisecond: no rolling to a working day, no spread. */
  exact?: true;
  role?: RungRole;
  requires?: 'advice';
  /** A reminder before or after the due date. */
  side?: 'before' | 'after';
  /** The instalment's number, for a release. */
  subject?: number;
  /** What it waits for beside its instant, written by every step (`clock-marks.ts`): the workflow goes by this mark and knows no rule. */
  blocked?: BlockReason;
  /** Why it does not fall where the policy alone would put it; absent where it does, or where people have moved it. */
  why?: DateReason;
  /** Where it would fall, had nobody held it. Absent where it was held before 28 November 2026. */
  heldFrom?: { at: Instant; why?: DateReason };
}

/** A pause, an extension asked for and not answered, or advice that the reference group still owes. */
export type BlockReason = 'pause' | 'extensionAsked' | 'adviceOwed';

/** Ranks: a due instant first, then what begins or ends, reminders, hearings, rungs by their place in the ladder. */
export const rank = {
  late: 0,
  periodStart: 1,
  runEnds: 2,
  resume: 3,
  release: 4,
  noteByItself: 5,
  ask: 9,
  remind: 10,
  silence: 15,
  hear: 20,
  rung: 30,
} as const;
