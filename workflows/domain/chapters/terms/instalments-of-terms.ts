/** Instalments that wait for the report of a period: whether it comes by the new terms, and what they wait for where it does not. */
import type { CommandInputs } from '../../commands.ts';
import type { LifeState } from '../../life-state.ts';
import type { Instalment } from '../../money/money.ts';
import { dayOf } from '../../time/instants.ts';
import { DateRuleViolation, mustBeAfterToday } from '../date-rule-violation.ts';
import { comesAbout, pointTo } from '../instalments.ts';
import type { StepContext } from '../step-context.ts';

type Releases = NonNullable<CommandInputs['changeTerms']['releases']>;

/** Numbers of the instalments whose period can still come, as the life stands. */
export const waitingForComing = ({ life, at }: Pick<StepContext, 'life' | 'at'>): string[] =>
  Object.entries(life.money.instalments).flatMap(([number, instalment]) =>
    waitsFor(instalment) && comesAbout(life, waitsFor(instalment) ?? '', at) ? [number] : [],
  );

const waitsFor = ({ release, releasedAt, awaitsNext }: Instalment): string | undefined =>
  'period' in release && !releasedAt && !awaitsNext ? release.period : undefined;

/**
 * @param before the instalments whose period could come by the terms before
 * @throws DateRuleViolation where an instalment loses its period and is pointed nowhere, to a period that never comes either, or to a day that has passed; and
 *   where one is pointed elsewhere that keeps its period
 */
export function pointElsewhere(context: StepContext, before: string[], releases: Releases = []): void {
  const after = waitingForComing(context);
  const lost = before.filter((number) => !after.includes(number));
  for (const [index, { instalment, release }] of releases.entries()) {
    const field = `releases.${index}`;
    if (!lost.includes(String(instalment))) throw new DateRuleViolation(`${field}.instalment`, { code: 'instalmentKeepsPeriod', params: { instalment } });
    refuseTarget(context, release, field);
    pointTo(context, instalment, release);
  }
  const forgotten = lost.find((number) => !releases.some(({ instalment }) => String(instalment) === number));
  if (forgotten !== undefined) refuseLoss(context.life, forgotten);
}

function refuseTarget({ life, at }: StepContext, release: Instalment['release'], field: string): void {
  if ('on' in release && release.on <= dayOf(at)) throw new DateRuleViolation(`${field}.release.on`, mustBeAfterToday);
  if ('period' in release && !comesAbout(life, release.period, at))
    throw new DateRuleViolation(`${field}.release.period`, { code: 'periodNeverComes', params: {} });
}

function refuseLoss({ money }: LifeState, number: string): void {
  const instalment = money.instalments[number];
  const period = (instalment && waitsFor(instalment)) ?? '';
  throw new DateRuleViolation('releases', { code: 'instalmentLosesPeriod', params: { instalment: Number(number), period } });
}
