/**
 * What the clock will do in a life, each with its absolute instant, computed once and stored.
 * The workflow waits for the first of these; this file therefore imports no calendar.
 */

import type { Escalation, Instant, LifeState } from './life-state.ts';
import type { RungRole } from './policy.ts';
import type { DateReason } from './time/date-reason.ts';

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

/** The escalation that still waits for a body's word: while there is one, later periods become late without mails or rungs of their own. */
export function undecidedEscalation(life: LifeState): Escalation | undefined {
  return Object.values(life.escalations).find(
    (escalation) =>
      escalation.state === 'open' ||
      (escalation.state === 'advised' && Object.values(life.agenda).some((item) => item.kind === 'rung' && item.obligation === escalation.obligation)),
  );
}

/** What an item waits for beside its instant; undefined where its instant alone decides. */
export function blockReason(life: LifeState, item: AgendaItem): BlockReason | undefined {
  if (life.stage === 'paused') return item.kind === 'resume' ? undefined : 'pause';
  if (!item.obligation) return undefined;
  if (item.kind !== 'late' && isExtensionAsked(life, item.obligation)) return 'extensionAsked';
  return item.requires === 'advice' && isAdviceOwed(life, item.obligation) ? 'adviceOwed' : undefined;
}

/** True while a coordinator owes an answer on more time for this obligation: the ladder waits. */
export function isExtensionAsked(life: LifeState, obligation: string): boolean {
  return Object.values(life.obligations).some(
    (other) => other.kind === 'extensionAnswer' && other.about === obligation && (other.state === 'open' || other.state === 'late'),
  );
}

function isAdviceOwed(life: LifeState, obligation: string): boolean {
  return Object.values(life.obligations).some(
    (other) =>
      other.kind === 'bodyDecision' && other.about === obligation && 'role' in other.owedBy && other.owedBy.role === 'referenceGroup' && other.state === 'open',
  );
}

/** Orders by due instant, then rank in the ladder, then id. */
export function byTurn(a: AgendaItem, b: AgendaItem): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * The next thing the clock will do, or undefined when the life waits for people only.
 * @param except keys to pass over
 */
export function nextDue(life: Pick<LifeState, 'agenda'>, except: ReadonlySet<string> = nothing): AgendaItem | undefined {
  let first: AgendaItem | undefined;
  for (const item of Object.values(life.agenda)) {
    if (item.blocked || except.has(item.key)) continue;
    if (!first || byTurn(item, first) < 0) first = item;
  }
  return first;
}
