/** Due dates fall where the rules say, and say why they fall there. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { calendarVersion, isWorkingDay, rollForward } from '../../../workflows/domain/time/calendar.ts';
import { dueAfter, dueAfterPause, dueOnDay, lastDayBefore, laterDue, pauseBetween } from '../../../workflows/domain/time/due-dates.ts';
import { addDays, dayOf, endOfDay, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const policy = defaultPolicy;
const calendar = calendarVersion;
const atTen = (day: string) => instantOf(day, '10:00');
const someDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2024-01-01', days));

describe('a due date of an actor', () => {
  test.each([
    // P21D for a completion.
    ['2026-03-06', 'P21D', '2026-03-27', {}],
    ['2026-03-07', 'P21D', '2026-03-30', { movedFrom: '2026-03-28', movedPast: 'weekend' }],
    ['2026-03-13', 'P21D', '2026-04-07', { movedFrom: '2026-04-03', movedPast: 'holiday', holiday: 'långfredagen' }],
    ['2026-03-14', 'P21D', '2026-04-07', { movedFrom: '2026-04-04', movedPast: 'holiday', holiday: 'annandag påsk' }],
    // P30D for an answer: Sunday 20 December lies in the quiet stretch over the new year.
    ['2026-11-20', 'P30D', '2027-01-08', { movedFrom: '2026-12-20', movedPast: 'quiet' }],
    ['2026-05-19', 'P30D', '2026-06-18', {}],
    ['2026-05-20', 'P30D', '2026-08-17', { movedFrom: '2026-06-19', movedPast: 'quiet' }],
    // The stretch ends on a Saturday: it is the weekend that moves the date.
    ['2026-07-16', 'P30D', '2026-08-17', { movedFrom: '2026-08-15', movedPast: 'weekend' }],
    ['2026-06-10', { workingDays: 10 }, '2026-08-20', {}],
  ] as const)('asked on %s and owed within %j is %s', (day, span, dueDay, moved) => {
    expect(dueAfter(atTen(day), span, 'actor', 'step', policy)).toEqual({ at: endOfDay(dueDay), why: { from: 'step', base: day, span, ...moved, calendar } });
  });

  test.each([
    ['2026-04-01', '2026-04-30T21:59:59.999Z'],
    ['2026-07-01', '2026-09-11T21:59:59.999Z'],
    ['2027-01-01', '2027-02-04T22:59:59.999Z'],
  ])('for a period that ends just before %s falls 20 working days after its last day', (day, at) => {
    const due = dueAfter(startOfDay(day), policy.report.due, 'actor', 'periodEnd', policy);
    expect(due).toEqual({ at, why: { from: 'periodEnd', base: addDays(day, -1), span: { workingDays: 20 }, calendar } });
  });

  test('for a period in calendar days is counted from its last day and rolls past the summer', () => {
    const due = dueAfter(startOfDay('2026-07-01'), 'P30D', 'actor', 'periodEnd', policy);
    expect([dayOf(due.at), due.why.movedFrom, due.why.movedPast]).toEqual(['2026-08-17', '2026-07-30', 'quiet']);
  });

  test('that is given rolls forward too, and tells what it was moved past', () => {
    expect(dueOnDay('2026-05-14', 'actor', 'extension', policy)).toEqual({
      at: endOfDay('2026-05-15'),
      why: { from: 'extension', movedFrom: '2026-05-14', movedPast: 'holiday', holiday: 'Kristi himmelsfärdsdag', calendar },
    });
    expect(dueOnDay('2026-09-30', 'actor', 'decidedByBody', policy)).toEqual({ at: endOfDay('2026-09-30'), why: { from: 'decidedByBody', calendar } });
  });

  test('is always a working day outside quiet, ends 23:59:59.999, and moved only forward', () => {
    fc.assert(
      fc.property(someDay, fc.nat(200), (day, days) => {
        const { at, why } = dueAfter(atTen(day), `P${days}D`, 'actor', 'step', policy);
        expect(isWorkingDay(dayOf(at), policy.quiet)).toBe(true);
        expect(at).toBe(endOfDay(dayOf(at)));
        expect(why.movedFrom ?? dayOf(at)).toBe(addDays(day, days));
        expect(why.movedPast !== undefined).toBe(why.movedFrom !== undefined);
        expect(why.holiday !== undefined).toBe(why.movedPast === 'holiday');
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('a due date of a coordinator or a body', () => {
  test.each([
    ['2026-03-10', 'P90D', '2026-06-08', {}],
    ['2026-08-31', 'P6M', '2027-03-01', { movedFrom: '2027-02-28', movedPast: 'weekend' }],
    // In the middle of July, which is quiet for actors only.
    ['2026-06-15', { workingDays: 15 }, '2026-07-07', {}],
    ['2026-06-09', 'P30D', '2026-07-09', {}],
    ['2026-12-18', { workingDays: 5 }, '2026-12-29', {}],
    // Christmas Day is a Friday, the day after it a Saturday.
    ['2026-11-25', 'P30D', '2026-12-28', { movedFrom: '2026-12-25', movedPast: 'holiday', holiday: 'juldagen' }],
    ['2026-11-26', 'P30D', '2026-12-28', { movedFrom: '2026-12-26', movedPast: 'weekend' }],
  ] as const)('asked on %s and owed within %j is %s', (day, span, dueDay, moved) => {
    expect(dueAfter(atTen(day), span, 'other', 'step', policy)).toEqual({ at: endOfDay(dueDay), why: { from: 'step', base: day, span, ...moved, calendar } });
  });

  test.each([
    ['2026-07-11', '2026-07-13'],
    ['2026-07-14', '2026-07-14'],
    ['2026-12-24', '2026-12-28'],
  ])('that is given as %s is %s', (given, dueDay) => expect(dueOnDay(given, 'other', 'given', policy).at).toBe(endOfDay(dueDay)));

  test('is always a working day, quiet or not, and never earlier than its span leads to', () => {
    fc.assert(
      fc.property(someDay, fc.nat(200), fc.nat(60), (day, days, paused) => {
        const due = dueAfter(atTen(day), `P${days}D`, 'other', 'step', policy);
        expect(dayOf(due.at)).toBe(rollForward(addDays(day, days)));
        const afterPause = dueAfterPause(due, { days: paused, ms: 0 }, 'other', policy);
        expect(dayOf(afterPause.at)).toBe(rollForward(addDays(dayOf(due.at), paused)));
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('an exact due date', () => {
  test.each(['actor', 'other'] as const)('of an %s is counted to the millisecond, on any day', (who) => {
    const base = '2026-12-24T11:22:33.444Z';
    expect(dueAfter(base, 'PT2S', who, 'periodEnd', policy)).toEqual({
      at: '2026-12-24T11:22:35.444Z',
      why: { from: 'periodEnd', base, span: 'PT2S', calendar },
      exact: true,
    });
  });
});

test.each([
  ['2026-04-30', '2026-04-29', 'one'],
  ['2026-04-29', '2026-04-30', 'other'],
  ['2026-04-30', '2026-04-30', 'one'],
])('of two due days, %s and %s, the later is the %s', (one, other, later) => {
  const dues = { one: dueOnDay(one, 'actor', 'extension', policy), other: dueOnDay(other, 'actor', 'return', policy) };
  expect(laterDue(dues.one, dues.other)).toBe(dues[later as keyof typeof dues]);
});

test('the last day of something is the day before the midnight at which it ends, or the very day when it ends within one', () => {
  expect(lastDayBefore(startOfDay('2026-07-01'))).toBe('2026-06-30');
  expect(lastDayBefore('2026-07-01T12:00:00.000Z')).toBe('2026-07-01');
});

describe('a pause', () => {
  test('is as many days as the calendar says, and so many milliseconds', () => {
    expect(pauseBetween('2026-03-27T20:00:00.000Z', '2026-03-30T06:00:00.000Z')).toEqual({ days: 3, ms: 58 * 3_600_000 });
    expect(pauseBetween('2026-09-01T21:59:59.000Z', '2026-09-01T22:00:01.000Z')).toEqual({ days: 1, ms: 2000 });
  });

  test('moves an actor’s due day by those days and rolls it again', () => {
    const due = dueAfter(startOfDay('2026-04-01'), policy.report.due, 'actor', 'periodEnd', policy);
    expect(dueAfterPause(due, { days: 14, ms: 0 }, 'actor', policy)).toEqual({
      at: endOfDay('2026-05-15'),
      why: { from: 'pause', base: '2026-04-30', pausedDays: 14, movedFrom: '2026-05-14', movedPast: 'holiday', holiday: 'Kristi himmelsfärdsdag', calendar },
    });
  });

  test('moves a coordinator’s and rolls it past a weekend, also across a change of clocks', () => {
    const due = dueAfter(atTen('2026-09-21'), 'P30D', 'other', 'step', policy);
    expect(due.at).toBe('2026-10-21T21:59:59.999Z');
    expect(dueAfterPause(due, { days: 10, ms: 0 }, 'other', policy).at).toBe('2026-11-02T22:59:59.999Z');
  });

  test('moves an exact one by the milliseconds', () => {
    const due = dueAfter('2026-01-01T10:00:00.000Z', 'PT2S', 'actor', 'periodEnd', policy);
    expect(dueAfterPause(due, { days: 1, ms: 1234 }, 'actor', policy)).toEqual({
      at: '2026-01-01T10:00:03.234Z',
      why: { from: 'pause', base: '2026-01-01T10:00:02.000Z', pausedDays: 1, calendar },
      exact: true,
    });
  });
});
