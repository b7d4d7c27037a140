/** More time and held rungs: dates move, nothing is lost, and our own time never counts against the actor. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, dayAfter, escalatedLife } from '../../support/builders/pure-life.ts';

const q1 = 'report-2026-Q1';
const rung = (life: PureLife, role: string, report = q1) => dayOf(life.agenda(report).find((item) => item.kind === 'rung' && item.role === role)?.at ?? '');
const kinds = (life: PureLife, from: number) => life.steps.slice(from).map(({ key, at }) => [key, dayOf(at)]);

describe('an extension', () => {
  test('granted before the due date moves it and the whole ladder', () => {
    const life = acceptedLife();
    life.take('extension', { period: '2026-Q1', outcome: 'granted', dueOn: '2026-05-29' });
    expect(life.obligation(q1)).toMatchObject({ state: 'open', dueVersion: 2, why: { from: 'extension' } });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-05-29');
    expect(rung(life, 'coordinator')).toBe('2026-06-12');
    life.until('2026-05-28');
    expect(life.mails('reminder').map(({ at }) => dayOf(at))).toEqual(['2026-05-15', '2026-05-27']);
  });

  test('granted after the due date opens the report again and voids what is before a body', () => {
    const life = escalatedLife('referenceGroup');
    const until = dayAfter(life, 14);
    life.take('extension', { period: '2026-Q1', outcome: 'granted', dueOn: until });
    expect(life.obligation(q1)).toMatchObject({ state: 'open', dueVersion: 2 });
    expect(life.escalation('referenceGroup').state).toBe('void');
    expect(life.owed('bodyDecision')).toEqual([]);
  });

  test('asked for makes the ladder wait until it is answered, but not the due instant', () => {
    const life = acceptedLife();
    life.until('2026-05-16');
    life.take('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-06-12' });
    const before = life.steps.length;
    life.until('2026-06-10');
    expect(kinds(life, before)).toEqual([['extensionAnswer-2026-Q1-1/1/late', '2026-05-22']]);
  });

  test('asked for and granted without a day gives the day asked for', () => {
    const life = acceptedLife();
    life.take('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-06-12' });
    life.take('extension', { period: '2026-Q1', outcome: 'granted' });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-06-12');
    expect(life.owed('extensionAnswer')).toEqual([]);
  });

  test('refused lets the ladder go on, moved by the days the lead waited for us', () => {
    const life = acceptedLife();
    life.until('2026-05-16');
    expect(rung(life, 'coordinator')).toBe('2026-05-18');
    life.take('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-06-12' });
    life.until('2026-05-23');
    life.take('extension', { period: '2026-Q1', outcome: 'refused' });
    expect(rung(life, 'coordinator')).toBe('2026-05-25');
    expect(life.obligation(q1)).toMatchObject({ state: 'late', dueVersion: 1 });
    life.until('2026-05-26');
    expect(life.tasks()).toMatchObject([{ kind: 'callLead' }]);
  });

  test('is refused for a day not to come, before the present due day, or that nobody has named', () => {
    const life = acceptedLife();
    expect(life.refused('extension', { period: '2026-Q1', outcome: 'granted' })).toMatchObject({ type: 'ValueNotAllowed', field: 'dueOn' });
    expect(life.refused('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-01-12' })?.type).toBe('ValueNotAllowed');
    expect(life.refused('extension', { period: '2026-Q1', outcome: 'asked', dueOn: '2026-04-29' })?.type).toBe('ValueNotAllowed');
    expect(life.refused('extension', { period: '2026-Q1', outcome: 'refused' })?.type).toBe('NoExtensionAsked');
  });

  test('that ends what was before a body lets the periods behind it climb again, from now', () => {
    const life = escalatedLife('steeringGroup');
    life.until('2026-10-01');
    expect(life.obligation('report-2026-Q2').state).toBe('late');
    expect(life.agenda('report-2026-Q2')).toEqual([]);
    life.take('extension', { period: '2026-Q1', outcome: 'granted', dueOn: dayAfter(life, 30) });
    expect(rung(life, 'coordinator', 'report-2026-Q2')).toBe('2026-10-15');
    expect(life.obligation('report-2026-Q3').waiting).toBeUndefined();
  });
});

describe('a held rung', () => {
  test('falls on the first working day from the day it is held until, and overtakes nothing', () => {
    const life = acceptedLife();
    life.until('2026-05-16');
    life.take('hold', { period: '2026-Q1', until: '2026-05-23' });
    expect(rung(life, 'coordinator')).toBe('2026-05-25');
    expect(rung(life, 'referenceGroup')).toBe('2026-06-01');
  });

  test('is held for at most ten working days', () => {
    const life = acceptedLife();
    life.until('2026-05-15');
    expect(life.refused('hold', { period: '2026-Q1', until: '2026-06-01' })).toMatchObject({ type: 'ValueNotAllowed', field: 'until' });
    expect(life.refused('hold', { period: '2026-Q1', until: '2026-05-29' })).toBeUndefined();
    expect(life.refused('hold', { period: '2026-Q1', until: '2026-05-15' })?.type).toBe('ValueNotAllowed');
  });

  test('needs a rung to come', () => {
    const life = escalatedLife('steeringGroup');
    expect(life.refused('hold', { period: '2026-Q1', until: dayAfter(life, 3) })?.type).toBe('NoRungToHold');
  });
});
