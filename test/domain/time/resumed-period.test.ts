/** Where a period goes on to when its closing is taken back: by hand, and what must hold of any. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { resumedPeriod } from '../../../workflows/domain/time/resumed-period.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const start = startOfDay('2026-01-12');
const quarters = { start, every: 'P3M' };
const noon = (day: string) => instantOf(day, '12:00');

describe('a period that a closing had cut short', () => {
  test.each([
    ['goes on to its old end, also where that is near', { oldEnd: startOfDay('2026-04-01'), now: noon('2026-03-30') }, '2026-04-01'],
    [
      'whose old end has passed goes on to the next boundary that is far enough away',
      { oldEnd: startOfDay('2026-04-01'), now: noon('2026-04-10') },
      '2026-07-01',
    ],
    ['takes the boundary 28 days away, where its old end is not known', { now: noon('2026-03-04') }, '2026-04-01'],
    ['passes over one that is 27 days away', { now: noon('2026-03-05') }, '2026-07-01'],
    ['of ten weeks counts from its start', { every: 'P10W', now: noon('2026-02-01') }, '2026-03-23'],
    ['of ten weeks passes a near boundary over', { every: 'P10W', now: noon('2026-03-01') }, '2026-06-01'],
    ['of years goes on to the end of the year', { every: 'P1Y', now: noon('2026-11-20') }, '2027-01-01'],
  ])('%s', (_, given, day) => {
    expect(resumedPeriod({ ...quarters, ...given })).toEqual({ endsAt: startOfDay(day), final: false });
  });

  test('ends with the run, and is the last', () => {
    expect(resumedPeriod({ ...quarters, now: noon('2026-03-10'), runsTo: '2026-05-31' })).toEqual({ endsAt: startOfDay('2026-06-01'), final: true });
    expect(resumedPeriod({ ...quarters, oldEnd: startOfDay('2026-04-01'), now: noon('2026-02-10'), runsTo: '2026-03-31' })).toEqual({
      endsAt: startOfDay('2026-04-01'),
      final: true,
    });
  });

  test('of rules in seconds goes on to the next boundary, however near', () => {
    const seconds = { start: '2026-01-12T08:00:00.000Z', every: 'PT8S', now: '2026-01-12T08:00:20.000Z' };
    expect(resumedPeriod(seconds)).toEqual({ endsAt: '2026-01-12T08:00:24.000Z', final: false });
  });

  test('never ends before now, nor within 28 days but at its old end or that of the run', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-12', days));
    const maybe = fc.option(day, { nil: undefined });
    expectHolds(
      fc.property(fc.constantFrom('P1M', 'P3M', 'P4M', 'P6M', 'P1Y', 'P10W', 'P45D'), day, maybe, maybe, (every, today, oldEnd, runsTo) => {
        const now = noon(today);
        const run = runsTo !== undefined && runsTo >= today ? runsTo : undefined;
        const { endsAt, final } = resumedPeriod({ start, every, now, oldEnd: oldEnd && startOfDay(oldEnd), runsTo: run });
        expect(endsAt > now).toBe(true);
        const isGiven = endsAt === (oldEnd && startOfDay(oldEnd)) || final;
        if (!isGiven) expect(daysBetween(today, dayOf(endsAt))).toBeGreaterThanOrEqual(28);
        if (run) expect(endsAt <= startOfDay(addDays(run, 1))).toBe(true);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
