/** A lead is asked: it accepts, declines or stays silent; an activity of an adopted plan comes in already running. */
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife, noMoney, proposedLife, pureLife } from '../../support/builders/pure-life.ts';

const assignedLife = () => {
  const life = proposedLife();
  life.take('fundingDecision', noMoney);
  life.take('assignment', { lead: 'ltu' });
  return life;
};

describe('an assignment', () => {
  test('accepted begins the follow-up with a report for the period', () => {
    const life = assignedLife();
    expect(life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu', handover: false } });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', period: { name: '2026-H1', final: false } });
    expect(life.obligation('report-2026-H1')).toMatchObject({ state: 'open', openedAt: life.now() });
  });

  test('asked no more, the organisation owes nothing and alone hears so, and the coordinator owes an assignment', () => {
    const life = proposedLife();
    life.take('fundingDecision', noMoney);
    life.take('assignment', { lead: 'ltu' });
    const { after, mails, tasks } = life.take('assignmentAnswer', { answer: 'cancelled' });
    expect(after).toMatchObject({ stage: 'awaitingAssignment' });
    expect(after).not.toHaveProperty('candidate');
    expect(life.owed('answer')).toEqual([]);
    expect(life.owed('assignment')).toHaveLength(1);
    expect(mails).toEqual([{ kind: 'assignmentResult', to: { organisation: 'ltu' }, about: { outcome: 'cancelled', organisation: 'ltu' } }]);
    expect(tasks).toEqual([]);
    expect(life.refused('assignmentAnswer', { answer: 'accepted' })?.type).toBe('WrongStage');
  });

  test('asked no more to take over, the present lead stays as it is', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    const { after, mails } = life.take('assignmentAnswer', { answer: 'cancelled' });
    expect(after).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
    expect(after).not.toHaveProperty('candidate');
    expect(life.owed('assignment')).toEqual([]);
    expect(mails.map(({ to }) => to)).toEqual([{ organisation: 'pitea' }]);
  });

  test('declined goes back to the coordinator with a task of its own', () => {
    const life = assignedLife();
    life.take('assignmentAnswer', { answer: 'declined' });
    expect(life.state().stage).toBe('awaitingAssignment');
    expect(life.state().candidate).toBeUndefined();
    expect(life.obligation('assignment-2').state).toBe('open');
  });

  test('met with silence is reminded twice, late, and told to the coordinator; no stage is changed, and the answer still counts', () => {
    const life = assignedLife();
    life.pass(60);
    expect(life.steps.slice(3).map(({ kind, at }) => [kind, dayOf(at)])).toEqual([
      ['remind', '2026-01-26'],
      ['remind', '2026-02-06'],
      ['late', '2026-02-11'],
      ['silence', '2026-02-12'],
    ]);
    expect(life.tasks()).toMatchObject([{ kind: 'answerOverdue' }]);
    expect(life.state().stage).toBe('awaitingAnswer');
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().stage).toBe('inProgress');
  });

  test('that a board must decide on is owed by the day they meet, with a new version', () => {
    const life = assignedLife();
    expect(life.refused('assignmentAnswer', { answer: 'needsDecision', until: '2026-01-12' })?.type).toBe('ValueNotAllowed');
    life.take('assignmentAnswer', { answer: 'needsDecision', until: '2026-03-20' });
    expect(life.obligation('answer-1')).toMatchObject({ state: 'open', dueVersion: 2, why: { from: 'given' } });
    expect(dayOf(life.obligation('answer-1').dueAt)).toBe('2026-03-20');
    expect(life.state().stage).toBe('awaitingAnswer');
  });
});

describe('an answer', () => {
  test('is confirmed to whoever gave it, a new lead with its first report, and told to whoever waited for it', () => {
    const own = assignedLife();
    expect(own.take('assignmentAnswer', { answer: 'needsDecision', until: '2026-03-20' }).mails).toMatchObject([
      { kind: 'assignmentResult', to: { organisation: 'ltu' }, obligation: 'answer-1', about: { outcome: 'needsDecision' } },
    ]);
    expect(own.take('assignmentAnswer', { answer: 'accepted' }).mails).toMatchObject([
      { kind: 'assignmentResult', to: { organisation: 'ltu' }, obligation: 'report-2026-H1' },
    ]);
    own.take('handover', { lead: 'boden' });
    const [toNew, toOld, ...others] = own.take('assignmentAnswer', { answer: 'accepted' }).mails;
    expect(toNew).toMatchObject({ kind: 'assignmentResult', to: { organisation: 'boden' }, obligation: 'report-2026-H1-2' });
    expect(toOld).toEqual({ kind: 'assignmentResult', to: { organisation: 'ltu' }, about: { outcome: 'accepted', organisation: 'boden' } });
    expect(others).toEqual([]);
  });
});

