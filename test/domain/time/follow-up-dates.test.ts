/** What the clock does about an obligation, on real days of 2026 and 2027 and for any day at all. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDueOrder } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { Policy, Rung, Span } from '../../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import { isWorkingDay, workingDaysBetween } from '../../../workflows/domain/time/calendar.ts';
import type { Due } from '../../../workflows/domain/time/due-dates.ts';
import { dueAfter, dueOnDay } from '../../../workflows/domain/time/due-dates.ts';
import { planLate, planReminders, planReport, planSilence, withoutIdleReminders } from '../../../workflows/domain/time/follow-up-dates.ts';
import { addDays, addMs, dayOf, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const onTheHour = mergePolicy(defaultPolicy, { mail: { spread: 'PT0S' } });
const longAgo = '2000-01-01T00:00:00.000Z';
const reportOf = (due: Due, policy: Policy = onTheHour, now = longAgo, id = 'life') =>
  planReport({ obligation: 'report', dueVersion: 1, due, life: { id, policy }, now });
const withReport = (report: Partial<Policy['report']>) => mergePolicy(onTheHour, { report });
const given = (day: string) => dueOnDay(day, 'actor', 'given', onTheHour);
/** "rung-1 2026-09-25": step and day, in the order they come. */
const byDay = (items: AgendaItem[]) => [...items].sort(byDueOrder).map(({ key, at }) => `${key.split('/')[2]} ${dayOf(at)}`);
const bySecond = (items: AgendaItem[], from: string) =>
  [...items].sort(byDueOrder).map(({ key, at }) => [key.split('/')[2], Date.parse(at) - Date.parse(from)]);

const someDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2024-01-01', days));
const datedSpan = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((days): Span => `P${days}D`),
  fc.integer({ min: 1, max: 3 }).map((months): Span => `P${months}M`),
  fc.integer({ min: 1, max: 45 }).map((workingDays): Span => ({ workingDays })),
);
const exactSpan = fc.integer({ min: 1, max: 1_000_000 }).map((seconds): Span => `PT${seconds}S`);
const someRung = (after: fc.Arbitrary<Span>) =>
  fc.record({ after, role: fc.constantFrom('coordinator', 'referenceGroup', 'steeringGroup') }) as fc.Arbitrary<Rung>;
const someReport = (span: fc.Arbitrary<Span>) =>
  fc.record({
    remindBefore: fc.array(span, { maxLength: 4 }),
    remindAfter: fc.array(span, { maxLength: 4 }),
    hearBefore: span,
    ladder: fc.array(someRung(span), { maxLength: 4 }),
  });

