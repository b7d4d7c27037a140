/** A matter that a coordinator raises by hand before a body, and the reference group's advice after the steering group's rung. */
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import type { BodyRole } from '../../../workflows/domain/policy.ts';
import { openStages } from '../../../workflows/domain/stages.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { lives } from '../../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, dayAfter, escalatedLife, proposedLife } from '../../support/builders/pure-life.ts';

const rai = { role: 'referenceGroup' };
const rp = { role: 'steeringGroup' };
const raised = (role: BodyRole, life = acceptedLife()) => {
  life.take('matter', { role, kind: 'question' });
  return life;
};
const idOf = (life: PureLife, role: BodyRole): string => life.escalation(role).id;
const decide = (life: PureLife, input: Omit<CommandInputs['bodyDecision'], 'escalation'>) =>
  life.take('bodyDecision', { escalation: idOf(life, 'steeringGroup'), ...input });
const told = (life: PureLife) => life.steps.at(-1)?.mails.map(({ kind, to, about }) => [kind, to, about?.outcome].filter(Boolean));

describe('a matter raised by hand', () => {
  test('is before the body, which owes its word, and the lead hears what is asked', () => {
    const life = raised('referenceGroup');
    expect(life.escalation('referenceGroup')).toEqual({
      id: 'pa-1-matter-1-referenceGroup',
      obligation: 'bodyDecision-matter-1',
      role: 'referenceGroup',
      raised: 'question',
      raisedAt: life.now(),
      state: 'open',
    });
    expect(life.obligation('bodyDecision-matter-1')).toMatchObject({
      kind: 'bodyDecision',
      owedBy: rai,
      state: 'open',
      escalation: 'pa-1-matter-1-referenceGroup',
    });
    expect(told(life)).toEqual([
      ['escalationRaised', rai],
      ['matterRaised', { organisation: 'ltu' }],
    ]);
    expect(life.steps.at(-1)?.created).toBe(true);
  });

  // P30D of the rules, by a calendar of 2026: 4 April is Easter Saturday; silence is told on a working day that is not quiet (20 June to 15 August).
  test.each([
    ['2026-02-03', '2026-03-05', '2026-03-06'],
    ['2026-03-05', '2026-04-07', '2026-04-08'],
    ['2026-05-25', '2026-06-24', '2026-08-17'],
  ])('raised on %s it is to be answered by %s, and the coordinators hear of silence on %s', (on, due, silence) => {
    const life = acceptedLife();
    life.until(on);
    raised('steeringGroup', life);
    expect(dayOf(life.obligation('bodyDecision-matter-1').dueAt)).toBe(due);
    life.until(silence);
    expect(life.obligation('bodyDecision-matter-1').state).toBe('late');
    const silent = life.tasks().filter(({ kind, obligation }) => kind === 'bodySilent' && obligation === 'bodyDecision-matter-1');
    expect(silent.map(({ at }) => dayOf(at))).toEqual([silence]);
    expect(life.escalation('steeringGroup').state).toBe('open');
  });

  test.each(openStages)('is raised in the stage %s, and answered there', (stage) => {
    const life = lives[stage]?.() as PureLife;
    raised('steeringGroup', life);
    expect(life.state().stage).toBe(stage);
    decide(life, { outcome: 'noted' });
    expect(life.escalation('steeringGroup')).toMatchObject({ state: 'decided', decidedAt: life.now() });
    expect(life.obligation('bodyDecision-matter-1').state).toBe('met');
    expect(life.state().stage).toBe(stage);
  });

  test('before there is a lead whoever put the activity forward is told', () => {
    const life = raised('referenceGroup', proposedLife({ input: { proposer: 'pitea' } }));
    expect(told(life)).toContainEqual(['matterRaised', { organisation: 'pitea' }]);
    life.take('advice', { escalation: idOf(life, 'referenceGroup'), kind: 'proposal' });
    expect(told(life)).toEqual([
      ['bodyWord', { organisation: 'pitea' }, 'proposal'],
      ['bodyWord', { role: 'coordinator' }, 'proposal'],
    ]);
  });

  test('of the same kind is raised again before the same body, under a number of its own', () => {
    const life = raised('referenceGroup', raised('referenceGroup'));
    expect(Object.keys(life.state().escalations)).toEqual(['pa-1-matter-1-referenceGroup', 'pa-1-matter-2-referenceGroup']);
    expect(life.owed('bodyDecision')).toHaveLength(2);
  });

  test('is over with the advice that it asked for', () => {
    const life = raised('referenceGroup');
    const escalation = idOf(life, 'referenceGroup');
    life.take('advice', { escalation, kind: 'support' });
    expect(life.escalation('referenceGroup')).toMatchObject({ state: 'decided', decidedAt: life.now() });
    expect(life.tasks().map(({ kind }) => kind)).toEqual(['giveSupport']);
    expect(life.refused('advice', { escalation, kind: 'contact' })?.type).toBe('EscalationNotOpen');
  });

  test('is void with the life, and each body hears it of each matter', () => {
    const life = raised('referenceGroup', raised('referenceGroup'));
    life.take('withdrawal', { by: 'coordinator' });
    expect(life.mails('matterOver').map(({ about }) => about)).toEqual([
      { role: 'referenceGroup', outcome: 'void', matter: 'pa-1-matter-1-referenceGroup' },
      { role: 'referenceGroup', outcome: 'void', matter: 'pa-1-matter-2-referenceGroup' },
    ]);
  });
});

