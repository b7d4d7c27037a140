/** Pauses and another lead: dates move by what was really paused, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, dayAfter, escalatedLife } from '../../support/builders/pure-life.ts';

const q1 = 'report-2026-Q1';
const rung = (life: PureLife, role: string, report = q1) => dayOf(life.agenda(report).find((item) => item.kind === 'rung' && item.role === role)?.at ?? '');

describe('a pause', () => {
  test('stops the clock and moves what has not happened by the days really paused', () => {
    const life = acceptedLife();
    life.until('2026-05-10');
    const due = life.obligation('report-2026-Q2').dueAt;
    life.take('pause', {});
    const before = life.steps.length;
    life.until('2026-06-01');
    expect(life.steps).toHaveLength(before);
    life.take('resume', {});
    expect(life.obligation(q1)).toMatchObject({ state: 'late', dueVersion: 1, dueAt: '2026-04-30T21:59:59.999Z' });
    expect(rung(life, 'coordinator')).toBe('2026-06-09');
    expect(life.obligation('report-2026-Q2')).toMatchObject({ dueVersion: 1, why: { pausedDays: 22 } });
    expect(life.obligation('report-2026-Q2').dueAt > due).toBe(true);
    expect(dayOf(life.state().period?.endsAt ?? '')).toBe('2026-07-23');
    expect(life.mails('resumed')).toMatchObject([{ to: { organisation: 'ltu' }, obligation: q1 }]);
  });

  test('with an end resumes by itself at 08:00 of that day', () => {
    const life = acceptedLife();
    expect(life.refused('pause', { until: '2026-01-12' })?.type).toBe('ValueNotAllowed');
    life.take('pause', { until: '2026-02-01' });
    life.pass(60);
    expect(life.steps.at(-1)).toMatchObject({ kind: 'resume', at: '2026-02-01T07:00:00.000Z' });
    expect(life.state().stage).toBe('inProgress');
  });

  test('moves what was asked for during it only by what was left of it', () => {
    const life = acceptedLife();
    life.take('pause', {});
    life.until('2026-03-03');
    life.take('report', { period: '2026-Q1', form: 'full' });
    const due = dayOf(life.owed('review')[0]?.dueAt ?? '');
    life.until('2026-03-05');
    life.take('resume', {});
    expect(due).toBe('2026-03-24');
    expect(dayOf(life.owed('review')[0]?.dueAt ?? '')).toBe('2026-03-26');
  });

  test('leaves the run’s own dates: a first period waits for the later of run and resumption', () => {
    const life = acceptedLife({ input: { runs: { from: '2026-04-01' } } });
    life.take('pause', {});
    life.until('2026-03-01');
    life.take('resume', {});
    life.until('2026-04-01');
    expect(life.state().period?.startsAt).toBe('2026-03-31T22:00:00.000Z');
  });

  test('that moves a period past the run makes it the last one', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-06-30' } } });
    life.take('pause', {});
    life.until('2026-05-12');
    life.take('resume', {});
    expect(life.state().period).toMatchObject({ name: '2026-Q1', final: true, endsAt: '2026-06-30T22:00:00.000Z' });
    expect(life.obligation(q1).kind).toBe('finalReport');
    life.until('2026-07-02');
    expect(life.state().stage).toBe('closing');
  });

  test('longer than the run leads to the closing as soon as it ends', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    life.take('pause', {});
    life.until('2026-06-01');
    life.take('resume', {});
    life.pass(1);
    expect(life.state().stage).toBe('closing');
  });

  test('ends with a closing, and does not come back', () => {
    const life = acceptedLife();
    life.take('pause', { until: '2026-06-01' });
    life.until('2026-02-12');
    life.take('closing', { final: true });
    expect(life.state().pausedAt).toBeUndefined();
    life.until('2026-06-02');
    expect(life.state().stage).toBe('closing');
  });
});

describe('a handover', () => {
  test('leaves the old lead until the new one accepts; then its open reports are excused and new periods start', () => {
    const life = acceptedLife();
    life.until('2026-02-10');
    life.take('handover', { lead: 'pitea' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', candidate: { organisation: 'pitea', handover: true } });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.obligation(q1).state).toBe('excused');
    expect(life.agenda(q1)).toEqual([]);
    expect(life.state()).toMatchObject({ lead: 'pitea', period: { name: '2026-Q1-2', startsAt: life.now() } });
    expect(life.obligation('report-2026-Q1-2').owedBy).toEqual({ organisation: 'pitea' });
  });

  test('declined is a task for the coordinator; the old lead goes on', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'declined' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
    expect(life.tasks()).toMatchObject([{ kind: 'handoverDeclined' }]);
    expect(life.obligation(q1).state).toBe('open');
  });

  test('to nobody yet opens one assignment, which the next name settles', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('handover', {});
    life.take('handover', {});
    expect(life.owed('assignment')).toHaveLength(1);
    expect(life.state().candidate).toBeUndefined();
    life.take('handover', { lead: 'kalix' });
    expect(life.owed('assignment')).toEqual([]);
    expect(life.owed('answer')).toMatchObject([{ owedBy: { organisation: 'kalix' } }]);
  });

  test('again and again within a period gives each period a name of its own', () => {
    const life = acceptedLife();
    for (let times = 0; times < 12; times += 1) {
      life.take('handover', { lead: times % 2 ? 'ltu' : 'pitea' });
      life.take('assignmentAnswer', { answer: 'accepted' });
    }
    expect(life.state().period?.name).toBe('2026-Q1-13');
  });

  test('accepted during a pause begins the new lead’s periods when it ends', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('pause', {});
    life.pass(10);
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().period).toBeUndefined();
    life.pass(10);
    life.take('resume', {});
    expect(life.state().period).toMatchObject({ name: '2026-Q1-2', startsAt: life.now() });
  });

  test('accepted while closing moves the final report to the new lead, with a date of its own', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('closing', { final: true });
    life.pass(10);
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().stage).toBe('closing');
    expect(life.obligation(q1)).toMatchObject({ kind: 'finalReport', owedBy: { organisation: 'pitea' }, state: 'open' });
    expect(dayOf(life.obligation(q1).dueAt)).toBe('2026-02-19');
  });
});

describe('what waited about an earlier lead’s report, when another has accepted', () => {
  test('is void: the matter before RAI and the question for more time; what is owed otherwise stays', () => {
    const life = escalatedLife('referenceGroup');
    const { id, period = '' } = life.escalation('referenceGroup');
    life.take('extension', { period, outcome: 'asked', dueOn: dayAfter(life, 60) });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().escalations[id]?.state).toBe('void');
    expect(life.owed('extensionAnswer')).toEqual([]);
    expect(life.obligation(`report-${period}`).state).toBe('excused');
    expect(life.owed('report')).toMatchObject([{ owedBy: { organisation: 'pitea' } }]);
  });

  test('is told to both: the new lead hears when its first report is due, the earlier one who has taken over', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    const { mails } = life.take('assignmentAnswer', { answer: 'accepted' });
    const [report] = life.owed('report');
    expect(mails).toEqual([
      { kind: 'assignmentResult', to: { organisation: 'pitea' }, about: { outcome: 'accepted', organisation: 'pitea' }, obligation: report?.id },
      { kind: 'assignmentResult', to: { organisation: 'ltu' }, about: { outcome: 'accepted', organisation: 'pitea' } },
    ]);
  });

  test('is told to the lead that stays, where the other declines', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    const { mails, tasks } = life.take('assignmentAnswer', { answer: 'declined' });
    expect(mails.filter(({ kind }) => kind === 'assignmentResult').map(({ to, obligation }) => [to, obligation])).toEqual([
      [{ organisation: 'pitea' }, undefined],
      [{ organisation: 'ltu' }, undefined],
    ]);
    expect(tasks).toMatchObject([{ kind: 'handoverDeclined' }]);
  });
});
