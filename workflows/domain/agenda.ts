/** What the clock will do next in a life, what holds it up, and whether it could be done in time. */

import type { AgendaItem, BlockReason } from './agenda-item.ts';
import { minuteMs } from './durations.ts';
import type { Escalation, LifeState } from './life-state.ts';
import type { Instant } from './time/day-and-instant.ts';
import { msBetween } from './time/instants.ts';

/** A step that is later than this comes after an outage; up to it there was only a queue, and the step counts as taken in time. */
const inTimeMs = minuteMs;

/**
 * The overdue report that a body still has to decide about: while there is one, later periods become late without mails or rungs of their own. A matter raised
 * by hand is about no report, and holds none up.
 */
export function undecidedEscalation(life: LifeState): Escalation | undefined {
  return Object.values(life.escalations).find(
    (escalation) =>
      escalation.raised === undefined &&
      (escalation.state === 'open' ||
        (escalation.state === 'advised' && Object.values(life.agenda).some((item) => item.kind === 'rung' && item.obligation === escalation.obligation))),
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
export function byDueOrder(a: AgendaItem, b: AgendaItem): number {
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
    if (!first || byDueOrder(item, first) < 0) first = item;
  }
  return first;
}

/** True when an item is planned or taken, at `at`, more than a minute after its own instant: no worker, server or database was there. */
export const isMissed = (item: Pick<AgendaItem, 'at'>, at: Instant): boolean => msBetween(item.at, at) > inTimeMs;
