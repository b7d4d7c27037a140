/** A life as it is once its end is undone: as it was before, with what people have done about it since. */
import type { Undone } from '../../commands.ts';
import type { LifeState, Obligation } from '../../life-state.ts';
import { isOwed } from '../../life-state.ts';
import type { Instant } from '../../time/day-and-instant.ts';
import type { Ending } from '../step-context.ts';
import { isReport } from '../step-context.ts';

/**
 * The life before its end, with today's money and proposer. A report, a review or an evaluation that has come in since, or with the end itself, stands unless
 * it is taken back; what was asked for at the end alone is owed no more.
 * @param ended the life as it stands
 */
export function lifeBeforeEnd(ended: LifeState, { earlier }: Pick<Ending, 'earlier'>, undone: readonly Undone[], at: Instant): LifeState {
  const was = structuredClone(earlier);
  const stands = standing(ended, was, undone);
  const isOf = (id: string | undefined) => id !== undefined && stands.has(id);
  return {
    ...was,
    money: ended.money,
    proposer: ended.proposer,
    counters: highest(was.counters, ended.counters),
    obligations: {
      ...was.obligations,
      ...mapped(ended.obligations, (one) => (was.obligations[one.id] === undefined && isOwed(one) ? { ...one, state: 'void', settledAt: at } : undefined)),
      ...mapped(ended.obligations, (one) => (stands.has(one.id) ? asBefore(one, was) : undefined)),
    },
    escalations: { ...was.escalations, ...mapped(ended.escalations, (one) => (stands.has(one.obligation) ? one : undefined)) },
    agenda: {
      ...mapped(was.agenda, (item) => (isOf(item.obligation) ? undefined : item)),
      ...mapped(ended.agenda, (item) => (isOf(item.obligation) ? item : undefined)),
    },
    ...(was.closing && { closing: closingNow(was.closing, ended, undone) }),
  };
}

/** Ids of the obligations that stand as they are today. */
export function standing(ended: LifeState, was: LifeState, undone: readonly Undone[]): ReadonlySet<string> {
  const isMoved = (report: Obligation | undefined): boolean =>
    report !== undefined &&
    isReport(report) &&
    !(report.kind === 'finalReport' && undone.includes('finalReport')) &&
    (report.report !== was.obligations[report.id]?.report || report.receivedAt !== was.obligations[report.id]?.receivedAt);
  const stands = (one: Obligation): boolean =>
    one.kind === 'evaluation' ? one.state === 'met' && !undone.includes('evaluation') : isMoved(one.about === undefined ? one : ended.obligations[one.about]);
  return new Set(
    Object.values(ended.obligations)
      .filter(stands)
      .map(({ id }) => id),
  );
}

/** The end made the running period's report the final one. */
function asBefore(report: Obligation, was: LifeState): Obligation {
  const then = was.obligations[report.id];
  return then?.period ? { ...report, kind: then.kind, period: then.period } : report;
}

function closingNow(was: NonNullable<LifeState['closing']>, ended: LifeState, undone: readonly Undone[]): NonNullable<LifeState['closing']> {
  const { finalReport = false, evaluation = false } = ended.closing ?? {};
  return { ...was, finalReport: finalReport && !undone.includes('finalReport'), evaluation: evaluation && !undone.includes('evaluation') };
}

/** No number is given twice, also not one that was given since. */
function highest(one: Record<string, number>, other: Record<string, number>): Record<string, number> {
  const all = { ...one };
  for (const [name, number] of Object.entries(other)) all[name] = Math.max(number, all[name] ?? 0);
  return all;
}

function mapped<T>(all: Record<string, T>, change: (one: T) => T | undefined): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const [key, one] of Object.entries(all)) {
    const after = change(one);
    if (after !== undefined) kept[key] = after;
  }
  return kept;
}
