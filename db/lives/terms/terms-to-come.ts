/** Terms that wait, as they are shown. */
import type { PlanActivityView } from '../../../contracts/views/plan-activity-view.ts';
import type { Terms, TermsToCome } from '../../../workflows/domain/life/terms.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { expectedForm } from '../../../workflows/domain/money/money.ts';
import { shownPolicy } from '../../../workflows/domain/policy.ts';

/** Soonest first. */
export function termsToComeIn(life: LifeState, { onResuming, atNextPeriod }: TermsToCome): NonNullable<PlanActivityView['termsToCome']> {
  const shown = (from: 'resuming' | 'nextPeriod', terms: Terms | undefined) =>
    terms === undefined
      ? []
      : [
          {
            from,
            runs: { from: terms.runs.from ?? null, to: terms.runs.to ?? null },
            recurs: terms.yearly ? ('yearly' as const) : null,
            reportForm: expectedForm({ ...terms, money: life.money, ownFunder: life.ownFunder }),
            policy: shownPolicy(terms.policy),
          },
        ];
  return [...shown('resuming', onResuming), ...shown('nextPeriod', atNextPeriod)];
}
