/** Whatever has been done and whatever is changed: what changed terms never do to what is owed. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import type { LifeState, Obligation } from '../../../workflows/domain/life-state.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { addDays, addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import { nextPeriod } from '../../../workflows/domain/time/periods.ts';
import type { PureLife, Taken } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';
import { acts, live, otherTerms } from '../../support/builders/random-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const beginnings: (() => PureLife)[] = [
  () => acceptedLife(),
  () => acceptedLife({ policy: { report: { every: 'P6M' } }, input: { runs: { to: '2027-03-31' } } }),
  () => acceptedLife({ policy: { report: { every: 'P1M' } }, input: { runs: { to: '2026-08-15' } } }),
  () => acceptedLife({ policy: { report: { every: 'P10W' } } }),
  () => acceptedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } }),
];
const lived = fc.record({ begin: fc.constantFrom(...beginnings), acts, change: fc.nat(), days: fc.integer({ min: 1, max: 300 }) });

/** Lives through acts, and changes terms where that is possible. @returns that step */
function changed(
  { begin, acts: all, change, days }: typeof lived extends fc.Arbitrary<infer Value> ? Value : never,
  from: CommandInputs['changeTerms']['from'],
) {
  const life = begin();
  live(life, all);
  const today = dayOf(life.now());
  const terms = otherTerms(addDays(today, days), addDays(today, days + 200));
  const input = { from, ...terms[change % terms.length] };
  fc.pre(life.refused('changeTerms', input) === undefined);
  return { life, taken: life.take('changeTerms', input), today };
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const reportsOf = (life: LifeState | null): Obligation[] =>
  Object.values(life?.obligations ?? {}).filter(({ kind, state }) => kind.endsWith('eport') && isOwed({ state }));
const remindersOf = (life: LifeState, report: Obligation) =>
  Object.values(life.agenda).filter(({ kind, obligation }) => kind === 'remind' && obligation === report.id);
/** As when a coordinator closes, the report of the period that ends today is due by that. */
const isClosing = ({ before, after }: Taken) => before?.stage !== 'closing' && after.stage === 'closing';

describe('terms changed at once', () => {
  test('bring no due day nearer than it was, nor within 20 working days where it moves', () => {
    expectHolds(
      fc.property(lived, (one) => {
        const { taken, today } = changed(one, 'atOnce');
        for (const report of reportsOf(taken.before)) {
          const now = taken.after.obligations[report.id];
          if (!now || isClosing(taken)) continue;
          must(now.dueAt >= report.dueAt, `${report.id} is due on ${now.dueAt}, before ${report.dueAt}`);
          if (now.dueAt === report.dueAt) continue;
          must(dayOf(now.dueAt) >= addWorkingDays(today, 20, taken.after.policy.quiet), `${report.id} is due on ${now.dueAt}`);
          must(now.dueVersion > report.dueVersion && now.state === 'open', `${report.id} is owed anew`);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('repeat no reminder: not one that has gone, nor any for a day that has', () => {
    expectHolds(
      fc.property(lived, (one) => {
        const { life, taken } = changed(one, 'atOnce');
        for (const report of reportsOf(taken.after)) {
          const stood = taken.before?.obligations[report.id];
          if (stood?.dueVersion === report.dueVersion) continue;
          const reminders = remindersOf(taken.after, report);
          must(
            reminders.every(({ at }) => at >= taken.at),
            `${report.id} is reminded of by an instant that has passed`,
          );
          if (stood?.dueAt !== report.dueAt) continue;
          const gone = life.steps
            .filter(({ kind, key, before }) => kind === 'remind' && before?.agenda[key]?.obligation === report.id)
            .map(({ at }) => dayOf(at));
          must(!reminders.some(({ at }) => gone.includes(dayOf(at))), `${report.id} is reminded of twice on one day`);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('leave what is before a body, and bring nothing before one unheard', () => {
    expectHolds(
      fc.property(lived, (one) => {
        const { taken } = changed(one, 'atOnce');
        for (const { obligation, state } of Object.values(taken.before?.escalations ?? {})) {
          if ((state !== 'open' && state !== 'advised') || isClosing(taken)) continue;
          const { dueAt, dueVersion } = taken.after.obligations[obligation] ?? {};
          must(
            isDeepStrictEqual([dueAt, dueVersion], [taken.before?.obligations[obligation]?.dueAt, taken.before?.obligations[obligation]?.dueVersion]),
            obligation,
          );
        }
        for (const { key, kind, role, obligation, dueVersion } of Object.values(taken.after.agenda)) {
          const isNew = obligation !== undefined && dueVersion !== taken.before?.obligations[obligation]?.dueVersion;
          if (kind !== 'rung' || role === 'coordinator' || !isNew) continue;
          must(taken.after.agenda[key.replace('/rung-', '/hear-')] !== undefined, `${key} has a hearing before it`);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  test('end the running period no sooner than 28 days from now where the rhythm is another', () => {
    expectHolds(
      fc.property(lived, (one) => {
        const { taken, today } = changed(one, 'atOnce');
        const { before, after } = taken;
        const isOther = before?.policy.report.every !== after.policy.report.every;
        if (!isOther || !before?.period || !after.period || after.period.final || after.period.endsAt === before.period.endsAt) return;
        must(dayOf(after.period.endsAt) >= addDays(today, 28), `the period ends on ${after.period.endsAt}`);
        // The one after it begins where it ends, and ends where the rhythm has a boundary.
        const { every } = after.policy.report;
        const next = nextPeriod({ start: after.period.endsAt, every, count: after.periodCount, anchor: after.periodsFrom });
        must(dayOf(next.endsAt) >= addDays(dayOf(addMs(after.period.endsAt, 0)), 28), `the next ends on ${next.endsAt}`);
      }),
      { numRuns: propertyRuns(60) },
    );
  });
});

describe('terms from the next period on', () => {
  test('move nothing that is owed', () => {
    expectHolds(
      fc.property(lived, (one) => {
        const { taken } = changed(one, 'nextPeriod');
        const { before, after } = taken;
        if (!before?.period) return;
        for (const part of ['obligations', 'agenda', 'escalations', 'period', 'policy', 'runs'] as const)
          must(isDeepStrictEqual(before[part], after[part]), `${part} is as it was`);
      }),
      { numRuns: propertyRuns(60) },
    );
  });
});