describe('the default follow-up of a report', () => {
  test('for the first half of 2026, counted past the quiet summer', () => {
    const due = dueAfter(startOfDay('2026-07-01'), onTheHour.report.due, 'actor', 'periodEnd', onTheHour);
    expect(byDay(reportOf(due))).toEqual([
      'remindBefore-1 2026-08-28',
      'remindBefore-2 2026-09-09',
      'late 2026-09-11',
      'remindAfter-1 2026-09-16',
      'remindAfter-2 2026-09-23',
      'rung-1 2026-09-25',
      'hear-2 2026-10-02',
      'rung-2 2026-10-09',
      'hear-3 2026-10-30',
      'rung-3 2026-11-06',
    ]);
  });

  test('for the second half of 2026, counted past the new year and Easter', () => {
    const due = dueAfter(startOfDay('2027-01-01'), onTheHour.report.due, 'actor', 'periodEnd', onTheHour);
    expect(byDay(reportOf(due))).toEqual([
      'remindBefore-1 2027-01-21',
      'remindBefore-2 2027-02-02',
      'late 2027-02-04',
      'remindAfter-1 2027-02-09',
      'remindAfter-2 2027-02-16',
      'rung-1 2027-02-18',
      'hear-2 2027-02-25',
      'rung-2 2027-03-04',
      'hear-3 2027-03-25',
      'rung-3 2027-04-05',
    ]);
  });

  test('goes at 08:00 Swedish time in winter and summer, plus the life’s own spread', () => {
    const items = reportOf(given('2027-02-04'), defaultPolicy);
    const rungs = items.filter(({ kind }) => kind === 'rung').map(({ at }) => at);
    const spread = Date.parse(rungs[0] ?? '') - Date.parse('2027-02-18T07:00:00.000Z');
    expect(spread > 0 && spread < 3_600_000).toBe(true);
    expect(rungs.map((at) => addMs(at, -spread))).toEqual(['2027-02-18T07:00:00.000Z', '2027-03-04T07:00:00.000Z', '2027-04-05T06:00:00.000Z']);
  });

  test('carries key, rank, role and what a rung requires', () => {
    const items = reportOf(given('2027-02-04'));
    expect(items.find(({ key }) => key === 'report/1/rung-3')).toEqual({
      key: 'report/1/rung-3',
      obligation: 'report',
      dueVersion: 1,
      kind: 'rung',
      rank: 32,
      role: 'steeringGroup',
      requires: 'advice',
      at: '2027-04-05T06:00:00.000Z',
    });
    expect(items.find(({ key }) => key === 'report/1/hear-2')).toMatchObject({ kind: 'hear', rank: 20, role: 'referenceGroup' });
    expect(items.find(({ key }) => key === 'report/1/remindBefore-1')).toMatchObject({ kind: 'remind', rank: 10, side: 'before' });
    expect(items.find(({ key }) => key === 'report/1/remindAfter-1')).toMatchObject({ kind: 'remind', rank: 10, side: 'after' });
    expect(items.some(({ key }) => key === 'report/1/hear-1')).toBe(false);
  });

  test('leaves out reminders that would have been before now, never the due instant, a rung or a hearing: that comes first, and its rung after it', () => {
    const steps = byDay(reportOf(given('2027-02-04'), onTheHour, instantOf('2027-03-01', '12:00')));
    expect(steps).toEqual(['late 2027-02-04', 'rung-1 2027-02-18', 'hear-2 2027-03-02', 'rung-2 2027-03-09', 'hear-3 2027-03-25', 'rung-3 2027-04-05']);
  });
});

describe('a reminder before the due day', () => {
  test.each([
    // Easter Monday rolls to Tuesday 7 April, the due day itself.
    ['2026-04-07', ['P1D'], []],
    ['2026-04-08', ['P2D'], ['remindBefore-1 2026-04-07']],
    // Saturday and Sunday both roll to Monday: only the last goes.
    ['2026-05-06', ['P4D', 'P3D', 'P1D'], ['remindBefore-2 2026-05-04', 'remindBefore-3 2026-05-05']],
    ['2026-08-18', ['P30D', 'P14D'], ['remindBefore-2 2026-08-17']],
    ['2026-08-17', ['P30D', { workingDays: 1 }], ['remindBefore-2 2026-06-18']],
  ] as const)('of a report due on %s with %j: %j', (day, remindBefore, expected) => {
    const items = reportOf(given(day), withReport({ remindBefore: [...remindBefore], remindAfter: [], ladder: [] }));
    expect(byDay(items.filter(({ kind }) => kind === 'remind'))).toEqual(expected);
  });
});

