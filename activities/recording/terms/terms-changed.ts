/** What other terms there are after a step, and which days have moved with them: for the record and for the mail about it. */
import type { FactChanges } from '../../../contracts/views/fact-changes.ts';
import { isSame, termsOf } from '../../../workflows/domain/chapters/terms/terms.ts';
import type { Terms } from '../../../workflows/domain/life/terms.ts';
import type { LifeState, Obligation } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';

/** A rule by its path ("report.every"); rules about money are one fact, which whoever sees no money does not see. */
function rulesOf(policy: Policy): Record<string, unknown> {
  const { quiet, money, ...groups } = policy;
  const rules = Object.entries(groups).flatMap(([group, members]) => Object.entries(members).map(([name, value]) => [`${group}.${name}`, value] as const));
  return { ...Object.fromEntries(rules), quiet, money: money ?? {} };
}

const factsOf = ({ policy, runs, yearly, reportForm }: Terms): Record<string, unknown> => ({
  'runs.from': runs.from ?? null,
  'runs.to': runs.to ?? null,
  yearly,
  reportForm: reportForm ?? null,
  ...rulesOf(policy),
});

/** Those that hold last of all that wait. */
const lastTerms = ({ termsToCome, ...life }: LifeState): Terms => termsToCome?.atNextPeriod ?? termsToCome?.onResuming ?? termsOf(life);

function changed(before: Record<string, unknown>, after: Record<string, unknown>): FactChanges {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isSame(before[name], after[name]));
  return Object.fromEntries(names.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]));
}

/** By period: when its report is due, and when it ends. */
function daysOf({ obligations, period }: LifeState, which: (report: Obligation) => boolean): Record<string, unknown> {
  const reports = Object.values(obligations).filter((one) => (one.kind === 'report' || one.kind === 'finalReport') && isOwed(one) && which(one));
  return {
    ...Object.fromEntries(reports.map(({ period: of, dueAt }) => [`dueOn ${of?.name}`, dayOf(dueAt)])),
    ...(period && { [`endsOn ${period.name}`]: dayOf(addMs(period.endsAt, -1)) }),
  };
}

/** The terms that have changed, the days that have moved and what instalments wait for, each as it was and as it is. */
export function termsChanged(before: LifeState, after: LifeState): FactChanges {
  const last = changed(factsOf(lastTerms(before)), factsOf(lastTerms(after)));
  const terms = Object.keys(last).length > 0 ? last : changed(factsOf(before), factsOf(after));
  const inBoth = ({ id }: Obligation): boolean => before.obligations[id] !== undefined && after.obligations[id] !== undefined;
  const days = changed(daysOf(before, inBoth), daysOf(after, inBoth));
  const isMoved = ([name]: [string, unknown]): boolean => !name.startsWith('endsOn') || name === `endsOn ${before.period?.name}`;
  return { ...terms, ...Object.fromEntries(Object.entries(days).filter(isMoved)), ...instalmentsChanged(before, after) };
}

function instalmentsChanged({ money: before }: LifeState, { money: after }: LifeState): FactChanges {
  const numbers = Object.keys(after.instalments).filter((number) => !isSame(before.instalments[number]?.release, after.instalments[number]?.release));
  if (numbers.length === 0) return {};
  const releasesIn = (all: typeof before.instalments) => Object.fromEntries(numbers.map((number) => [number, all[number]?.release ?? null]));
  return { instalments: { from: releasesIn(before.instalments), to: releasesIn(after.instalments) } };
}
