/** Instalments of our grant: what a day or an approved report releases, and what becomes of it when another takes over the lead. */
import type { LifeState, Obligation } from '../life-state.ts';
import { isOwed } from '../life-state.ts';
import type { Instalment } from '../money/money.ts';
import type { Day, Instant } from '../time/day-and-instant.ts';
import { dayOf, instantOf } from '../time/instants.ts';
import type { PeriodRequest } from '../time/periods.ts';
import { comesFrom, firstOf, namesFrom, ofPeriod } from '../time/periods.ts';
import { DateRuleViolation } from './date-rule-violation.ts';
import type { StepContext } from './step-context.ts';
import { addAgenda, clockItem } from './step-context.ts';

const all = ({ life }: StepContext): [number: string, Instalment][] => Object.entries(life.money.instalments);

/** @throws DateRuleViolation for a period that never comes */
export function planInstalments(context: StepContext, planned: readonly Pick<Instalment, 'amountSek' | 'release'>[]): void {
  planned.forEach((instalment, index) => {
    refusePeriodThatNeverComes(context, instalment, index);
    context.life.money.instalments[index + 1] = { ...instalment, paidSek: 0 };
    if ('on' in instalment.release) planRelease(context, index + 1, instalment.release.on);
  });
}

/** What waits for the report of no period would never be released. */
function refusePeriodThatNeverComes({ life, at }: StepContext, { release }: Pick<Instalment, 'release'>, index: number): void {
  if ('period' in release && !comesAbout(life, release.period, at))
    throw new DateRuleViolation(`instalments.${index}.release.period`, { code: 'periodNeverComes', params: {} });
}

/** Whether an approved report for a period of this name can still come, by the terms that hold and those that wait. */
export function comesAbout(life: LifeState, name: string, at: Instant): boolean {
  return Object.values(life.obligations).some((report) => isReportFor(report, name)) || isAmongNext(life, name, at);
}

const mayStillCome = ({ kind, report, state }: Obligation): boolean =>
  (kind === 'report' || kind === 'finalReport') && (isOwed({ state }) || report === 'submitted');
const isReportFor = (report: Obligation, name: string): boolean =>
  mayStillCome(report) && report.period !== undefined && (report.period.name === name || ofPeriod(report.period.name) === name);

const isAmongNext = (life: LifeState, name: string, at: Instant): boolean => {
  const next = nextOf(life, at);
  return next !== undefined && comesFrom(name, next);
};

/** The first period that has not begun; undefined where none comes. */
function nextOf(life: LifeState, at: Instant): PeriodRequest | undefined {
  const { onResuming, atNextPeriod } = life.termsToCome ?? {};
  const { policy, yearly, runs } = atNextPeriod ?? onResuming ?? life;
  const { every } = policy.report;
  // A yearly activity goes round again after its run.
  const run = yearly ? { ...(runs.from && { from: runs.from }) } : runs;
  const { period, periodCount: count, periodsFrom: anchor } = life;
  if (!period) return life.closing?.final ? undefined : firstOf({ every, runs: run, today: dayOf(at) });
  if (run.to !== undefined && run.to < dayOf(period.endsAt)) return undefined;
  return { start: period.endsAt, every, runsTo: run.to, count, ...(every === life.policy.report.every && { anchor }) };
}

/** Names of the periods whose report can still come, the soonest first. @param most so many of those that have not begun */
export function periodsToCome(life: LifeState, at: Instant, most: number): string[] {
  const begun = Object.values(life.obligations).flatMap((report) => (mayStillCome(report) && report.period ? [report.period.name] : []));
  const next = nextOf(life, at);
  return [...new Set([...begun, ...(next ? namesFrom(next, most) : [])])];
}

/** An instalment waits for something else. */
export function pointTo(context: StepContext, number: number, release: Instalment['release']): void {
  const instalment = context.life.money.instalments[number];
  if (!instalment) return;
  instalment.release = release;
  if ('on' in release) planRelease(context, number, release.on);
}

function planRelease(context: StepContext, number: number, on: Day): void {
  const at = instantOf(on, '08:00');
  if (at <= context.at) releaseInstalment(context, number);
  else addAgenda(context, [clockItem(`instalment-${number}/1/release`, 'release', at, false, number)]);
}

export function releaseInstalment(context: StepContext, number: number): void {
  const instalment = context.life.money.instalments[number];
  if (instalment && !instalment.releasedAt) instalment.releasedAt = context.at;
}

/** Instalments that an approved report for this period releases, or for the one that it goes on from. */
export function releaseFor(context: StepContext, period: string): void {
  for (const [number] of releasedBy(context, period)) releaseInstalment(context, Number(number));
}

/** The approval did not hold: what it released is locked again, unless something of it has been paid. */
export function lockFor(context: StepContext, period: string): void {
  for (const [, instalment] of releasedBy(context, period)) if (instalment.paidSek === 0) delete instalment.releasedAt;
}

const releasedBy = (context: StepContext, period: string): [number: string, Instalment][] =>
  all(context).filter(([, { release }]) => 'period' in release && (release.period === period || release.period === ofPeriod(period)));

/** An earlier lead's report is excused: what its approval would have released waits for the period that takes its place. */
export function awaitNextPeriod(context: StepContext, period: string | undefined): void {
  for (const [, instalment] of all(context))
    if ('period' in instalment.release && instalment.release.period === period && !instalment.releasedAt) instalment.awaitsNext = true;
}

/** A report that had been excused is owed again: it releases what waits for it and has not been carried on. */
export function waitForReportAgain(context: StepContext, period: string): void {
  for (const [, instalment] of all(context)) if ('period' in instalment.release && instalment.release.period === period) delete instalment.awaitsNext;
}

/** A period begins, or another lead takes over its report: what waited for the next one is released by its report. */
export function carryReleases(context: StepContext, period: string): void {
  for (const [, instalment] of all(context)) {
    if (!instalment.awaitsNext) continue;
    instalment.release = { period };
    delete instalment.awaitsNext;
  }
}