describe('the hearing before a body’s rung', () => {
  const body = (after: Span): Rung => ({ after, role: 'referenceGroup' });

  test.each([
    // Five working days before would be before the due day: the first working day after it.
    [{ workingDays: 3 }, { workingDays: 5 }, ['late 2026-09-11', 'hear-1 2026-09-14', 'rung-1 2026-09-16']],
    [{ workingDays: 5 }, { workingDays: 5 }, ['late 2026-09-11', 'hear-1 2026-09-14', 'rung-1 2026-09-18']],
    [{ workingDays: 6 }, { workingDays: 5 }, ['late 2026-09-11', 'hear-1 2026-09-14', 'rung-1 2026-09-21']],
    [{ workingDays: 1 }, { workingDays: 5 }, ['late 2026-09-11', 'hear-1 2026-09-14', 'rung-1 2026-09-14']],
    ['P1M', 'P14D', ['late 2026-09-11', 'hear-1 2026-09-28', 'rung-1 2026-10-12']],
    // Two days before a Monday is a Saturday: the Friday before, for rolled on it would leave no time at all.
    ['P10D', 'P2D', ['late 2026-09-11', 'hear-1 2026-09-18', 'rung-1 2026-09-21']],
    ['P11D', 'P2D', ['late 2026-09-11', 'hear-1 2026-09-18', 'rung-1 2026-09-22']],
    // No room for it after the due day: the first working day after that, all the same.
    ['P2D', 'P2D', ['late 2026-09-11', 'hear-1 2026-09-14', 'rung-1 2026-09-14']],
  ] as const)('after %j with %j before it: %j', (after, hearBefore, expected) => {
    expect(byDay(reportOf(given('2026-09-11'), withReport({ remindBefore: [], remindAfter: [], hearBefore, ladder: [body(after)] })))).toEqual(expected);
  });

  test('falls at the due instant exactly when the rung is exact and nearer than the span', () => {
    const due = given('2026-09-11');
    const items = reportOf(due, withReport({ remindBefore: [], remindAfter: [], ladder: [body('PT2S')] }));
    expect(bySecond(items, due.at)).toEqual([
      ['late', 0],
      ['hear-1', 0],
      ['rung-1', 2000],
    ]);
    expect(items.find(({ kind }) => kind === 'hear')?.exact).toBe(true);
  });

  test('keeps an exact rung’s time of day where its span is in working days', () => {
    const due = given('2026-10-23');
    const items = reportOf(due, withReport({ remindBefore: [], remindAfter: [], hearBefore: { workingDays: 5 }, ladder: [body('PT300H')] }));
    // 300 hours after Friday 23 October is 11:00 on Thursday 5 November, clocks having changed.
    expect(items.find(({ kind }) => kind === 'rung')?.at).toBe('2026-11-05T09:59:59.999Z');
    expect(items.find(({ kind }) => kind === 'hear')?.at).toBe('2026-10-29T09:59:59.999Z');
  });

  test('never comes after its rung, where rungs may fall on a Saturday', () => {
    const anyDay = mergePolicy(withReport({ remindBefore: [], remindAfter: [], ladder: [body('P1D')] }), { mail: { workingDaysOnly: false } });
    expect(byDay(reportOf(given('2026-09-11'), anyDay))).toEqual(['late 2026-09-11', 'hear-1 2026-09-12', 'rung-1 2026-09-12']);
  });

  test.each([
    [{ workingDays: 1 }, '2026-09-11T12:00:02.000Z'],
    [{ workingDays: 6 }, '2026-09-14T06:00:00.000Z'],
    ['PT48H', '2026-09-16T06:00:00.000Z'],
  ] as const)('is exact where the due instant is: with %j it falls at %s', (span, at) => {
    const rung = span === 'PT48H' ? { workingDays: 5 } : span;
    const policy = withReport({ hearBefore: span === 'PT48H' ? span : { workingDays: 5 }, ladder: [body(rung)] });
    const due = dueAfter('2026-09-11T12:00:00.000Z', 'PT2S', 'actor', 'periodEnd', policy);
    expect(reportOf(due, policy).find(({ kind }) => kind === 'hear')).toMatchObject({ at, exact: true });
  });

  test('is exact where its own span is', () => {
    const items = reportOf(given('2026-09-11'), withReport({ hearBefore: 'PT36H', ladder: [body({ workingDays: 10 })] }));
    expect(items.find(({ kind }) => kind === 'hear')).toMatchObject({ at: '2026-09-23T18:00:00.000Z', exact: true });
  });
});

