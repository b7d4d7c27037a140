/** Days by new terms: where a running period ends, and when its report is due. Tables worked out by hand, and what holds on every day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { dueByNewTerms } from '../../../workflows/domain/time/due-by-new-terms.ts';
import { dueOnDay } from '../../../workflows/domain/time/due-dates.ts';
import { addDays, addMs, dayOf, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { firstBoundaryAhead } from '../../../workflows/domain/time/periods.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const end = (startsOn: string, every: string, on: string) =>
  addDays(dayOf(firstBoundaryAhead({ startsAt: startOfDay(startsOn), every, at: instantOf(on, '12:00') })), -1);
const due = (present: string, counted: string, on: string) =>
  dayOf(
    dueByNewTerms(
      dueOnDay(present, 'actor', 'given', defaultPolicy),
      dueOnDay(counted, 'actor', 'periodEnd', defaultPolicy),
      instantOf(on, '12:00'),
      defaultPolicy,
    ).at,
  );

describe('the end of a running period by another rhythm', () => {
  test.each([
    ['2026-01-01', 'P3M', '2026-03-04', '2026-03-31'],
    ['2026-01-01', 'P3M', '2026-03-05', '2026-06-30'],
    ['2026-01-01', 'P1M', '2026-01-31', '2026-02-28'],
    ['2026-01-01', 'P1M', '2026-02-01', '2026-02-28'],
    ['2026-01-01', 'P1M', '2026-02-02', '2026-03-31'],
    ['2026-07-01', 'P1Y', '2026-12-03', '2026-12-31'],
    ['2026-07-01', 'P1Y', '2026-12-05', '2027-12-31'],
    ['2026-01-12', 'P10W', '2026-02-23', '2026-03-22'],
    ['2026-01-12', 'P10W', '2026-02-24', '2026-05-31'],
    // From 31 January every two months: 31 March, 31 May.
    ['2026-01-31', 'P2M', '2026-03-04', '2026-05-30'],
  ])('of one that began on %s, by %s on %s, is %s', (startsOn, every, on, expected) => expect(end(startsOn, every, on)).toBe(expected));

  test('in seconds is its next boundary', () => {
    const startsAt = '2026-01-12T09:00:00.000Z';
    expect(firstBoundaryAhead({ startsAt, every: 'PT8S', at: addMs(startsAt, 12_000) })).toBe(addMs(startsAt, 16_000));
  });

  test('lies at least 28 days ahead, and less than one of its own lengths beyond that', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<[string, number]>(['P1M', 31], ['P3M', 92], ['P6M', 184], ['P1Y', 366], ['P10W', 70]),
        fc.nat(1000),
        fc.nat(300),
        ([every, longest], day, later) => {
          const startsOn = addDays('2026-01-01', day);
          const on = addDays(startsOn, later);
          const first = addDays(end(startsOn, every, on), 1);
          expect(first >= addDays(on, 28) && first <= addDays(on, 28 + longest)).toBe(true);
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('a due day by new terms', () => {
  test.each([
    ['2026-04-30', '2026-04-15', '2026-02-10', '2026-04-30'],
    ['2026-04-30', '2026-06-01', '2026-02-10', '2026-06-01'],
    ['2026-04-30', '2026-05-04', '2026-04-28', '2026-05-28'],
    ['2026-04-30', '2026-05-08', '2026-05-12', '2026-06-10'],
    ['2026-04-30', '2026-04-30', '2026-05-12', '2026-04-30'],
  ])('that is %s, and counted %s, on %s is %s', (present, counted, on, expected) => expect(due(present, counted, on)).toBe(expected));

  test('is no earlier than it was, nor within 20 working days of the actor’s where it moves', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(700), fc.nat(700), (present, counted, on) => {
        const [was, would, today] = [present, counted, on].map((days) => addDays('2026-01-01', days)) as [string, string, string];
        const stood = dayOf(dueOnDay(was, 'actor', 'given', defaultPolicy).at);
        const is = due(was, would, today);
        expect(is >= stood && (is === stood || is >= addWorkingDays(today, 20, defaultPolicy.quiet))).toBe(true);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('in seconds has the new span at least', () => {
    const at = '2026-01-12T09:00:00.000Z';
    const why = { from: 'periodEnd', calendar: 'SE-2026.1' } as const;
    const policy = mergePolicy(defaultPolicy, { report: { due: 'PT5S' } });
    expect(dueByNewTerms({ at: addMs(at, -2000), why, exact: true }, { at: addMs(at, 1000), why, exact: true }, at, policy).at).toBe(addMs(at, 5000));
  });
});
