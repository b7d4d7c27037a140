/** The ladder after a due date: reminders, hearing, call, the reference group’s advice, and what rests meanwhile. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife } from '../../support/builders/pure-life.ts';

const q1 = 'report-2026-Q1';
const q2 = 'report-2026-Q2';
const after = (life: PureLife, count: number) => life.steps.slice(count).map(({ key, at }) => [key, dayOf(at)]);
const advise = (life: PureLife) => life.take('advice', { escalation: life.escalation('referenceGroup').id, kind: 'support' });
const decidable = () => {
  const life = escalatedLife('steeringGroup');
  life.until('2026-09-20');
  return life;
};

describe('a silent lead', () => {
  test('is reminded, called, heard, and put before the reference group and then the steering group, each at its day', () => {
    const life = acceptedLife();
    life.until('2026-04-10');
    const before = life.steps.length;
    life.until('2026-09-30');
    expect(after(life, before)).toEqual([
      [`${q1}/1/remindBefore-1`, '2026-04-16'],
      [`${q1}/1/remindBefore-2`, '2026-04-28'],
      [`${q1}/1/late`, '2026-04-30'],
      [`${q1}/1/remindAfter-1`, '2026-05-06'],
      [`${q1}/1/remindAfter-2`, '2026-05-13'],
      [`${q1}/1/rung-1`, '2026-05-18'],
      [`${q1}/1/hear-2`, '2026-05-25'],
      [`${q1}/1/rung-2`, '2026-06-01'],
      ['periodStart/2026-Q2', '2026-07-01'],
      ['bodyDecision-2026-Q1-1-referenceGroup/1/late', '2026-07-01'],
      ['bodyDecision-2026-Q1-1-referenceGroup/1/silence', '2026-08-17'],
      [`${q1}/1/hear-3`, '2026-08-18'],
      [`${q1}/1/rung-3`, '2026-08-25'],
      [`${q2}/1/late`, '2026-09-11'],
      ['bodyDecision-2026-Q1-1-steeringGroup/1/late', '2026-09-24'],
      ['bodyDecision-2026-Q1-1-steeringGroup/1/silence', '2026-09-25'],
    ]);
    expect(life.tasks().map(({ kind }) => kind)).toEqual(['callLead', 'bodySilent', 'bodySilent']);
  });

  test('is told in the hearing when the body’s rung will fall', () => {
    const life = escalatedLife('referenceGroup');
    expect(life.mails('hearing')).toMatchObject([
      { to: { organisation: 'ltu' }, about: { role: 'referenceGroup', at: life.escalation('referenceGroup').raisedAt } },
    ]);
  });

  test('ends the ladder by reporting: nothing is before anybody any more', () => {
    const life = escalatedLife('steeringGroup');
    life.take('report', { period: '2026-Q1', form: 'full' });
    expect(life.escalation('steeringGroup').state).toBe('settled');
    expect(life.mails('matterOver')).toMatchObject([{ to: { role: 'steeringGroup' }, about: { role: 'steeringGroup', outcome: 'settled' } }]);
    expect(life.owed('bodyDecision')).toEqual([]);
    expect(life.agenda(q1)).toEqual([]);
    expect(life.refused('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'noted' })?.type).toBe('EscalationNotOpen');
  });
});

describe('the reference group', () => {
  test('has the matter passed on when the steering group’s rung falls, and may still advise', () => {
    const life = escalatedLife('steeringGroup');
    expect(life.escalation('referenceGroup').state).toBe('passedOn');
    expect(life.refused('advice', { escalation: life.escalation('referenceGroup').id, kind: 'contact' })).toBeUndefined();
    expect(Object.values(life.state().escalations)).toHaveLength(2);
  });

  test('advises, owes nothing more, and stops no rung', () => {
    const life = escalatedLife('referenceGroup');
    life.pass(5);
    advise(life);
    expect(life.escalation('referenceGroup').state).toBe('advised');
    expect(life.owed('bodyDecision')).toEqual([]);
    life.until('2026-09-01');
    expect(dayOf(life.escalation('steeringGroup').raisedAt)).toBe('2026-08-25');
  });

  test('keeps a rung that requires advice waiting until its own day has passed', () => {
    const life = escalatedLife('referenceGroup', { policy: { bodyDecision: { within: 'P120D' } } });
    life.until('2026-09-29');
    expect(Object.values(life.state().escalations)).toHaveLength(1);
    expect(dayOf(life.escalation('referenceGroup').raisedAt)).toBe('2026-06-01');
    life.until('2026-10-02');
    expect(dayOf(life.escalation('steeringGroup').raisedAt)).toBe('2026-09-30');
  });

  test('lets a waiting rung fall on the first working day after its advice', () => {
    const life = escalatedLife('referenceGroup', { policy: { bodyDecision: { within: 'P120D' } } });
    life.until('2026-09-04');
    advise(life);
    life.pass(10);
    expect(dayOf(life.escalation('steeringGroup').raisedAt)).toBe('2026-09-07');
  });

  test('where nobody stands above it, frees later periods with its advice', () => {
    const ladder = [{ after: { workingDays: 20 }, role: 'referenceGroup' as const }];
    const life = escalatedLife('referenceGroup', { policy: { report: { ladder } } });
    life.until('2026-09-20');
    expect(life.obligation(q2)).toMatchObject({ state: 'late' });
    expect(life.agenda(q2)).toEqual([]);
    advise(life);
    expect(life.agenda(q2).some(({ kind }) => kind === 'rung')).toBe(true);
  });
});

describe('while a matter is undecided', () => {
  test('later periods become late without mails or rungs of their own', () => {
    const life = escalatedLife('steeringGroup');
    const before = life.mails().length;
    life.until('2027-06-01');
    expect(life.obligation('report-2027-Q1').state).toBe('late');
    expect(
      life
        .mails()
        .slice(before)
        .map(({ kind, about }) => [kind, about?.task]),
    ).toEqual([['task', 'bodySilent']]);
    expect(Object.values(life.state().escalations).filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  test('a report for it lets those behind it go on from now, with nothing done twice', () => {
    const life = decidable();
    life.take('report', { period: '2026-Q1', form: 'full' });
    expect(life.agenda(q2).map(({ key, at }) => [key, dayOf(at)])).toEqual([
      [`${q2}/1/remindAfter-1`, '2026-09-23'],
      [`${q2}/1/remindAfter-2`, '2026-09-30'],
      [`${q2}/1/rung-1`, '2026-10-02'],
      [`${q2}/1/hear-2`, '2026-10-09'],
      [`${q2}/1/rung-2`, '2026-10-16'],
      [`${q2}/1/hear-3`, '2026-11-06'],
      [`${q2}/1/rung-3`, '2026-11-13'],
    ]);
  });

  test('a period that had begun to climb goes on where it was', () => {
    // Monthly: the second period has been reminded when the first comes before the reference group.
    const life = escalatedLife('referenceGroup', { policy: { report: { every: 'P1M' } } });
    const silenced = Object.values(life.state().obligations).find(({ waiting }) => waiting);
    const done = life.steps.filter(({ key }) => key.startsWith(`${silenced?.id}/`)).map(({ key }) => key);
    expect(done.length).toBeGreaterThan(0);
    life.take('report', { period: life.escalation('referenceGroup').period ?? '', form: 'full' });
    // The driver throws when a step is taken twice.
    life.pass(200);
    expect(life.steps.filter(({ key }) => key.startsWith(`${silenced?.id}/`)).length).toBeGreaterThan(done.length);
  });

  test('a report for a later period frees nothing', () => {
    const life = decidable();
    life.until('2026-10-05');
    life.take('report', { period: '2026-Q3', form: 'full' });
    expect(life.agenda(q2)).toEqual([]);
    expect(life.escalation('steeringGroup').state).toBe('open');
  });
});
