/** Terms that wait for the next period or for the end of a pause: nothing that is owed moves until then. All days are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { addMs, dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife } from '../../support/builders/pure-life.ts';

const owedIn = ({ state }: PureLife) => [state().obligations, state().agenda, state().period, state().policy, state().runs];
const running = (life: PureLife) => {
  const { name = '', endsAt = '', final } = life.state().period ?? {};
  return [name, dayOf(addMs(endsAt, -1)), dayOf(life.obligation(`report-${name}`).dueAt), final];
};

describe('from the next period on', () => {
  test('nothing moves, and then the new rules hold', () => {
    const life = acceptedLife();
    life.until('2026-02-10');
    const before = owedIn(life);
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P1Y', due: { workingDays: 30 } } }, form: 'full' });
    expect(owedIn(life)).toEqual(before);
    expect(life.state()).toMatchObject({ termsToCome: { atNextPeriod: { policy: { report: { every: 'P1Y' } }, reportForm: 'full' } } });
    life.until('2026-04-02');
    // From 8 January 2027 on, thirty working days end on 18 February.
    expect(running(life)).toEqual(['2026', '2026-12-31', '2027-02-18', false]);
    expect(dayOf(life.obligation('report-2026-Q1').dueAt)).toBe('2026-04-30');
    expect(life.state()).toMatchObject({ reportForm: 'full', policy: { report: { every: 'P1Y' } } });
    expect(life.state()).not.toHaveProperty('termsToCome');
  });

  test('a change of what waits is laid over it, and one made at once too', () => {
    const life = acceptedLife();
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P1Y' } } });
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { due: { workingDays: 30 } } } });
    life.take('changeTerms', { from: 'atOnce', policy: { review: { within: 'P9D' } } });
    expect(life.state()).toMatchObject({
      policy: { report: { every: 'P3M', due: { workingDays: 20 } }, review: { within: 'P9D' } },
      termsToCome: { atNextPeriod: { policy: { report: { every: 'P1Y', due: { workingDays: 30 } }, review: { within: 'P9D' } } } },
    });
  });

  test('what waits is taken back by what holds', () => {
    const life = acceptedLife();
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P1Y' } } });
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P3M' } } });
    expect(life.state()).not.toHaveProperty('termsToCome');
  });

  test('a run that would have ended goes on', () => {
    const life = acceptedLife({ input: { runs: { to: '2026-03-31' } } });
    life.take('changeTerms', { from: 'nextPeriod', runs: { to: '2026-09-30' } });
    expect([life.state().period?.final, life.obligation('report-2026-Q1').kind]).toEqual([true, 'finalReport']);
    life.until('2026-04-02');
    expect(life.state()).toMatchObject({ stage: 'inProgress', runs: { to: '2026-09-30' }, period: { name: '2026-Q2' } });
    expect(life.obligation('report-2026-Q1').kind).toBe('report');
  });

  test('a run that is over by then comes to its closing', () => {
    const life = acceptedLife();
    life.take('changeTerms', { from: 'nextPeriod', runs: { to: '2026-02-28' } });
    life.until('2026-03-15');
    expect(life.state()).toMatchObject({ stage: 'inProgress', runs: {} });
    life.until('2026-04-02');
    expect(life.state()).toMatchObject({ stage: 'closing', runs: { to: '2026-02-28' } });
    expect(life.obligation('report-2026-Q1').kind).toBe('finalReport');
  });

  test('a report that had fallen silent by the former rules comes back by those that hold', () => {
    const life = acceptedLife();
    life.take('changeTerms', {
      from: 'nextPeriod',
      policy: { report: { ladder: [{ after: { workingDays: 6 }, role: 'steeringGroup' }], remindBefore: [], remindAfter: [] } },
    });
    for (let days = 0; days < 300 && Object.values(life.state().escalations).every(({ role }) => role !== 'steeringGroup'); days += 1) life.pass(1);
    const { id, obligation } = life.escalation('steeringGroup');
    const silent = life.owed('report').find((report) => report.id !== obligation && report.waiting);
    life.take('bodyDecision', { escalation: id, outcome: 'noted' });
    for (const { kind, key } of life.agenda(silent?.id))
      if (kind === 'rung') expect(life.agenda().map((item) => item.key)).toContain(key.replace('/rung-', '/hear-'));
  });

  test('another lead, whose periods begin at once, reports by the new rules', () => {
    const life = acceptedLife();
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P1Y' } } });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().period?.name).toBe('2026');
  });

  test('a yearly round takes them up', () => {
    const life = acceptedLife({ input: { yearly: true, runs: { to: '2026-12-31' } } });
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { due: { workingDays: 30 } } } });
    life.until('2027-01-15');
    life.take('report', { period: '2026', form: 'full' });
    life.take('review', { period: '2026', outcome: 'approved' });
    life.take('evaluation', {});
    expect(life.state()).toMatchObject({ stage: 'inProgress', runs: { to: '2027-12-31' }, policy: { report: { due: { workingDays: 30 } } } });
  });
});

describe('in a pause', () => {
  const paused = () => {
    const life = acceptedLife();
    life.until('2026-02-10');
    life.take('pause', {});
    return life;
  };

  test('nothing moves until it ends, and then all of it', () => {
    const life = paused();
    const before = owedIn(life);
    life.take('changeTerms', { from: 'atOnce', policy: { report: { every: 'P6M', due: { workingDays: 30 } } } });
    expect(owedIn(life)).toEqual(before);
    life.until('2026-03-12');
    const { mails } = life.take('resume', {});
    // The pause had moved the quarter's end to 30 April; the next half-year's is 30 June, and 30 working days from there 25 September.
    expect(running(life)).toEqual(['2026-Q1', '2026-06-30', '2026-09-25', false]);
    expect(mails.map(({ kind }) => kind)).toEqual(['resumed', 'termsChanged']);
  });

  test('what waits for the end of the pause holds before what waits for the next period', () => {
    const life = paused();
    life.take('changeTerms', { from: 'nextPeriod', policy: { report: { every: 'P1Y' } } });
    life.take('changeTerms', { from: 'atOnce', policy: { report: { due: { workingDays: 30 } } } });
    expect(life.state().termsToCome).toMatchObject({
      onResuming: { policy: { report: { every: 'P3M', due: { workingDays: 30 } } } },
      atNextPeriod: { policy: { report: { every: 'P1Y', due: { workingDays: 30 } } } },
    });
    life.take('resume', {});
    expect(life.state()).toMatchObject({ policy: { report: { every: 'P3M' } }, termsToCome: { atNextPeriod: {} } });
    expect(life.state().termsToCome).not.toHaveProperty('onResuming');
  });

  test('a closing closes by them', () => {
    const life = paused();
    life.take('changeTerms', { from: 'atOnce', policy: { report: { due: { workingDays: 30 } } } });
    life.take('closing', { final: true });
    // Thirty working days after 10 February are 24 March.
    expect(dayOf(life.obligation('report-2026-Q1').dueAt)).toBe('2026-03-24');
    expect(life.state()).not.toHaveProperty('termsToCome');
  });

  test('what waits is gone with the life', () => {
    const life = paused();
    life.take('changeTerms', { from: 'atOnce', form: 'full' });
    life.take('withdrawal', { by: 'coordinator' });
    expect(life.state()).not.toHaveProperty('termsToCome');
  });
});
