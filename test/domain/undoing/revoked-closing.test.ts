/** A closing is taken back, and so is an evaluation. */
import { describe, expect, test } from 'vitest';
import { dayOf, startOfDay } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';

const period = '2026-Q1';
const report = `report-${period}`;
const revoked = { final: false, outcome: 'revoked' } as const;

/** Closed on 10 February, in the middle of the quarter. */
function closing(on = '2026-02-20', beginning?: Parameters<typeof acceptedLife>[0]): PureLife {
  const life = acceptedLife(beginning);
  life.until('2026-02-10');
  life.take('closing', { final: true });
  life.until(on);
  return life;
}

describe('a closing that is taken back', () => {
  test('leaves the period its old end and the report its day; the lead hears so, and nothing is evaluated', () => {
    const life = closing();
    const { after, mails } = life.take('closing', revoked);
    expect(after).toMatchObject({ stage: 'inProgress', period: { name: period, endsAt: startOfDay('2026-04-01'), final: false } });
    expect(after).not.toHaveProperty('closing');
    expect(life.obligation(report)).toMatchObject({ kind: 'report', state: 'open', dueVersion: 3, period: { endsAt: startOfDay('2026-04-01') } });
    expect(dayOf(life.obligation(report).dueAt)).toBe('2026-04-30');
    expect(life.obligation('evaluation-1').state).toBe('void');
    expect(mails).toEqual([{ kind: 'closingBegun', to: { organisation: 'ltu' }, obligation: report, about: { outcome: 'revoked' } }]);
    life.until('2026-04-02');
    expect(life.state().period?.name).toBe('2026-Q2');
  });

  test('after the old end goes on to the next quarter’s', () => {
    const life = closing('2026-04-10');
    life.take('closing', revoked);
    expect(life.state().period).toMatchObject({ name: period, endsAt: startOfDay('2026-07-01') });
    // Twenty working days after 30 June: the summer is quiet until 15 August.
    expect(dayOf(life.obligation(report).dueAt)).toBe('2026-09-11');
  });

  test('of an earlier version goes on to the first boundary that is 28 days away', () => {
    const known = closing('2026-03-10');
    delete known.state().closing?.cut;
    known.take('closing', revoked);
    expect(known.state().period?.endsAt).toBe(startOfDay('2026-07-01'));
  });

  test('whose report is late before a body takes it off that list', () => {
    const life = closing('2026-04-20');
    expect(Object.values(life.state().escalations)).toMatchObject([{ state: 'open', role: 'referenceGroup' }]);
    const { mails } = life.take('closing', revoked);
    expect(mails.map(({ kind }) => kind)).toEqual(['matterOver', 'closingBegun']);
  });

  test('where the period’s report had come in before, asks for no other', () => {
    const life = acceptedLife();
    life.take('report', { period, form: 'full' });
    life.take('review', { period, outcome: 'approved' });
    life.until('2026-02-10');
    life.take('closing', { final: true });
    expect(life.owed('finalReport').map(({ id }) => id)).toEqual(['report-2026-Q1-2']);
    life.take('closing', revoked);
    expect(life.obligation('report-2026-Q1-2').state).toBe('void');
    expect(life.owed('report')).toEqual([]);
    expect(life.state().period).toMatchObject({ name: period, endsAt: startOfDay('2026-04-01') });
    life.until('2026-04-02');
    expect(life.owed('report').map(({ id }) => id)).toEqual(['report-2026-Q2']);
  });

  test('whose final report is in keeps it as the report of its period, and the next one begins', () => {
    const life = closing();
    life.take('report', { period, form: 'full' });
    life.take('closing', revoked);
    expect(life.obligation(report)).toMatchObject({ kind: 'report', report: 'submitted' });
    expect(life.owed('review')).toHaveLength(1);
    expect(life.owed('report').map(({ id, dueAt }) => [id, dayOf(dueAt)])).toEqual([['report-2026-Q1-2', '2026-04-30']]);
    life.take('review', { period, outcome: 'approved' });
    expect(life.state().stage).toBe('inProgress');
  });

  test('before any period had begun waits for the run’s first day', () => {
    const life = acceptedLife({ input: { runs: { from: '2026-06-01' } } });
    life.take('closing', { final: true });
    life.take('closing', revoked);
    expect(life.owed('report')).toEqual([]);
    expect(life.agenda().map(({ kind, at }) => [kind, dayOf(at)])).toEqual([['periodStart', '2026-06-01']]);
  });

  test('keeps to the run: its last period is the last again', () => {
    const life = closing('2026-02-20', { input: { runs: { to: '2026-03-31' } } });
    life.take('closing', revoked);
    expect(life.state().period).toMatchObject({ endsAt: startOfDay('2026-04-01'), final: true });
    expect(life.obligation(report).kind).toBe('finalReport');
    life.until('2026-04-02');
    expect(life.state().stage).toBe('closing');
  });

  test('is refused where the run is over by its own date, and where something of it is approved', () => {
    const over = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    over.until('2026-04-02');
    expect(over.refused('closing', revoked)).toMatchObject({ field: 'outcome', reason: { code: 'runHasEnded', params: { to: '2026-03-31' } } });
    const evaluated = closing();
    evaluated.take('evaluation', {});
    expect(evaluated.refused('closing', revoked)?.type).toBe('ClosingStands');
    evaluated.take('evaluation', { outcome: 'revoked' });
    expect(evaluated.refused('closing', revoked)).toBeUndefined();
    const approved = closing();
    approved.take('report', { period, form: 'full' });
    approved.take('review', { period, outcome: 'approved' });
    expect(approved.refused('closing', revoked)?.type).toBe('ClosingStands');
    expect(acceptedLife().refused('closing', revoked)?.type).toBe('WrongStage');
  });

  test('from a pause leaves it running: whoever wants the pause pauses anew', () => {
    const life = acceptedLife();
    life.until('2026-02-02');
    life.take('pause', {});
    life.until('2026-02-10');
    life.take('closing', { final: true });
    life.take('closing', revoked);
    // The quarter ends as many days later as the pause lasted: eight.
    expect(life.state()).toMatchObject({ stage: 'inProgress', period: { endsAt: startOfDay('2026-04-09') } });
  });
});

describe('an evaluation that is taken back', () => {
  test('is owed again, with a span of its own', () => {
    const life = closing();
    life.take('evaluation', {});
    life.until('2026-03-02');
    const { after, mails } = life.take('evaluation', { outcome: 'revoked' });
    expect(after.closing).toMatchObject({ evaluation: false });
    expect(life.owed('evaluation').map(({ id, dueAt }) => [id, dayOf(dueAt)])).toEqual([['evaluation-2', '2026-09-02']]);
    expect(mails).toEqual([]);
    life.take('evaluation', {});
    expect(after.stage).toBe('closing');
    expect(life.owed('evaluation')).toEqual([]);
  });

  test('is none before it is in, nor once the activity is closed', () => {
    const life = closing();
    expect(life.refused('evaluation', { outcome: 'revoked' })?.type).toBe('EvaluationNotIn');
    life.take('evaluation', {});
    life.take('report', { period, form: 'full' });
    life.take('review', { period, outcome: 'approved' });
    expect(life.refused('evaluation', { outcome: 'revoked' })?.type).toBe('WrongStage');
  });
});
