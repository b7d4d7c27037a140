/** The terms of a life: those that hold, those that wait, and how a change is laid over both. What is changed later is what prevails. */
import type { CommandInputs } from '../../commands.ts';
import type { Terms, TermsToCome } from '../../life/terms.ts';
import type { LifeState } from '../../life-state.ts';
import { applyPatch, diff } from '../../merge-patch.ts';
import type { Policy } from '../../policy.ts';
import { mergePolicy } from '../../policy.ts';

type Change = Pick<CommandInputs['changeTerms'], 'from' | 'runs' | 'policy' | 'yearly' | 'form'>;

export const termsOf = ({ policy, runs, yearly, reportForm }: Terms): Terms => ({ policy, runs, yearly, ...(reportForm && { reportForm }) });

/** Terms with a change laid over them. A yearly activity reports once a year, whatever else is said. */
function changedTerms(terms: Terms, change: Change): Terms {
  const yearly = change.yearly ?? terms.yearly;
  const policy = mergePolicy(terms.policy, change.policy);
  const form = change.form === undefined ? terms.reportForm : change.form;
  return {
    policy: yearly ? { ...policy, report: { ...policy.report, every: 'P1Y' } } : policy,
    runs: change.runs === undefined ? terms.runs : applyPatch(change.runs === null ? {} : terms.runs, change.runs ?? {}),
    yearly,
    ...(form && { reportForm: form }),
  };
}

export const isSame = (one: unknown, other: unknown): boolean => Object.keys(diff({ one }, { one: other })).length === 0;

/** Where a change begins to hold: at once, unless a period is running or the life is paused. */
function placeOf(life: LifeState, from: Change['from']): 'atOnce' | keyof TermsToCome {
  if (from === 'nextPeriod' && life.period) return 'atNextPeriod';
  return life.stage === 'paused' ? 'onResuming' : 'atOnce';
}

/** The terms that hold and those that wait, once a change has been made. Waiting terms that say what holds anyway wait no more. */
export function termsAfter(life: LifeState, change: Change): { terms: Terms; toCome: TermsToCome } {
  const { onResuming, atNextPeriod } = life.termsToCome ?? {};
  const place = placeOf(life, change.from);
  const present = termsOf(life);
  const terms = place === 'atOnce' ? changedTerms(present, change) : present;
  const resuming = place === 'atNextPeriod' ? onResuming : changedTerms(onResuming ?? present, change);
  const first = resuming ?? terms;
  const next = place === 'atNextPeriod' ? changedTerms(atNextPeriod ?? first, change) : atNextPeriod && changedTerms(atNextPeriod, change);
  return {
    terms,
    toCome: {
      ...(resuming && !isSame(resuming, terms) && { onResuming: resuming }),
      ...(next && !isSame(next, first) && { atNextPeriod: next }),
    },
  };
}

/** Whether a change makes any difference to a life. */
export function changesTerms(life: LifeState, change: Change): boolean {
  const { terms, toCome } = termsAfter(life, change);
  return !isSame(terms, termsOf(life)) || !isSame(toCome, life.termsToCome ?? {});
}

/** What steps about a report are planned by. */
const planRules = ({ report: { every: _, ...report }, quiet, mail: { workingDaysOnly, spread } }: Policy) => ({ report, quiet, workingDaysOnly, spread });

export const isPlannedAlike = (one: Policy, other: Policy): boolean => isSame(planRules(one), planRules(other));

/** Other terms hold from now on. What is owed is planned by those before, as long as nobody plans it anew. */
export function setTerms(life: LifeState, terms: Terms): void {
  if (!isPlannedAlike(life.policy, terms.policy)) life.counters['terms'] = (life.counters['terms'] ?? 0) + 1;
  const isOtherRhythm = life.policy.report.every !== terms.policy.report.every;
  delete life.reportForm;
  Object.assign(life, terms);
  // Counted periods are counted from the one in which the rhythm changed.
  if (isOtherRhythm) delete life.periodsFrom;
}

export function setTermsToCome(life: LifeState, toCome: TermsToCome): void {
  delete life.termsToCome;
  if (Object.keys(toCome).length > 0) life.termsToCome = toCome;
}

/** What waited for a period to begin, or for the end of a pause, holds. @returns the terms before; undefined where nothing waited */
export function takeUpTerms(life: LifeState, ...places: (keyof TermsToCome)[]): Terms | undefined {
  const waiting = { ...life.termsToCome };
  const before = termsOf(life);
  const taken = places.map((place) => waiting[place]).findLast((terms) => terms !== undefined);
  if (!taken) return undefined;
  for (const place of places) delete waiting[place];
  setTerms(life, taken);
  setTermsToCome(life, waiting);
  return before;
}
