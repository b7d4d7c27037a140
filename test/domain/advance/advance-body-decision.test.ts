/** The steering group decides, and the decision acts on the life by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandInputs } from '../../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { addWorkingDays } from '../../../workflows/domain/time/calendar.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { dayAfter, escalatedLife } from '../../support/builders/pure-life.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const q1 = 'report-2026-Q1';
const q2 = 'report-2026-Q2';
const decide = (life: PureLife, input: Omit<CommandInputs['bodyDecision'], 'escalation'>) =>
  life.take('bodyDecision', { escalation: life.escalation('steeringGroup').id, ...input });
const decidable = () => {
  const life = escalatedLife('steeringGroup');
  life.until('2026-09-20');
  return life;
};

describe('the steering group', () => {
  test('gives every late period a new date with a fresh ladder', () => {
    const life = decidable();
    expect(life.refused('bodyDecision', { escalation: life.escalation('steeringGroup').id, outcome: 'newDate', dueOn: dayAfter(life, 0) })?.type).toBe(
      'ValueNotAllowed',
    );
    decide(life, { outcome: 'newDate', dueOn: '2026-10-30' });
    for (const id of [q1, q2]) {
      expect(life.obligation(id)).toMatchObject({ state: 'open', dueVersion: 2, why: { from: 'decidedByBody' } });
      expect(life.agenda(id).filter(({ kind }) => kind === 'rung')).toHaveLength(3);
    }
    life.take('report', { period: '2026-Q3', form: 'full' });
    life.until('2027-01-20');
    expect(life.escalation('steeringGroup')).toMatchObject({ obligation: q1, dueVersion: 2, state: 'open' });
  });

  test('notes the matter: it and what it covers rest, later periods have ladders of their own', () => {
    const life = decidable();
    decide(life, { outcome: 'noted' });
    expect(life.escalation('steeringGroup')).toMatchObject({ state: 'decided', decidedAt: life.now() });
    expect(life.agenda(q1)).toEqual([]);
    expect(life.agenda(q2)).toEqual([]);
    expect(life.agenda('report-2026-Q3').filter(({ kind }) => kind === 'rung')).toHaveLength(3);
    life.until('2027-03-01');
    expect(life.steps.filter(({ key, at }) => key.startsWith(q2) && at > '2026-09-21')).toEqual([]);
  });

  test('promises support: what is late stays late, and the same ladder counts from the day of the decision', () => {
    const life = decidable();
    const dueAt = [q1, q2].map((id) => life.obligation(id).dueAt);
    decide(life, { outcome: 'support' });
    expect([q1, q2].map((id) => life.obligation(id))).toMatchObject(dueAt.map((at) => ({ state: 'late', dueVersion: 2, dueAt: at })));
    const steps = ['remindAfter-1', 'remindAfter-2', 'rung-1', 'hear-2', 'rung-2', 'hear-3', 'rung-3'].map((step) => `${q1}/2/${step}`);
    expect(life.agenda(q1).map(({ key }) => key)).toEqual(steps);
    const rungs = life.agenda(q1).filter(({ kind }) => kind === 'rung');
    expect(rungs.map(({ at }) => dayOf(at))).toEqual([10, 20, 40].map((days) => addWorkingDays('2026-09-20', days, defaultPolicy.quiet)));
    life.until('2026-11-30');
    expect(life.escalation('steeringGroup')).toMatchObject({ obligation: q1, dueVersion: 2, state: 'open' });
    expect(life.steps.filter(({ key }) => key.startsWith(`${q2}/2/rung-2`))).toEqual([]);
  });

  test('promises support again where nothing has come of it', () => {
    const life = decidable();
    decide(life, { outcome: 'support' });
    life.until('2026-11-30');
    decide(life, { outcome: 'support' });
    expect(life.obligation(q1)).toMatchObject({ state: 'late', dueVersion: 3 });
    expect(life.agenda(q1).filter(({ kind }) => kind === 'rung')).toHaveLength(3);
  });

  test('that pauses has the ladder of what is late go on after the pause, from the day of the decision', () => {
    const life = decidable();
    decide(life, { outcome: 'pause', until: '2026-12-01' });
    life.until('2026-12-02');
    expect(life.obligation(q1)).toMatchObject({ state: 'late', dueVersion: 2 });
    const [first] = life.agenda(q1).filter(({ kind }) => kind === 'rung');
    expect(dayOf(first?.at ?? '') > '2026-12-10').toBe(true);
  });

  test('whenever it promises support or pauses, every late report is asked for again, and nothing of it falls before that day', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.constantFrom('support' as const, 'pause' as const), (days, outcome) => {
        const life = escalatedLife('steeringGroup');
        life.pass(days);
        const today = dayOf(life.now());
        const { before, after } = decide(life, { outcome });
        for (const late of Object.values(before?.obligations ?? {}).filter(({ kind, state }) => kind === 'report' && state === 'late')) {
          expect(after.obligations[late.id]).toMatchObject({ state: 'late', dueAt: late.dueAt, dueVersion: late.dueVersion + 1 });
          const items = life.agenda(late.id);
          expect(items.filter(({ kind }) => kind === 'rung')).toHaveLength(3);
          expect(items.every(({ at }) => dayOf(at) > today)).toBe(true);
        }
      }),
      { numRuns: propertyRuns(25) },
    );
  });

  test('leaves what it has covered at rest when a later report comes in', () => {
    const life = decidable();
    decide(life, { outcome: 'noted' });
    life.take('report', { period: '2026-Q3', form: 'full' });
    expect(life.agenda(q2)).toEqual([]);
  });

  test('proposes another lead, who is asked while the old one stays', () => {
    const life = decidable();
    decide(life, { outcome: 'reassign', lead: 'pitea' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', candidate: { organisation: 'pitea', handover: true } });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect([q1, q2].map((id) => life.obligation(id).state)).toEqual(['excused', 'excused']);
  });

  test('proposes another lead without naming one: an assignment for the coordinator, who is told', () => {
    const life = decidable();
    decide(life, { outcome: 'reassign' });
    const [assignment] = life.owed('assignment');
    expect(life.steps.at(-1)?.mails).toContainEqual({ kind: 'task', to: { role: 'coordinator' }, obligation: assignment?.id, about: { task: 'assignment' } });
    life.take('assignment', { lead: 'pitea' });
    expect(life.state().candidate).toMatchObject({ organisation: 'pitea', handover: true });
  });

  test('pauses the activity, once, and only while it is in progress', () => {
    const life = decidable();
    decide(life, { outcome: 'pause', until: '2026-12-01' });
    expect(life.state()).toMatchObject({ stage: 'paused', pausedAt: life.now() });
    life.until('2026-12-02');
    expect(life.state().stage).toBe('inProgress');
    const closing = decidable();
    closing.take('closing', { final: true });
    expect(closing.refused('bodyDecision', { escalation: closing.escalation('steeringGroup').id, outcome: 'pause' })?.type).toBe('WrongStage');
  });

  test('takes the activity out of the plan; each live grant becomes a matter for its funder', () => {
    const grants = [
      { funder: 'lansstyrelsen-norrbotten', outcome: 'approved' as const, amountSek: 1 },
      { funder: 'pitea', outcome: 'pending' as const, amountSek: 1 },
      { funder: 'kalix', outcome: 'rejected' as const, amountSek: 1 },
    ];
    const life = escalatedLife('steeringGroup', { decision: { outcome: 'approved', grants, instalments: [] } });
    decide(life, { outcome: 'end', final: 'notOwed' });
    expect(life.state().stage).toBe('ended');
    expect(life.agenda()).toEqual([]);
    expect(life.steps.at(-1)?.tasks.map(({ kind, organisation }) => [kind, organisation])).toEqual([
      ['grantOfEnded', 'lansstyrelsen-norrbotten'],
      ['grantOfEnded', 'pitea'],
      ['accountsToSettle', undefined],
    ]);
    expect(life.escalation('steeringGroup').state).toBe('decided');
  });

  test('defers to a later meeting: still open, owed by that day', () => {
    const life = decidable();
    const id = life.escalation('steeringGroup').id;
    expect(life.refused('bodyDecision', { escalation: id, outcome: 'deferred', to: dayAfter(life, 0) })?.type).toBe('ValueNotAllowed');
    decide(life, { outcome: 'deferred', to: '2026-11-20' });
    expect(life.escalation('steeringGroup')).toMatchObject({ state: 'open', deferredTo: '2026-11-20' });
    expect(life.owed('bodyDecision').map(({ dueAt, dueVersion }) => [dayOf(dueAt), dueVersion])).toEqual([['2026-11-20', 2]]);
    decide(life, { outcome: 'noted' });
    expect(life.escalation('steeringGroup').state).toBe('decided');
  });

  test.each([
    ['coordinator', { kind: 'task', to: { role: 'coordinator' } }],
    ['referenceGroup', { kind: 'escalationRaised', to: { role: 'referenceGroup' } }],
    ['actor', { kind: 'bodyWord', to: { organisation: 'ltu' } }],
  ] as const)('refers a question back to the %s: still open, with a new span', (to, mail) => {
    const life = decidable();
    decide(life, { outcome: 'referredBack', to });
    expect(life.escalation('steeringGroup').state).toBe('open');
    for (const { dueAt } of life.owed('bodyDecision')) expect(dayOf(dueAt)).toBe('2026-10-20');
    expect(life.steps.at(-1)?.mails).toContainEqual(expect.objectContaining(mail));
  });

  test('that asks the reference group gets its advice and still decides; the reference group then has nothing more to say', () => {
    const life = decidable();
    for (let round = 0; round < 2; round += 1) {
      decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
      const asked = life.escalation('referenceGroup');
      expect(asked.state).toBe('open');
      expect(life.owed('bodyDecision')).toHaveLength(2);
      expect(life.take('advice', { escalation: asked.id, kind: 'proposal' }).mails).toMatchObject([
        { kind: 'bodyWord', to: { organisation: 'ltu' } },
        { kind: 'bodyWord', to: { role: 'steeringGroup' }, about: { role: 'referenceGroup' } },
      ]);
    }
    decide(life, { outcome: 'referredBack', to: 'referenceGroup' });
    decide(life, { outcome: 'noted' });
    expect(life.owed('bodyDecision')).toEqual([]);
    expect(life.escalation('referenceGroup').state).toBe('passedOn');
  });

  test('that promises support asks a coordinator to get in touch, whatever comes in meanwhile', () => {
    const life = decidable();
    const { tasks, mails } = decide(life, { outcome: 'support' });
    expect(tasks).toEqual([{ id: expect.any(String), kind: 'giveSupport', organisation: 'ltu' }]);
    expect(mails).toContainEqual({ kind: 'task', to: { role: 'coordinator' }, about: { task: 'giveSupport', role: 'steeringGroup' } });
  });

  test.each(['pause', 'end'] as const)('tells the lead of %s in one mail', (outcome) => {
    const life = decidable();
    expect(decide(life, { outcome }).mails.filter(({ to }) => 'organisation' in to)).toMatchObject([{ kind: 'bodyWord', to: { organisation: 'ltu' } }]);
  });
});
