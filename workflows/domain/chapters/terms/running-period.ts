/** The period that is running ends by the new terms: with the run, or where the new rhythm has its boundary. */

import type { Terms } from '../../life/terms.ts';
import type { LifeState, Obligation, Period } from '../../life-state.ts';
import type { Instant } from '../../time/day-and-instant.ts';
import { addDays, later, startOfDay } from '../../time/instants.ts';
import { firstBoundaryAhead, nextPeriod } from '../../time/periods.ts';
import { dropPeriodClock, planPeriodEnd } from '../period-clock.ts';
import type { StepContext } from '../step-context.ts';

type Running = NonNullable<LifeState['period']>;

/** @returns the report of the period, where it ends on another day or has become the final one, or is that no more */
export function moveRunningPeriod(context: StepContext, before: Terms): Obligation | undefined {
  const { life } = context;
  const { period } = life;
  if (!period) return undefined;
  const moved = endedByTerms(context, period, before);
  if (moved.endsAt === period.endsAt && moved.final === period.final) return undefined;
  const endsElsewhere = moved.endsAt !== period.endsAt;
  life.period = moved;
  dropPeriodClock(context);
  planPeriodEnd(context);
  const report = reportOfPeriod(life, moved);
  return endsElsewhere ? report : undefined;
}

/** The report says the same of its period as the life does. */
export function reportOfPeriod(life: LifeState, { name, startsAt, endsAt, final }: Running): Obligation | undefined {
  const report = life.obligations[`report-${name}`];
  if (!report) return undefined;
  report.kind = final ? 'finalReport' : 'report';
  report.period = { name, startsAt, endsAt };
  return report;
}

/** A running period with its end by the terms that hold now. */
export function endedByTerms({ at, life }: StepContext, period: Running, before: Terms): Running {
  const { policy, runs } = life;
  const { every } = policy.report;
  const isOtherRhythm = every !== before.policy.report.every;
  if (isOtherRhythm) life.periodsFrom = period.startsAt;
  const natural = isOtherRhythm ? firstBoundaryAhead({ startsAt: period.startsAt, every, at }) : endWithoutRun(life, period);
  const runEnds = runs.to === undefined ? undefined : startOfDay(addDays(runs.to, 1));
  const final = runEnds !== undefined && natural >= runEnds;
  return { ...period, endsAt: final ? runEnds : natural, final };
}

/** Where a period ends that the run does not cut off; a pause may have moved it. */
function endWithoutRun(life: LifeState, period: Running): Instant {
  if (!period.final) return period.endsAt;
  return later(period.endsAt, naturalEnd(life, period));
}

/** Where the rhythm alone would end it. */
function naturalEnd({ policy, periodCount, periodsFrom }: LifeState, { startsAt }: Period): Instant {
  return nextPeriod({ start: startsAt, every: policy.report.every, count: periodCount - 1, anchor: periodsFrom ?? startsAt }).endsAt;
}
