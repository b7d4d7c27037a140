/** What moves when a life has been paused or a rung had to wait. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDueOrder } from '../../../workflows/domain/agenda.ts';
import type { AgendaItem } from '../../../workflows/domain/agenda-item.ts';
import type { Span } from '../../../workflows/domain/policy.ts';
import { defaultPolicy, mergePolicy } from '../../../workflows/domain/policy.ts';
import { isWorkingDay } from '../../../workflows/domain/time/calendar.ts';
import type { Due, Pause } from '../../../workflows/domain/time/due-dates.ts';
import { dueAfter, dueAfterPause, dueOnDay, pauseBetween } from '../../../workflows/domain/time/due-dates.ts';
import { planReport, planSilence } from '../../../workflows/domain/time/follow-up-dates.ts';
import { addDays, addMs, dayOf, instantOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { afterBlock, agendaAfterPause, instantAfterPause } from '../../../workflows/domain/time/shifted-dates.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const policy = mergePolicy(defaultPolicy, { mail: { spread: 'PT0S' } });
const life = { id: 'life', policy };
const byDay = (items: AgendaItem[]) => [...items].sort(byDueOrder).map(({ key, at }) => `${key.split('/')[2]} ${dayOf(at)}`);
const given = (day: string) => dueOnDay(day, 'actor', 'given', policy);
const plan = (due: Due, now = '2000-01-01T00:00:00.000Z') => planReport({ obligation: 'report', dueVersion: 1, due, life, now });
const days = (count: number): Pause => ({ days: count, ms: count * 86_400_000 });
const resume = (items: AgendaItem[], due: Due, pause: Pause) => {
  const moved = dueAfterPause(due, pause, 'actor', policy);
  return { due: moved, items: agendaAfterPause(items, pause, { due: moved, who: 'actor', life }) };
};

describe('after a pause', () => {
  test('of three weeks the whole agenda of a report has moved by them, rolled to working days', () => {
    const due = given('2026-09-11');
    expect(byDay(resume(plan(due), due, days(21)).items)).toEqual([
      'remindBefore-1 2026-09-18',
      'remindBefore-2 2026-09-30',
      'late 2026-10-02',
      'remindAfter-1 2026-10-07',
      'remindAfter-2 2026-10-14',
      'rung-1 2026-10-16',
      'hear-2 2026-10-23',
      'rung-2 2026-10-30',
      'hear-3 2026-11-20',
      'rung-3 2026-11-27',
    ]);
  });

  test('mails still go at 08:00, although the clocks have changed', () => {
    const due = given('2026-09-11');
    const rung = resume(plan(due), due, days(42)).items.find(({ key }) => key === 'report/1/rung-1');
    expect(rung?.at).toBe('2026-11-06T07:00:00.000Z');
  });

  test('a reminder that would roll to the due day is dropped, and of several on one day the last stays', () => {
    const remindBefore: Span[] = ['P4D', 'P3D', 'P1D'];
    const closer = mergePolicy(policy, { report: { remindBefore, remindAfter: [], ladder: [] } });
    const due = given('2026-05-22');
    const items = planReport({ obligation: 'report', dueVersion: 1, due, life: { id: 'life', policy: closer }, now: '2000-01-01T00:00:00.000Z' });
    expect(byDay(items)).toEqual(['remindBefore-1 2026-05-18', 'remindBefore-2 2026-05-19', 'remindBefore-3 2026-05-21', 'late 2026-05-22']);
    // Five days later: Saturday 23, Sunday 24 and Tuesday 26 May, due on Wednesday 27.
    expect(byDay(resume(items, due, days(5)).items)).toEqual(['remindBefore-2 2026-05-25', 'remindBefore-3 2026-05-26', 'late 2026-05-27']);
    // Two days later: Wednesday 20, Thursday 21 and Saturday 23 May, due on Sunday 24, rolled to Monday.
    expect(byDay(resume(items, due, days(2)).items)).toEqual(['remindBefore-1 2026-05-20', 'remindBefore-2 2026-05-21', 'late 2026-05-25']);
  });

  test('what follows the due day still does, where the due day has rolled further', () => {
    const due = given('2026-09-10');
    const silence = planSilence({ obligation: 'report', dueVersion: 1, due, life });
    expect(dayOf(silence.at)).toBe('2026-09-11');
    // Two days later the due day is a Saturday and the silence a Sunday: both would roll to Monday.
    const moved = resume([silence], due, days(2));
    expect([dayOf(moved.due.at), ...byDay(moved.items)]).toEqual(['2026-09-14', 'silence 2026-09-15']);
  });

  test('what is exact moves by the milliseconds', () => {
    const exact = mergePolicy(policy, {
      report: { due: 'PT2S', remindBefore: ['PT1S'], remindAfter: ['PT1S'], hearBefore: 'PT1S', ladder: [{ after: 'PT2S', role: 'steeringGroup' }] },
    });
    const due = dueAfter('2026-05-04T21:59:50.000Z', 'PT2S', 'actor', 'periodEnd', exact);
    const items = planReport({ obligation: 'report', dueVersion: 1, due, life: { id: 'life', policy: exact }, now: '2000-01-01T00:00:00.000Z' });
    const pause = pauseBetween('2026-05-04T21:59:50.500Z', '2026-05-04T22:00:03.500Z');
    expect(pause).toEqual({ days: 1, ms: 13_000 });
    const moved = agendaAfterPause(items, pause, { due: dueAfterPause(due, pause, 'actor', exact), who: 'actor', life: { id: 'life', policy: exact } });
    expect(moved.map(({ at }) => at)).toEqual(items.map(({ at }) => addMs(at, 13_000)));
  });

  test('an exact rung after a due day follows the end of that day', () => {
    const mixed = mergePolicy(policy, { report: { remindBefore: [], remindAfter: [], ladder: [{ after: 'PT2H', role: 'coordinator' }] } });
    const due = given('2026-09-10');
    const items = planReport({ obligation: 'report', dueVersion: 1, due, life: { id: 'life', policy: mixed }, now: '2000-01-01T00:00:00.000Z' });
    const moved = resume(items, due, days(2));
    expect(moved.items.map(({ at }) => at)).toEqual([moved.due.at, addMs(moved.due.at, 2 * 3_600_000)]);
  });

  test('that began after the due date only the ladder moves', () => {
    const due = given('2026-09-11');
    const left = plan(due, instantOf('2026-09-20', '12:00')).filter(({ kind }) => kind !== 'late');
    expect(byDay(agendaAfterPause(left, days(7), { who: 'actor', life }))).toEqual([
      'remindAfter-2 2026-09-30',
      'rung-1 2026-10-02',
      'hear-2 2026-10-09',
      'rung-2 2026-10-16',
      'hear-3 2026-11-06',
      'rung-3 2026-11-13',
    ]);
  });

  test('a reminder to a coordinator leaves no quiet days out', () => {
    const reminder: AgendaItem = { key: 'd/1/remind-1', kind: 'remind', rank: 10, side: 'before', obligation: 'd', at: '2026-06-26T06:00:00.000Z' };
    expect(instantAfterPause(reminder, days(7), 'other', life)).toBe('2026-07-03T06:00:00.000Z');
    expect(instantAfterPause(reminder, days(7), 'actor', life)).toBe('2026-08-17T06:00:00.000Z');
  });

  test('a period starts at midnight as before, across a change of clocks', () => {
    const start: AgendaItem = { key: 'periodStart/2026-H2', kind: 'periodStart', rank: 1, at: startOfDay('2026-10-20') };
    expect(instantAfterPause(start, days(10), 'actor', life)).toBe(startOfDay('2026-10-30'));
  });

  test('everything keeps its order around the due date, on working days, whatever the policy and the pause', () => {
    const span = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((n): Span => `P${n}D`),
      fc.integer({ min: 1, max: 30 }).map((workingDays): Span => ({ workingDays })),
      fc.integer({ min: 1, max: 900_000 }).map((seconds): Span => `PT${seconds}S`),
    );
    const report = fc.record({
      remindBefore: fc.array(span, { maxLength: 3 }),
      remindAfter: fc.array(span, { maxLength: 3 }),
      hearBefore: span,
      ladder: fc.array(span, { maxLength: 3 }),
    });
    const property = fc.property(fc.nat(3000), report, span, fc.nat(100 * 24), (day, given, within, hours) => {
      const ladder = given.ladder.map((after, index) => ({ after, role: index === 0 ? ('referenceGroup' as const) : ('steeringGroup' as const) }));
      const some = mergePolicy(policy, { report: { ...given, ladder } });
      const opened = startOfDay(addDays('2024-01-01', day));
      const due = dueAfter(opened, within, 'actor', 'periodEnd', some);
      const items = planReport({ obligation: 'report', dueVersion: 1, due, life: { id: 'life', policy: some }, now: opened });
      const pausedAt = addMs(opened, 1000);
      const pause = pauseBetween(pausedAt, addMs(pausedAt, hours * 3_600_000));
      const newDue = dueAfterPause(due, pause, 'actor', some);
      const moved = agendaAfterPause(items, pause, { due: newDue, who: 'actor', life: { id: 'life', policy: some } });
      expect(moved.find(({ kind }) => kind === 'late')?.at).toBe(newDue.at);
      for (const item of moved) {
        expect(item.side === 'before' ? item.at < newDue.at : item.at >= newDue.at).toBe(true);
        if (item.side && !item.exact) expect(isWorkingDay(dayOf(item.at), some.quiet)).toBe(true);
      }
      const steps = (list: AgendaItem[]) => list.filter(({ kind }) => kind === 'hear' || kind === 'rung').sort(byDueOrder);
      const rungs = steps(moved).filter(({ kind }) => kind === 'rung');
      expect(rungs.map(({ key }) => key)).toEqual(
        steps(items)
          .filter(({ kind }) => kind === 'rung')
          .map(({ key }) => key),
      );
      for (const hearing of moved.filter(({ kind }) => kind === 'hear')) {
        expect(rungs.some((rung) => rung.key === hearing.key.replace('hear', 'rung') && byDueOrder(hearing, rung) < 0)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: propertyRuns(200) });
  });
});

describe('after waiting', () => {
  test.each([
    // Advice came on Friday: RP's rung falls on Monday.
    ['2026-09-01T06:00:00.000Z', '2026-09-11T12:00:00.000Z', '2026-09-14T06:00:00.000Z'],
    // It came long before the rung, which stays.
    ['2026-11-06T07:00:00.000Z', '2026-09-11T12:00:00.000Z', '2026-11-06T07:00:00.000Z'],
    ['2026-06-15T06:00:00.000Z', '2026-06-18T21:59:59.999Z', '2026-08-17T06:00:00.000Z'],
  ])('a rung of %s that waited until %s falls at %s', (at, until, expected) => expect(afterBlock({ at }, until, life)).toBe(expected));

  test('an exact rung falls at once, never before its own instant', () => {
    const at = '2026-12-24T10:00:00.000Z';
    expect(afterBlock({ at, exact: true }, '2026-12-24T10:00:01.234Z', life)).toBe('2026-12-24T10:00:01.234Z');
    expect(afterBlock({ at, exact: true }, '2026-12-24T09:00:00.000Z', life)).toBe(at);
  });
});