describe('the steering group, in a matter raised by hand', () => {
  test('gives no new date: no report is late', () => {
    const life = raised('steeringGroup');
    expect(life.refused('bodyDecision', { escalation: idOf(life, 'steeringGroup'), outcome: 'newDate', dueOn: dayAfter(life, 30) })).toMatchObject({
      type: 'ValueNotAllowed',
      field: 'outcome',
      reason: { code: 'noReportInMatter' },
    });
  });

  test.each<[CommandInputs['bodyDecision']['outcome'], string]>([
    ['support', 'proposed sentBack awaitingAssignment awaitingAnswer inProgress paused closing'],
    ['reassign', 'awaitingAssignment inProgress paused closing'],
    ['pause', 'inProgress'],
    ['end', 'inProgress paused closing'],
    ['deferred', 'proposed sentBack awaitingAssignment awaitingAnswer inProgress paused closing'],
    ['referredBack', 'proposed sentBack awaitingAssignment awaitingAnswer inProgress paused closing'],
    ['noted', 'proposed sentBack awaitingAssignment awaitingAnswer inProgress paused closing'],
  ])('decides %s in the stages in which it can act: %s', (outcome, expected) => {
    const taken = openStages.filter((stage) => {
      const life = raised('steeringGroup', lives[stage]?.());
      const to = outcome === 'deferred' ? dayAfter(life, 20) : outcome === 'referredBack' ? 'coordinator' : undefined;
      return !life.refused('bodyDecision', {
        escalation: idOf(life, 'steeringGroup'),
        outcome,
        ...(to && { to }),
        ...(outcome === 'reassign' && { lead: 'pitea' }),
      });
    });
    expect(taken.join(' ')).toBe(expected);
  });

  test('with its pause or support begins no late ladder anew', () => {
    const life = acceptedLife();
    life.until('2026-05-08');
    raised('steeringGroup', life);
    const before = life.agenda('report-2026-Q1');
    decide(life, { outcome: 'support' });
    expect(life.obligation('report-2026-Q1')).toMatchObject({ state: 'late', dueVersion: 1 });
    expect(life.agenda('report-2026-Q1')).toEqual(before);
    raised('steeringGroup', life);
    decide(life, { outcome: 'pause' });
    expect(life.state().stage).toBe('paused');
    expect(life.obligation('report-2026-Q1').dueVersion).toBe(1);
  });

  test('ends the activity, and the lead and the coordinators hear its word', () => {
    const life = raised('steeringGroup');
    decide(life, { outcome: 'end' });
    expect(life.state()).toMatchObject({ stage: 'ended', agenda: {} });
    expect(life.escalation('steeringGroup').state).toBe('decided');
    expect(told(life)?.filter(([kind]) => kind === 'bodyWord')).toEqual([
      ['bodyWord', { organisation: 'ltu' }, 'end'],
      ['bodyWord', { role: 'coordinator' }, 'end'],
    ]);
  });

  test('puts it off to the day it names', () => {
    const life = raised('steeringGroup');
    decide(life, { outcome: 'deferred', to: '2026-03-18' });
    expect(life.escalation('steeringGroup')).toMatchObject({ state: 'open', deferredTo: '2026-03-18' });
    expect(dayOf(life.obligation('bodyDecision-matter-1').dueAt)).toBe('2026-03-18');
  });

  test('sends it to the reference group, which advises it: the matter is the same, and stays the steering group’s', () => {
    const life = raised('steeringGroup');
    for (const word of ['bodyDecision-matter-1-referenceGroup-1', 'bodyDecision-matter-1-referenceGroup-2']) {
      decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
      expect(life.escalation('referenceGroup')).toMatchObject({
        id: 'pa-1-matter-1-referenceGroup',
        obligation: 'bodyDecision-matter-1',
        raised: 'question',
        state: 'open',
      });
      expect(life.obligation(word)).toMatchObject({ owedBy: rai, state: 'open' });
      life.take('advice', { escalation: idOf(life, 'referenceGroup'), kind: 'proposal' });
      expect(told(life)).toContainEqual(['bodyWord', rp, 'proposal']);
      expect(life.escalation('steeringGroup').state).toBe('open');
    }
    decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
    decide(life, { outcome: 'noted' });
    expect(life.escalation('referenceGroup').state).toBe('passedOn');
    expect(life.refused('advice', { escalation: idOf(life, 'referenceGroup'), kind: 'proposal' })?.type).toBe('EscalationNotOpen');
  });

  test('sends it back to the coordinators', () => {
    const life = raised('steeringGroup');
    decide(life, { outcome: 'referredBack', to: 'coordinator' });
    expect(life.tasks()).toMatchObject([{ id: 'referredBack-bodyDecision-matter-1-1', kind: 'referredBack', obligation: 'bodyDecision-matter-1' }]);
  });
});