describe('an answer that came by mail', () => {
  const accepted = { answer: 'accepted' } as const;

  test('begins the follow-up on the day it was received, with what is owed since then', () => {
    const life = assignedLife();
    life.until('2026-02-12');
    life.take('assignmentAnswer', { ...accepted, receivedOn: '2026-01-20' });
    expect(life.state().period).toMatchObject({ name: '2026-H1', startsAt: '2026-01-19T23:00:00.000Z' });
    expect(life.obligation('report-2026-H1')).toMatchObject({ openedAt: life.now(), state: 'open' });
    expect(life.refused('report', { period: '2026-H1', form: 'short', receivedOn: '2026-01-20' })).toBeUndefined();
    expect(life.refused('report', { period: '2026-H1', form: 'short', receivedOn: '2026-01-19' })).toMatchObject({ field: 'receivedOn' });
  });

  test('today, or on the day it was asked, begins nothing before the lead was asked', () => {
    const today = assignedLife();
    today.take('assignmentAnswer', { ...accepted, receivedOn: dayOf(today.now()) });
    expect(today.state().period?.startsAt).toBe(today.now());
    const later = assignedLife();
    const askedAt = later.now();
    later.pass(3);
    later.take('assignmentAnswer', { ...accepted, receivedOn: dayOf(askedAt) });
    expect(later.state().period?.startsAt).toBe(askedAt);
  });

  test('is refused for a day to come or before the lead was asked, whatever the answer', () => {
    const life = assignedLife();
    life.pass(3);
    for (const answer of ['accepted', 'declined', 'needsDecision'] as const)
      for (const receivedOn of ['2026-01-11', '2026-01-16'])
        expect(life.refused('assignmentAnswer', { answer, receivedOn }), `${answer} ${receivedOn}`).toMatchObject({
          type: 'ValueNotAllowed',
          field: 'receivedOn',
        });
  });

  test('begins with the run where that is later: in the past at once, in the future when it comes', () => {
    const runFrom = (from: string) => {
      const life = proposedLife({ input: { runs: { from } } });
      life.take('fundingDecision', noMoney);
      life.take('assignment', { lead: 'ltu' });
      life.until('2026-02-12');
      life.take('assignmentAnswer', { ...accepted, receivedOn: '2026-01-20' });
      return life;
    };
    expect(runFrom('2026-02-01').state().period?.startsAt).toBe('2026-01-31T23:00:00.000Z');
    const future = runFrom('2026-03-01');
    expect(future.state().period).toBeUndefined();
    future.until('2026-03-02');
    expect(future.state().period?.startsAt).toBe('2026-02-28T23:00:00.000Z');
  });

  test('whose first period is over by its entry leaves no gap: the next one follows', () => {
    const life = proposedLife({ policy: { report: { every: 'P1M' } } });
    life.take('fundingDecision', noMoney);
    life.take('assignment', { lead: 'ltu' });
    life.until('2026-03-03');
    life.take('assignmentAnswer', { ...accepted, receivedOn: '2026-01-20' });
    life.untilInstant(life.now());
    expect(life.state().period).toMatchObject({ name: '2026-03', startsAt: '2026-02-28T23:00:00.000Z' });
    expect(life.owed('report').map(({ period }) => period?.name)).toEqual(['2026-02', '2026-03']);
  });

  test('hands a final report over with a date counted from that day', () => {
    const life = proposedLife();
    life.take('fundingDecision', noMoney);
    life.take('assignment', { lead: 'ltu' });
    life.take('assignmentAnswer', accepted);
    life.take('handover', { lead: 'pitea' });
    life.take('closing', { final: true });
    life.until('2026-01-26');
    life.take('assignmentAnswer', { ...accepted, receivedOn: '2026-01-22' });
    expect(dayOf(life.obligation('report-2026-H1').dueAt)).toBe('2026-02-19');
  });
});

describe('an import', () => {
  const imported = (at: string, lead?: string) => {
    const life = pureLife(at);
    life.take('import', {
      policy: defaultPolicy,
      runs: {},
      yearly: false,
      proposer: 'ltu',
      ownFunder: 'lansstyrelsen-norrbotten',
      alreadyRunning: true,
      ...(lead && { lead }),
    });
    return life;
  };

  test('on a working day asks the responsible organisation at once; accepted, its periods begin then', () => {
    const life = imported('2026-01-12T09:00:00.000Z', 'ltu');
    expect(life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu', handover: false } });
    expect(life.state().lead).toBeUndefined();
    expect(life.mails().map(({ kind }) => kind)).toEqual(['importQuestion']);
    life.pass(3);
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', period: { startsAt: life.now() } });
  });

  test('in a quiet stretch asks after it, and gives as long to answer as to others', () => {
    const life = imported('2026-07-01T09:00:00.000Z', 'ltu');
    expect(life.mails()).toEqual([]);
    life.pass(365);
    const [asked] = life.mails('importQuestion');
    expect(dayOf(asked?.at ?? '')).toBe('2026-08-17');
    expect(life.steps.slice(1).map(({ kind, at }) => [kind, dayOf(at)])).toEqual([
      ['ask', '2026-08-17'],
      ['remind', '2026-08-31'],
      ['remind', '2026-09-11'],
      ['late', '2026-09-16'],
      ['silence', '2026-09-17'],
    ]);
  });

  test('answered before it was asked is not asked any more', () => {
    const life = imported('2026-07-01T09:00:00.000Z', 'ltu');
    life.take('assignmentAnswer', { answer: 'accepted' });
    life.pass(60);
    expect(life.mails('importQuestion')).toEqual([]);
  });

  test('declined goes to the coordinator, whose next assignment is no handover', () => {
    const life = imported('2026-01-12T09:00:00.000Z', 'ltu');
    life.take('assignmentAnswer', { answer: 'declined' });
    life.take('assignment', { lead: 'pitea' });
    expect(life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'pitea', handover: false } });
  });

  test('with nobody responsible waits for an assignment', () => {
    const life = imported('2026-01-12T09:00:00.000Z');
    expect(life.state().stage).toBe('awaitingAssignment');
    expect(life.owed('assignment')).toHaveLength(1);
    expect(life.mails()).toEqual([]);
  });
});
