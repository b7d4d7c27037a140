/** Money of a life: what a decision plans, what a report or a day releases, what is paid of it; and what is sent back instead. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { own } from '../../support/builders/lives-in-every-stage.ts';
import { acceptedLife, noMoney, proposedLife } from '../../support/builders/pure-life.ts';

const period = '2026-Q1';
const decisionWith = (...releases: CommandInputs['fundingDecision']['instalments'][number]['release'][]): CommandInputs['fundingDecision'] => ({
  outcome: 'approved',
  grants: [
    { funder: own, outcome: 'approved', amountSek: 300 },
    { funder: 'pitea', outcome: 'pending', amountSek: 50 },
  ],
  instalments: releases.map((release) => ({ amountSek: 100, release })),
});
const releasedIn = (life: ReturnType<typeof proposedLife>) =>
  Object.values(life.state().money.instalments).map(({ releasedAt }) => releasedAt && dayOf(releasedAt));

describe('an instalment that a day releases', () => {
  test('is released at 08:00 of that day', () => {
    const life = proposedLife();
    life.take('fundingDecision', decisionWith({ on: '2026-01-13' }, { on: '2026-01-20' }));
    life.until('2026-01-13', '07:59');
    expect(releasedIn(life)).toEqual([undefined, undefined]);
    life.until('2026-01-13', '08:00');
    expect(releasedIn(life)).toEqual(['2026-01-13', undefined]);
  });

  test('is released with the decision where the day has come, to the instant', () => {
    for (const at of ['2026-01-12T07:00:00.000Z', '2026-01-12T09:00:00.000Z']) {
      const life = proposedLife({ at });
      life.take('fundingDecision', decisionWith({ on: '2026-01-12' }));
      expect(releasedIn(life)).toEqual(['2026-01-12']);
      expect(life.agenda().filter(({ kind }) => kind === 'release')).toEqual([]);
    }
  });
});

describe('an instalment that a report releases', () => {
  const reported = (outcome: 'approved' | 'noted' | 'returned') => {
    const life = acceptedLife({ decision: decisionWith({ period }, { period: '2026-Q2' }, { on: '2026-01-12' }) });
    life.until('2026-04-07');
    life.take('report', { period, form: 'full' });
    life.take('review', { period, outcome });
    return life;
  };

  test('is released as the report of that period is approved, and no other with it', () => {
    expect(releasedIn(reported('approved'))).toEqual(['2026-04-07', undefined, '2026-01-12']);
  });

  test('stays where the report is noted or returned', () => {
    for (const outcome of ['noted', 'returned'] as const) expect(releasedIn(reported(outcome))).toEqual([undefined, undefined, '2026-01-12']);
  });
});

describe('a payment', () => {
  test('counts against its grant, and against its instalment where it names one', () => {
    const life = acceptedLife({ decision: decisionWith({ on: '2026-01-12' }) });
    expect(life.take('payment', { funder: own, amountSek: 60, instalment: 1 }).created).toBe(true);
    life.take('payment', { funder: own, amountSek: 15, instalment: 1 });
    const { grants, instalments } = life.state().money;
    expect([grants[own]?.paidSek, grants['pitea']?.paidSek, instalments[1]?.paidSek]).toEqual([75, 0, 75]);
  });
});

describe('another funder’s word', () => {
  test('replaces what was pending, and pays nothing', () => {
    const life = acceptedLife({ decision: decisionWith() });
    expect(life.take('grant', { funder: 'pitea', outcome: 'approved', amountSek: 40 }).created).toBe(true);
    expect(life.state().money.grants['pitea']).toEqual({ outcome: 'approved', amountSek: 40, paidSek: 0 });
  });
});

describe('a proposal that is sent back', () => {
  test('owes its completion by the day that is named, rolled forward to a working day', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack', dueOn: '2026-02-14' });
    expect(life.owed('completion')).toMatchObject([{ owedBy: { organisation: 'ltu' }, why: { from: 'given' } }]);
    expect(dayOf(life.owed('completion')[0]?.dueAt ?? '')).toBe('2026-02-16');
    expect(life.owed('decision')).toEqual([]);
  });

  test('owes it by the span of the rules where none is', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    expect(dayOf(life.owed('completion')[0]?.dueAt ?? '')).toBe('2026-02-02');
  });

  test('is not sent back until today or a day that has passed', () => {
    for (const dueOn of ['2026-01-12', '2026-01-01'])
      expect(proposedLife().refused('fundingDecision', { ...noMoney, outcome: 'sentBack', dueOn })).toMatchObject({
        field: 'dueOn',
        reason: { code: 'mustBeAfterToday' },
      });
    expect(proposedLife().refused('fundingDecision', { ...noMoney, outcome: 'sentBack', dueOn: '2026-01-13' })).toBeUndefined();
  });
});