describe('a coordinator that takes a matter back', () => {
  test('has it void before everybody, and each hears so', () => {
    const life = raised('steeringGroup');
    const escalation = idOf(life, 'steeringGroup');
    decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
    life.take('matterWithdrawal', { escalation });
    expect(Object.values(life.state().escalations).map(({ state }) => state)).toEqual(['void', 'void']);
    expect(life.owed('bodyDecision')).toEqual([]);
    expect(told(life)).toEqual([
      ['matterOver', rp, 'withdrawn'],
      ['matterOver', rai, 'withdrawn'],
      ['matterOver', { organisation: 'ltu' }, 'withdrawn'],
    ]);
    expect(life.refused('matterWithdrawal', { escalation })?.type).toBe('EscalationNotOpen');
  });

  test('leaves other matters', () => {
    const life = raised('steeringGroup', raised('steeringGroup'));
    life.take('matterWithdrawal', { escalation: 'pa-1-matter-1-steeringGroup' });
    expect(life.obligation('bodyDecision-matter-2').state).toBe('open');
    expect(life.escalation('steeringGroup').state).toBe('open');
  });

  test('does so neither with what a rung has raised nor with what the steering group asks', () => {
    const overdue = escalatedLife('referenceGroup');
    expect(overdue.refused('matterWithdrawal', { escalation: idOf(overdue, 'referenceGroup') })?.type).toBe('NotRaisedByHand');
    const life = raised('steeringGroup');
    decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
    expect(life.refused('matterWithdrawal', { escalation: idOf(life, 'referenceGroup') })?.type).toBe('NotRaisedByHand');
  });
});

describe('advice after the steering group’s rung', () => {
  const passedOn = () => {
    const life = escalatedLife('steeringGroup');
    return { life, escalation: idOf(life, 'referenceGroup') };
  };

  test('is taken: the steering group and the lead hear it, and nothing moves', () => {
    const { life, escalation } = passedOn();
    const before = life.state();
    life.take('advice', { escalation, kind: 'proposal' });
    expect(told(life)).toEqual([
      ['bodyWord', { organisation: 'ltu' }, 'proposal'],
      ['bodyWord', rp, 'proposal'],
    ]);
    const { escalations, obligations, agenda } = life.state();
    expect({ escalations, obligations, agenda }).toEqual({ escalations: before.escalations, obligations: before.obligations, agenda: before.agenda });
  });

  test('is taken although a new period has begun', () => {
    const { life, escalation } = passedOn();
    life.until('2026-10-15');
    expect(life.refused('advice', { escalation, kind: 'contact' })).toBeUndefined();
  });

  test('is taken no more when the steering group has decided, nor of an earlier due date', () => {
    const { life, escalation } = passedOn();
    decide(life, { outcome: 'newDate', dueOn: dayAfter(life, 20) });
    expect(life.refused('advice', { escalation, kind: 'contact' })?.type).toBe('EscalationNotOpen');
    life.take('report', { period: '2026-Q2', form: 'full' });
    life.take('report', { period: '2026-Q3', form: 'full' });
    life.pass(120);
    expect(life.escalation('steeringGroup')).toMatchObject({ dueVersion: 2, state: 'open' });
    expect(life.refused('advice', { escalation, kind: 'contact' })?.type).toBe('EscalationNotOpen');
  });
});