describe('an exact follow-up', () => {
  const start = '2026-12-24T22:59:58.500Z';
  const policy = withReport({
    due: 'PT2S',
    remindBefore: ['PT1S'],
    remindAfter: ['PT1S', 'PT2S'],
    hearBefore: 'PT1S',
    ladder: [
      { after: 'PT2S', role: 'referenceGroup' },
      { after: 'PT4S', role: 'steeringGroup' },
    ],
  });

  test('is counted to the millisecond, at night, on Christmas Eve, and drops no reminder of one day', () => {
    const due = dueAfter(start, policy.report.due, 'actor', 'periodEnd', policy);
    const items = reportOf(due, policy);
    expect(bySecond(items, start)).toEqual([
      ['remindBefore-1', 1000],
      ['late', 2000],
      ['remindAfter-1', 3000],
      ['hear-1', 3000],
      ['remindAfter-2', 4000],
      ['rung-1', 4000],
      ['hear-2', 5000],
      ['rung-2', 6000],
    ]);
    expect(items.every(({ exact }) => exact)).toBe(true);
  });

  test('with the default hearing in working days hears at the due instant', () => {
    const mixed = mergePolicy(policy, { report: { hearBefore: { workingDays: 5 } } });
    const due = dueAfter(start, 'PT2S', 'actor', 'periodEnd', mixed);
    expect(bySecond(reportOf(due, mixed), due.at).filter(([step]) => `${step}`.startsWith('hear'))).toEqual([
      ['hear-1', 0],
      ['hear-2', 0],
    ]);
  });

  test('with a ladder in working days counts it from the due instant’s day', () => {
    const mixed = mergePolicy(policy, {
      report: { ladder: [{ after: { workingDays: 10 }, role: 'steeringGroup' }], hearBefore: { workingDays: 5 }, remindBefore: [{ workingDays: 2 }] },
    });
    const due = dueAfter('2026-09-11T12:00:00.000Z', 'PT2S', 'actor', 'periodEnd', mixed);
    expect(byDay(reportOf(due, mixed))).toEqual([
      'remindBefore-1 2026-09-09',
      'late 2026-09-11',
      'remindAfter-1 2026-09-11',
      'remindAfter-2 2026-09-11',
      'hear-1 2026-09-18',
      'rung-1 2026-09-25',
    ]);
  });
});

test('a ladder is climbed in order although a later rung in calendar days falls before one in working days', () => {
  const ladder: Rung[] = [
    { after: { workingDays: 4 }, role: 'coordinator' },
    { after: 'P20D', role: 'referenceGroup' },
  ];
  const due = given('2026-06-17');
  const rungs = reportOf(due, withReport({ ladder })).filter(({ kind }) => kind === 'rung');
  expect(rungs.map(({ at }) => dayOf(at))).toEqual(['2026-08-19', '2026-08-19']);
});

describe('reminders counted from the opening', () => {
  const plan = (openedAt: string, due: Due, remind: Span[], who: 'actor' | 'other') =>
    planReminders({ obligation: 'o', dueVersion: 2, due, life: { id: 'life', policy: onTheHour }, openedAt, remind, who });
  const opened = (day: string) => instantOf(day, '14:00');

  test.each([
    ['completion', '2026-03-06', 'P21D', ['P14D'], 'actor', ['remind-1 2026-03-20']],
    ['answer', '2026-03-06', 'P30D', ['P14D', 'P25D'], 'actor', ['remind-1 2026-03-20', 'remind-2 2026-03-31']],
    // The due day has rolled over the new year, and both reminders with it, onto that very day.
    ['answer', '2026-12-10', 'P30D', ['P14D', 'P25D'], 'actor', ['remind-2 2027-01-08']],
    ['answer', '2026-11-25', 'P30D', ['P14D', 'P25D'], 'actor', ['remind-1 2026-12-09']],
    ['decision', '2026-05-20', 'P90D', ['P60D', 'P80D'], 'other', ['remind-1 2026-07-20', 'remind-2 2026-08-10']],
  ] as const)('of a(n) %s opened on %s', (_kind, day, within, remind, who, expected) => {
    const due = dueAfter(opened(day), within, who, 'step', onTheHour);
    expect(byDay(plan(opened(day), due, [...remind], who))).toEqual(expected);
  });

  test('are exact where their spans are', () => {
    const due = dueAfter(opened('2026-05-20'), 'PT10S', 'actor', 'step', onTheHour);
    const items = plan(opened('2026-05-20'), due, ['PT2S', 'PT9S', 'PT10S'], 'actor');
    expect(bySecond(items, opened('2026-05-20'))).toEqual([
      ['remind-1', 2000],
      ['remind-2', 9000],
    ]);
    expect(items[0]).toEqual({
      key: 'o/2/remind-1',
      obligation: 'o',
      dueVersion: 2,
      kind: 'remind',
      rank: 10,
      side: 'before',
      at: addMs(opened('2026-05-20'), 2000),
      exact: true,
    });
  });
});

