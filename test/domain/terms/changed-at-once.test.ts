/** Terms changed at once: when the running period ends, when its report is due, what becomes of what is late. All days are worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife, proposedLife } from '../../support/builders/pure-life.ts';

type Change = Omit<CommandInputs['changeTerms'], 'from'>;
const atOnce = (life: PureLife, change: Change) => life.take('changeTerms', { from: 'atOnce', ...change });
const rules = (report: NonNullable<CommandInputs['changeTerms']['policy']>['report']): Change => ({ policy: { report: report ?? {} } });
const dueOf = (life: PureLife, report: string) => dayOf(life.obligation(report).dueAt);
const lastDay = (life: PureLife) => dayOf(addMs(life.state().period?.endsAt ?? '', -1));
const names = (life: PureLife, report: string) => life.agenda(report).map(({ key, at }) => `${dayOf(at)} ${key.split('/').slice(1).join('/')}`);

describe('how long after its period a report is due', () => {
  test.each([
    // 20 working days after 31 March are 30 April: Good Friday is 3 April, Easter Monday the 6th.
    ['2026-02-10', 40, '2026-06-01', 'open'],
    ['2026-02-10', 10, '2026-04-30', 'open'],
    // Counted it would be 4 May, but 20 working days from 28 April, without 1 and 14 May, are 28 May.
    ['2026-04-28', 21, '2026-05-28', 'open'],
    ['2026-04-28', 60, '2026-08-25', 'open'],
    // It was due on 30 April and is late: 8 May has passed, and 20 working days from 12 May are 10 June.
    ['2026-05-12', 25, '2026-06-10', 'open'],
    ['2026-05-12', 20, '2026-04-30', 'late'],
    ['2026-05-12', 5, '2026-04-30', 'late'],
  ])('changed on %s to %i working days: due on %s, and %s', (day, workingDays, due, state) => {
    const life = acceptedLife();
    life.until(day);
    atOnce(life, { policy: { report: { due: { workingDays } }, review: { within: 'P9D' } } });
    expect([dueOf(life, 'report-2026-Q1'), life.obligation('report-2026-Q1').state]).toEqual([due, state]);
  });

  test('says why the day is what it is', () => {
    const life = acceptedLife();
    life.until('2026-04-28');
    atOnce(life, rules({ due: { workingDays: 21 } }));
    expect(life.obligation('report-2026-Q1').why).toMatchObject({ from: 'termsChanged', base: '2026-04-28', span: { workingDays: 20 } });
  });

  test('is no shorter in seconds than the span itself', () => {
    const life = acceptedLife({ policy: { report: { every: 'PT8S', due: 'PT2S', remindBefore: [], remindAfter: [], ladder: [] } } });
    life.untilInstant(addMs(life.now(), 9000));
    atOnce(life, rules({ due: 'PT5S' }));
    expect(life.obligation('report-P1').dueAt).toBe(addMs(life.now(), 5000));
  });

  test('of rules that plan no report leaves all of it as it was', () => {
    const life = acceptedLife();
    const before = life.agenda();
    atOnce(life, { policy: { review: { within: 'P9D' }, mail: { hold: 'PT5M' } }, form: 'full' });
    expect(life.agenda()).toEqual(before);
    expect(life.obligation('report-2026-Q1').dueVersion).toBe(1);
    expect(life.state()).toMatchObject({ reportForm: 'full', policy: { review: { within: 'P9D' } } });
  });
});

describe('how often is reported', () => {
  test.each([
    // The boundary of 1 April is 28 days away on 4 March, and 27 on the 5th.
    ['P6M', 'P3M', '2026-02-10', '2026-03-31', '2026-09-11'],
    ['P6M', 'P3M', '2026-03-04', '2026-03-31', '2026-09-11'],
    ['P6M', 'P3M', '2026-03-05', '2026-06-30', '2026-09-11'],
    ['P6M', 'P1Y', '2026-02-10', '2026-12-31', '2027-02-04'],
    ['P3M', 'P1Y', '2026-02-10', '2026-12-31', '2027-02-04'],
    ['P3M', 'P6M', '2026-02-10', '2026-06-30', '2026-09-11'],
    ['P3M', 'P4M', '2026-02-10', '2026-04-30', '2026-06-01'],
    ['P3M', 'P1M', '2026-01-20', '2026-02-28', '2026-04-30'],
    // Counted from 12 January: ten weeks end on 22 March, twenty on 31 May.
    ['P3M', 'P10W', '2026-02-10', '2026-03-22', '2026-04-30'],
    ['P3M', 'P10W', '2026-03-01', '2026-05-31', '2026-08-24'],
    ['P10W', 'P3M', '2026-02-10', '2026-03-31', '2026-04-30'],
  ])('%s becomes %s on %s: the period ends on %s, its report is due on %s', (every, next, day, end, due) => {
    const life = acceptedLife({ policy: { report: { every } } });
    life.until(day);
    atOnce(life, rules({ every: next }));
    expect([lastDay(life), dueOf(life, `report-${life.state().period?.name}`)]).toEqual([end, due]);
  });

  test.each([
    ['P3M', '2026-05-08', '2026-Q2', '2027'],
    ['P6M', '2026-02-10', '2026-H1', '2027'],
  ])('%s becomes P1Y on %s: %s keeps its name, and %s comes next', (every, day, name, next) => {
    const life = acceptedLife({ policy: { report: { every } } });
    life.until(day);
    atOnce(life, rules({ every: 'P1Y' }));
    expect([life.state().period?.name, lastDay(life)]).toEqual([name, '2026-12-31']);
    life.until('2027-01-02');
    expect([life.state().period?.name, lastDay(life)]).toEqual([next, '2027-12-31']);
  });

  test('in seconds ends the period at its next boundary', () => {
    const life = acceptedLife({ policy: { report: { every: 'PT60S', due: 'PT2S', remindBefore: [], remindAfter: [], ladder: [] } } });
    const start = life.now();
    life.untilInstant(addMs(start, 12_000));
    atOnce(life, rules({ every: 'PT8S' }));
    expect(life.state().period?.endsAt).toBe(addMs(start, 16_000));
  });

  test('once a year follows from going round again', () => {
    const life = acceptedLife();
    atOnce(life, { yearly: true });
    expect([life.state().policy.report.every, lastDay(life)]).toEqual(['P1Y', '2026-12-31']);
  });

  test('no later than the run lasts', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-08-31' } } });
    life.until('2026-02-10');
    atOnce(life, rules({ every: 'P1Y' }));
    expect([lastDay(life), life.state().period?.final, life.obligation('report-2026-Q1').kind]).toEqual(['2026-08-31', true, 'finalReport']);
  });
});

describe('what is owed', () => {
  test('that is late and stays so is neither reminded nor called about again, and the lead is heard before each body', () => {
    const life = acceptedLife();
    life.until('2026-05-18');
    const ladder = [
      { after: { workingDays: 8 }, role: 'coordinator' as const },
      { after: { workingDays: 9 }, role: 'referenceGroup' as const },
      { after: { workingDays: 30 }, role: 'steeringGroup' as const, requires: 'advice' as const },
    ];
    atOnce(life, rules({ ladder }));
    // Nine working days after 30 April were 13 May: the lead is heard on the 19th, and has five days.
    expect(names(life, 'report-2026-Q1')).toEqual(['2026-05-19 2/hear-2', '2026-05-26 2/rung-2', '2026-06-08 2/hear-3', '2026-06-15 2/rung-3']);
  });

  test('that is late by a ladder that had not come to the coordinator is called about at the next chance', () => {
    const life = acceptedLife();
    life.until('2026-05-12');
    atOnce(life, rules({ ladder: [{ after: { workingDays: 2 }, role: 'coordinator' }] }));
    expect(names(life, 'report-2026-Q1')).toEqual(['2026-05-13 2/remindAfter-2', '2026-05-13 2/rung-1']);
  });

  test('that is before a body stays as it was put to it', () => {
    const life = escalatedLife('referenceGroup');
    const before = [life.obligation('report-2026-Q1'), life.agenda('report-2026-Q1')];
    atOnce(life, rules({ due: { workingDays: 60 } }));
    expect([life.obligation('report-2026-Q1'), life.agenda('report-2026-Q1')]).toEqual(before);
    expect(life.obligation('report-2026-Q2').dueVersion).toBe(2);
  });

  test('that a decision has covered is not begun again', () => {
    const life = escalatedLife('steeringGroup');
    life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'noted' });
    atOnce(life, rules({ remindAfter: [] }));
    expect(life.agenda('report-2026-Q1')).toEqual([]);
  });

  test('and silent behind another matter comes back by the rules that hold then', () => {
    const life = escalatedLife('steeringGroup');
    atOnce(life, rules({ ladder: [{ after: { workingDays: 6 }, role: 'steeringGroup' }], remindBefore: [] }));
    expect(life.obligation('report-2026-Q3').waiting).toEqual(['remindAfter-1', 'remindAfter-2', 'hear-1', 'rung-1']);
    life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'noted' });
    expect(life.agenda('report-2026-Q3').map(({ kind }) => kind)).toEqual(['late', 'hear', 'remind', 'rung', 'remind']);
  });
});

describe('before anything runs', () => {
  test('a run and rules are others, and what is owed by then stays', () => {
    const life = proposedLife();
    const before = life.agenda();
    atOnce(life, { runs: { from: '2026-09-01', to: '2027-08-31' }, policy: { decision: { within: 'P9D' }, report: { every: 'P1M' } } });
    expect(life.agenda()).toEqual(before);
    expect(life.state()).toMatchObject({ runs: { from: '2026-09-01', to: '2027-08-31' }, policy: { report: { every: 'P1M' } } });
    expect(life.mails('termsChanged').map(({ to }) => to)).toEqual([{ organisation: 'ltu' }]);
  });

  test('the first period begins with the run', () => {
    const life = acceptedLife({ input: { runs: { from: '2026-03-01' } } });
    life.take('changeTerms', { from: 'nextPeriod', runs: { from: '2026-05-01' } });
    expect(life.agenda().map(({ kind, at }) => [kind, dayOf(at)])).toEqual([['periodStart', '2026-05-01']]);
    life.until('2026-05-02');
    expect(life.state().period?.name).toBe('2026-Q2');
  });

  test.each([
    [{ from: '2026-05-01', to: '2026-04-30' }, 'runs.to', 'runEndsBeforeItBegins'],
    [{ from: '2026-05-01' }, 'runs.from', 'mustNotBeAfterToday'],
  ])('the run %j is refused once one has begun', (runs, field, code) => {
    expect(acceptedLife().refused('changeTerms', { from: 'atOnce', runs })).toMatchObject({ type: 'ValueNotAllowed', field, reason: { code } });
  });
});

test('a change that changes nothing is refused', () => {
  const life = acceptedLife({ input: { runs: { to: '2026-12-31' } } });
  const same: Change[] = [{}, { runs: { to: '2026-12-31' } }, { policy: { report: { every: 'P3M' } } }, { yearly: false }, { form: null }];
  for (const change of same) expect(life.refused('changeTerms', { from: 'atOnce', ...change })?.type).toBe('NothingToCorrect');
});
