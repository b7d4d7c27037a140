/** The end of a run: final report, evaluation, and for yearly activities another round. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, closingLife } from '../../support/builders/pure-life.ts';

const q1 = 'report-2026-Q1';
const report = (life: PureLife, period: string) => {
  life.take('report', { period, form: 'full' });
  life.take('review', { period, outcome: 'approved' });
};

test('a closing gives the running period’s report, which was returned, a date and a ladder of its own', () => {
  const life = acceptedLife();
  life.take('report', { period: '2026-Q1', form: 'full' });
  life.take('review', { period: '2026-Q1', outcome: 'returned' });
  life.until('2026-03-10');
  life.take('closing', { final: true });
  expect(life.obligation(q1)).toMatchObject({ kind: 'finalReport', dueVersion: 3, state: 'open' });
  expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-04-09');
  life.until('2026-09-01');
  expect(Object.values(life.state().escalations).filter(({ state }) => state === 'open')).toMatchObject([{ obligation: q1, dueVersion: 3 }]);
});

describe('a closing after the final report of the run has come in early', () => {
  const reported = (outcome?: 'approved' | 'returned') => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-20' } } });
    life.until('2026-03-10');
    life.take('report', { period: '2026-Q1', form: 'full' });
    if (outcome) life.take('review', { period: '2026-Q1', outcome });
    life.take('closing', { final: true });
    return life;
  };
  const finals = (life: PureLife) => Object.values(life.state().obligations).filter(({ kind }) => kind === 'finalReport');

  test('asks for no other where it is approved: the evaluation alone is wanting', () => {
    const life = reported('approved');
    expect(finals(life)).toMatchObject([{ id: q1, state: 'met', report: 'approved' }]);
    expect(life.state().closing).toMatchObject({ finalReport: true });
    expect(life.take('evaluation', {}).after.stage).toBe('closed');
  });

  test('waits for the review of the one that is in', () => {
    const life = reported();
    expect(finals(life)).toMatchObject([{ id: q1, report: 'submitted' }]);
    life.take('evaluation', {});
    expect(life.take('review', { period: '2026-Q1', outcome: 'approved' }).after.stage).toBe('closed');
  });

  test('asks for it again where it was returned', () => {
    expect(finals(reported('returned'))).toMatchObject([{ id: q1, state: 'open', dueVersion: 3 }]);
  });
});

describe('a closing by the run’s own end', () => {
  const ended = () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    life.until('2026-04-02');
    return life;
  };

  test('asks for the final report and an evaluation within six months', () => {
    const life = ended();
    expect(life.state()).toMatchObject({ stage: 'closing', closing: { finalReport: false, evaluation: false, final: true } });
    expect(life.state().period).toBeUndefined();
    expect(life.obligation(q1)).toMatchObject({ kind: 'finalReport', state: 'open' });
    expect(dayOf(life.owed('evaluation')[0]?.dueAt ?? '')).toBe('2026-10-01');
  });

  test('is done when the final report is approved and the evaluation is in, in either order', () => {
    for (const order of [
      ['report', 'evaluation'],
      ['evaluation', 'report'],
    ]) {
      const life = ended();
      for (const [index, what] of order.entries()) {
        expect(life.state().stage, `${order.join()} ${index}`).toBe('closing');
        if (what === 'report') report(life, '2026-Q1');
        else life.take('evaluation', {});
      }
      expect(life.state()).toMatchObject({ stage: 'closed', agenda: {} });
    }
  });

  test('counts a final report approved before the run ended', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    report(life, '2026-Q1');
    life.until('2026-04-02');
    expect(life.state().closing?.finalReport).toBe(true);
    expect(life.refused('evaluation', {})).toBeUndefined();
    life.take('evaluation', {});
    expect(life.state().stage).toBe('closed');
  });

  test('keeps the ladder of a final report that stays away', () => {
    const life = ended();
    life.until('2026-09-01');
    expect(life.escalation('steeringGroup').state).toBe('open');
  });

  test('waits for the new lead’s final report though the old lead’s is approved', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    life.until('2026-04-02');
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    expect(life.state().closing?.finalReport).toBe(false);
    report(life, '2026-Q1-2');
    expect(life.state().closing?.finalReport).toBe(true);
  });
});

describe('a closing by command', () => {
  test('ends the running period today and makes its report the final one', () => {
    const life = closingLife();
    expect(life.obligation(q1)).toMatchObject({ kind: 'finalReport', state: 'open', dueVersion: 2, period: { endsAt: '2026-01-12T23:00:00.000Z' } });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-02-09');
    expect(life.agenda().some(({ kind }) => kind === 'periodStart')).toBe(false);
    expect(life.refused('closing', { final: true })?.type).toBe('AlreadyClosing');
  });

  test('asks for a final report of its own where the period has been reported already', () => {
    const life = acceptedLife();
    report(life, '2026-Q1');
    life.take('closing', { final: true });
    expect(life.owed('finalReport')).toMatchObject([{ id: 'report-2026-Q1-2', period: { startsAt: life.now() } }]);
    expect(life.obligation(q1).kind).toBe('report');
  });

  test('takes one evaluation', () => {
    const life = closingLife();
    life.take('evaluation', {});
    expect(life.refused('evaluation', {})?.type).toBe('EvaluationAlreadyIn');
  });

  test('keeps earlier reports owed until the life ends, and voids them then', () => {
    const life = acceptedLife();
    life.until('2026-04-10');
    life.take('closing', { final: true });
    expect(life.owed('report')).toMatchObject([{ id: q1 }]);
    report(life, '2026-Q2');
    life.take('evaluation', {});
    expect(life.state().stage).toBe('closed');
    expect(life.obligation(q1).state).toBe('void');
  });
});

describe('a yearly activity', () => {
  const yearly = (runs: { from?: string; to?: string } = { from: '2026-01-01', to: '2026-12-31' }) => acceptedLife({ input: { yearly: true, runs } });
  const finish = (life: PureLife) => {
    const [final] = life.owed('finalReport');
    report(life, final?.period?.name ?? '');
    life.take('evaluation', {});
  };

  test('goes round again: the next year’s period begins, until a closing is final', () => {
    const life = yearly();
    expect(life.state()).toMatchObject({ policy: { report: { every: 'P1Y' } }, period: { name: '2026', final: true } });
    for (const year of ['2026', '2027']) {
      life.until(`${Number(year) + 1}-01-02`);
      expect(life.state()).toMatchObject({ stage: 'closing', closing: { final: false } });
      life.until(`${Number(year) + 1}-02-15`);
      finish(life);
      expect(life.state()).toMatchObject({
        stage: 'inProgress',
        runs: { to: `${Number(year) + 1}-12-31` },
        period: { name: `${Number(year) + 1}`, final: true },
      });
    }
    life.until('2029-01-02');
    life.take('closing', { final: true });
    finish(life);
    expect(life.state().stage).toBe('closed');
  });

  test('closed early starts its next round with the next year, not at once', () => {
    for (const runs of [{ from: '2026-01-01', to: '2026-12-31' }, { to: '2026-12-31' }, {}]) {
      const life = yearly(runs);
      life.until('2026-10-01');
      life.take('closing', { final: false });
      finish(life);
      expect(life.state().stage).toBe('inProgress');
      expect(life.state().period).toBeUndefined();
      life.until('2027-01-01');
      expect(life.state().period).toMatchObject({ name: '2027', startsAt: '2026-12-31T23:00:00.000Z' });
    }
  });

  test('closed by its last round’s approval keeps that approval to be written down', () => {
    const life = yearly();
    life.until('2027-02-15');
    life.take('evaluation', {});
    life.take('report', { period: '2026', form: 'full' });
    const { after } = life.take('review', { period: '2026', outcome: 'approved' });
    expect(after.stage).toBe('inProgress');
    expect(after.obligations['report-2026']?.report).toBe('approved');
  });
});