describe('the due instant and silence', () => {
  const life = { id: 'life', policy: onTheHour };
  test('are two steps: late at the end of the due day, silence on the next working morning', () => {
    const owed = { obligation: 'o', dueVersion: 1, due: given('2026-06-18'), life };
    expect(planLate(owed)).toEqual({ key: 'o/1/late', obligation: 'o', dueVersion: 1, kind: 'late', rank: 0, at: '2026-06-18T21:59:59.999Z' });
    expect(planSilence(owed)).toEqual({ key: 'o/1/silence', obligation: 'o', dueVersion: 1, kind: 'silence', rank: 15, at: '2026-08-17T06:00:00.000Z' });
  });

  test('are at one instant when the due date is exact', () => {
    const due = dueAfter('2026-07-01T00:00:00.000Z', 'PT2S', 'actor', 'step', onTheHour);
    const owed = { obligation: 'o', dueVersion: 1, due, life };
    expect([planLate(owed), planSilence(owed)].map(({ at, exact }) => [at, exact])).toEqual([
      ['2026-07-01T00:00:02.000Z', true],
      ['2026-07-01T00:00:02.000Z', true],
    ]);
  });
});

test('of reminders on one day the last stays, and exact ones beside it', () => {
  const at = (key: string, instant: string, exact?: true): AgendaItem => ({
    key,
    kind: 'remind',
    rank: 10,
    side: 'after',
    at: instant,
    ...(exact && { exact }),
  });
  const items = [
    at('a', '2026-05-04T06:00:00.000Z'),
    at('b', '2026-05-04T06:00:00.000Z'),
    at('c', '2026-05-04T05:00:00.000Z', true),
    at('d', '2026-05-05T06:00:00.000Z'),
  ];
  expect(withoutIdleReminders(items, undefined).map(({ key }) => key)).toEqual(['b', 'c', 'd']);
});

describe('for any policy and any due day', () => {
  const policyOf = (report: Partial<Policy['report']>) => mergePolicy(defaultPolicy, { report });

  test('reminders, hearings and rungs fall on working mornings outside quiet, reminders on days of their own and on their side of the due day', () => {
    fc.assert(
      fc.property(someDay, someReport(datedSpan), fc.uuid(), (day, report, id) => {
        const policy = policyOf(report);
        const due = dueOnDay(day, 'actor', 'given', policy);
        const dueDay = dayOf(due.at);
        const items = reportOf(due, policy, longAgo, id);
        for (const item of items.filter(({ kind }) => kind !== 'late')) {
          const itsDay = dayOf(item.at);
          expect(isWorkingDay(itsDay, policy.quiet)).toBe(true);
          expect(item.at >= instantOf(itsDay, '08:00') && item.at < instantOf(itsDay, '09:00')).toBe(true);
          expect(item.side === 'before' ? itsDay < dueDay : itsDay > dueDay).toBe(true);
        }
        const reminded = items.filter(({ kind }) => kind === 'remind').map(({ at }) => dayOf(at));
        expect(new Set(reminded).size).toBe(reminded.length);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  test('rungs keep the ladder’s order and each hearing lies between the due instant and its rung', () => {
    fc.assert(
      fc.property(someDay, someReport(fc.oneof(datedSpan, exactSpan)), fc.oneof(datedSpan, exactSpan), (day, report, within) => {
        const policy = policyOf(report);
        const due = dueAfter(startOfDay(day), within, 'actor', 'periodEnd', policy);
        const items = reportOf(due, policy);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        const rungs = items.filter(({ kind }) => kind === 'rung');
        expect([...rungs].sort(byDueOrder)).toEqual(rungs);
        expect(rungs.map(({ role }) => role)).toEqual(report.ladder.map(({ role }) => role));
        for (const hearing of items.filter(({ kind }) => kind === 'hear')) {
          const rung = rungs.find(({ key }) => key === hearing.key.replace('hear', 'rung'));
          expect(hearing.at >= due.at && rung !== undefined && byDueOrder(hearing, rung) < 0).toBe(true);
        }
        expect(rungs.every(({ at }) => at > due.at)).toBe(true);
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  test('rungs in working days lie as many of the actor’s working days after the due day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (day, workingDays) => {
        const policy = policyOf({ ladder: [{ after: { workingDays }, role: 'coordinator' }] });
        const due = dueOnDay(day, 'actor', 'given', policy);
        const rung = reportOf(due, policy).find(({ kind }) => kind === 'rung');
        expect(workingDaysBetween(dayOf(due.at), dayOf(rung?.at ?? ''), policy.quiet)).toBe(workingDays);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
