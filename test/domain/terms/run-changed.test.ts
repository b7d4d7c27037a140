/** A run that is shortened or lengthened: while a period runs, past its end, in closing. All days are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';

const runTo = (life: PureLife, to: string | null) => life.take('changeTerms', { from: 'atOnce', runs: { to } });
const shown = (life: PureLife, name: string) => {
  const { kind, dueAt, period, state } = life.obligation(`report-${name}`);
  return [kind, state, dayOf(addMs(period?.endsAt ?? '', -1)), dayOf(dueAt)].join(' ');
};
const quarters = (to?: string) => acceptedLife(to ? { input: { runs: { to } } } : {});

describe('while a period runs', () => {
  test.each([
    // By the quarter's end the report was due on 11 September, and it is no sooner.
    [undefined, '2026-05-15', 'finalReport open 2026-05-15 2026-09-11'],
    [undefined, '2026-06-30', 'finalReport open 2026-06-30 2026-09-11'],
    [undefined, '2026-07-01', 'report open 2026-06-30 2026-09-11'],
    ['2026-05-31', '2026-12-31', 'report open 2026-06-30 2026-09-11'],
    // By 31 May it was due on 24 August; 16–18 June, 17–21, 24–28 and 31 August, 1–4, 7 and 8 September are twenty working days.
    ['2026-05-31', '2026-06-15', 'finalReport open 2026-06-15 2026-09-08'],
    ['2026-05-31', null, 'report open 2026-06-30 2026-09-11'],
  ])('the run to %s ends on %s: %s', (before, to, expected) => {
    const life = quarters(before);
    life.until('2026-04-20');
    runTo(life, to);
    expect(shown(life, '2026-Q2')).toBe(expected);
    expect(life.state().stage).toBe('inProgress');
  });

  test('and comes to its closing on the new day', () => {
    const life = quarters();
    life.until('2026-04-20');
    runTo(life, '2026-05-15');
    life.until('2026-05-16', '00:01');
    expect(life.state().stage).toBe('closing');
  });
});

describe('a run that is over by now', () => {
  test('is closed as when a coordinator closes: the period ends today', () => {
    const life = quarters();
    life.until('2026-05-10');
    const { mails } = runTo(life, '2026-05-01');
    expect(life.state()).toMatchObject({ stage: 'closing', runs: { to: '2026-05-01' }, closing: { final: true, evaluation: false } });
    // 11–13, 15, 18–22, 25–29 May, 1–5 and 8 June.
    expect(shown(life, '2026-Q2')).toBe('finalReport open 2026-05-10 2026-06-08');
    expect(mails.map(({ kind }) => kind)).toEqual(['closingBegun', 'termsChanged']);
  });

  test('in a pause is closed when it ends', () => {
    const life = quarters();
    life.until('2026-02-10');
    life.take('pause', {});
    runTo(life, '2026-02-01');
    expect(life.state()).toMatchObject({ stage: 'paused', runs: {} });
    life.until('2026-03-12');
    life.take('resume', {});
    expect(life.state().stage).toBe('closing');
  });
});

describe('a run that is lengthened in closing', () => {
  test('goes on with the period that it had cut off', () => {
    const life = quarters('2026-05-31');
    life.until('2026-06-10');
    expect([life.state().stage, shown(life, '2026-Q2')]).toEqual(['closing', 'finalReport open 2026-05-31 2026-08-24']);
    runTo(life, '2026-12-31');
    expect(life.state()).toMatchObject({ stage: 'inProgress', period: { name: '2026-Q2', final: false } });
    expect(life.state()).not.toHaveProperty('closing');
    expect([shown(life, '2026-Q2'), life.obligation('evaluation-1').state]).toEqual(['report open 2026-06-30 2026-09-11', 'void']);
    life.until('2026-07-02');
    expect(life.state().period?.name).toBe('2026-Q3');
  });

  test('goes on with the next period where the last is over', () => {
    const life = quarters('2026-06-30');
    life.until('2026-07-10');
    runTo(life, '2026-12-31');
    expect([shown(life, '2026-Q2'), shown(life, '2026-Q3')]).toEqual(['report open 2026-06-30 2026-09-11', 'report open 2026-09-30 2026-10-28']);
  });

  test('goes on with another period where the report has come in, and the report is reviewed as others', () => {
    const life = quarters('2026-05-31');
    life.until('2026-06-10');
    life.take('report', { period: '2026-Q2', form: 'full' });
    runTo(life, '2026-12-31');
    // June is a period of its own: no less than 28 days are left of the quarter.
    expect(life.state().period).toMatchObject({ name: '2026-Q2-2', final: false });
    expect([life.obligation('report-2026-Q2').kind, shown(life, '2026-Q2-2')]).toEqual(['report', 'report open 2026-06-30 2026-09-11']);
    life.take('review', { period: '2026-Q2', outcome: 'approved' });
    expect(life.state().stage).toBe('inProgress');
  });

  test('long after owes nothing for the periods that would have ended meanwhile', () => {
    const life = quarters('2026-03-31');
    life.until('2026-11-10');
    runTo(life, '2027-06-30');
    expect(life.state().period).toMatchObject({ name: '2026-Q4' });
    expect(life.owed('report').map(({ id }) => id)).toEqual(['report-2026-Q1', 'report-2026-Q4']);
  });

  test('twice ends twice, each time by a key of its own, and a pause between moves its end', () => {
    const life = quarters('2026-04-20');
    life.until('2026-04-24');
    runTo(life, '2026-05-31');
    life.until('2026-06-03');
    expect(life.state().stage).toBe('closing');
    runTo(life, '2026-12-31');
    life.take('pause', {});
    life.pass(10);
    life.take('resume', {});
    expect(shown(life, '2026-Q2')).toBe('report open 2026-07-10 2026-09-21');
    life.until('2026-07-12');
    expect(life.state().period?.name).toBe('2026-Q3');
    expect(life.steps.filter(({ key }) => key.includes('/2026-Q2')).map(({ key }) => key)).toEqual([
      'runEnds/2026-Q2',
      'runEnds/2026-Q2/2',
      'periodStart/2026-Q2/3',
    ]);
  });

  test('is open-ended where its end is taken away', () => {
    const life = quarters('2026-06-30');
    life.until('2026-07-10');
    runTo(life, null);
    expect(life.state()).toMatchObject({ stage: 'inProgress', runs: {} });
  });

  test('and evaluated already is evaluated once more at its end', () => {
    const life = quarters('2026-06-30');
    life.until('2026-07-10');
    life.take('evaluation', {});
    runTo(life, '2026-09-30');
    life.until('2026-10-02');
    expect(life.owed('evaluation').map(({ id }) => id)).toEqual(['evaluation-2']);
  });

  test('stays closed where the new end is past too, and where the final report has been approved', () => {
    const life = quarters('2026-06-30');
    life.until('2026-07-10');
    runTo(life, '2026-07-05');
    expect(life.state()).toMatchObject({ stage: 'closing', runs: { to: '2026-07-05' } });
    life.take('report', { period: '2026-Q2', form: 'full' });
    life.take('review', { period: '2026-Q2', outcome: 'approved' });
    expect(life.refused('changeTerms', { from: 'atOnce', runs: { to: '2026-12-31' } })).toMatchObject({
      field: 'runs.to',
      reason: { code: 'finalReportReviewed' },
    });
  });
});
