/** Matters raised by hand beside a life that people and the clock move: nothing of it becomes another for them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import { matterKinds } from '../../../workflows/domain/life-state.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, dayAfter, proposedLife } from '../../support/builders/pure-life.ts';
import { acts, inputFor } from '../../support/builders/random-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

describe('whatever is done with matters raised by hand', () => {
  /** What it can be done without anything else being decided by it. */
  function busy(life: PureLife, number: number): void {
    const of = <T>(values: readonly T[]): T => values[number % values.length] as T;
    const open = Object.values(life.state().escalations).filter(({ raised: kind, state }) => kind && state === 'open');
    const matter = of(open);
    const input: { [N in CommandName]?: CommandInputs[N] } =
      !matter || number % 3 === 0
        ? { matter: { role: number % 2 ? 'referenceGroup' : 'steeringGroup', kind: of(matterKinds) } }
        : number % 7 === 0
          ? { matterWithdrawal: { escalation: matter.id } }
          : matter.role === 'referenceGroup'
            ? { advice: { escalation: matter.id, kind: of(['support', 'contact', 'proposal']) } }
            : {
                bodyDecision: of([
                  { escalation: matter.id, outcome: 'noted' },
                  { escalation: matter.id, outcome: 'support' },
                  { escalation: matter.id, outcome: 'deferred', to: dayAfter(life, 20) },
                  { escalation: matter.id, outcome: 'referredBack', to: of(['coordinator', 'referenceGroup', 'actor'] as const) },
                ] as const),
              };
    for (const [name, given] of Object.entries(input)) if (!life.refused(name as CommandName, given as never)) life.take(name as CommandName, given as never);
  }

  /** All of a life but what is of its matters raised by hand, and when its last step was. */
  function withoutMatters(life: PureLife): unknown {
    const { seq: _, at: __, counters: ___, answered, escalations, obligations, agenda, ...rest } = life.state();
    const but = <T>(all: Record<string, T>, which: (one: T) => boolean) => Object.fromEntries(Object.entries(all).filter(([, one]) => which(one)));
    const isMatter = (id: string | undefined) => id?.startsWith('bodyDecision-matter-') === true;
    return {
      ...rest,
      // Steps of matters count too.
      answered: answered && { ...answered, step: 0 },
      escalations: but(escalations, ({ raised: kind }) => !kind),
      obligations: but(obligations, ({ id }) => !isMatter(id)),
      agenda: but(agenda, ({ obligation }) => !isMatter(obligation)),
    };
  }

  test.each<[string, () => PureLife]>([
    ['quarterly', () => acceptedLife()],
    ['from the proposal', () => proposedLife({ policy: { report: { every: 'P3M' } } })],
    ['monthly, with a run’s end', () => acceptedLife({ policy: { report: { every: 'P1M' } }, input: { runs: { from: '2026-02-01', to: '2026-11-30' } } })],
  ])('%s, no date of a report moves and no rung', (_, begin) => {
    expectHolds(
      fc.property(acts, fc.array(fc.nat(), { minLength: 5, maxLength: 20 }), (all, numbers) => {
        const [quiet, disturbed] = [begin(), begin()];
        all.forEach((one, index) => {
          busy(disturbed, (numbers[index % numbers.length] ?? 0) + index);
          for (const life of [quiet, disturbed]) {
            if ('pass' in one) life.pass(one.pass);
            if ('away' in one) life.away(one.away * 3_600_000);
          }
          if (!('do' in one) || one.do === 'matter' || one.do === 'matterWithdrawal') return;
          const input = inputFor(quiet, one.do, one) as never;
          if (quiet.refused(one.do, input)) return;
          quiet.take(one.do, input);
          disturbed.take(one.do, input);
        });
        expect(withoutMatters(disturbed)).toEqual(withoutMatters(quiet));
      }),
      { numRuns: propertyRuns(25) },
    );
  });
});
