/** From proposal to decision: who owes what by when, what the money may do, and who may withdraw. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { acceptedLife, noMoney, proposedLife } from '../../support/builders/pure-life.ts';

const grant = (amountSek: number, outcome: 'approved' | 'pending' | 'rejected' = 'approved', funder = 'lansstyrelsen-norrbotten') => ({
  funder,
  outcome,
  amountSek,
});
const assignedLife = () => {
  const life = proposedLife();
  life.take('fundingDecision', noMoney);
  life.take('assignment', { lead: 'ltu' });
  return life;
};

describe('a proposal', () => {
  test('makes a decision owed within 90 days, with a receipt and a word to the coordinators', () => {
    const life = proposedLife();
    expect(life.state().stage).toBe('proposed');
    expect(life.obligation('decision-1')).toMatchObject({ owedBy: { role: 'coordinator' }, state: 'open', dueVersion: 1 });
    expect(dayOf(life.obligation('decision-1').dueAt)).toBe('2026-04-13');
    expect(life.mails().map(({ kind }) => kind)).toEqual(['task', 'receipt']);
  });

  test('has its decision reminded after 60 and 80 days and late after 90', () => {
    const life = proposedLife();
    life.pass(120);
    expect(life.steps.slice(1).map(({ kind, at }) => [kind, dayOf(at)])).toEqual([
      ['remind', '2026-03-13'],
      ['remind', '2026-04-02'],
      ['late', '2026-04-13'],
    ]);
    expect(life.obligation('decision-1').state).toBe('late');
  });

  test('sent back makes a completion owed by the proposer, and its completion another decision', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    expect(life.state().stage).toBe('sentBack');
    expect(life.obligation('completion-1')).toMatchObject({ owedBy: { organisation: 'ltu' } });
    expect(dayOf(life.obligation('completion-1').dueAt)).toBe('2026-02-02');
    life.take('completion', { requestedSek: 5, runs: { to: '2026-12-31' } });
    expect(life.state()).toMatchObject({ stage: 'proposed', money: { requestedSek: 5 }, runs: { to: '2026-12-31' } });
    expect(life.obligation('completion-1').state).toBe('met');
    expect(life.obligation('decision-2').state).toBe('open');
  });

  test('whose completion stays away is reminded, late, and told to the coordinator; the stage stays', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    life.pass(60);
    expect(life.steps.slice(2).map(({ kind, at }) => [kind, dayOf(at)])).toEqual([
      ['remind', '2026-01-26'],
      ['late', '2026-02-02'],
      ['silence', '2026-02-03'],
    ]);
    expect(life.tasks()).toMatchObject([{ kind: 'completionOverdue', obligation: 'completion-1' }]);
    expect(life.state().stage).toBe('sentBack');
  });

  test('sent back until a day that is not to come is refused', () => {
    const life = proposedLife();
    expect(life.refused('fundingDecision', { ...noMoney, outcome: 'sentBack', dueOn: '2026-01-12' })).toMatchObject({
      type: 'ValueNotAllowed',
      field: 'dueOn',
    });
  });
});

describe('a funding decision', () => {
  test.each(['approved', 'approvedInPart', 'noFundingNeeded'] as const)('%s opens an assignment for the coordinator', (outcome) => {
    const life = proposedLife();
    life.take('fundingDecision', { outcome, grants: outcome === 'noFundingNeeded' ? [] : [grant(100)], instalments: [] });
    expect(life.state().stage).toBe('awaitingAssignment');
    expect(dayOf(life.obligation('assignment-1').dueAt)).toBe('2026-02-11');
    expect(life.obligation('decision-1').state).toBe('met');
  });

  test('rejected ends the life', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'rejected' });
    expect(life.state()).toMatchObject({ stage: 'rejected', agenda: {} });
    expect(life.owed('decision')).toEqual([]);
  });

  test('leaves another funder pending until its word, which is registered once and stops nothing', () => {
    const life = acceptedLife({ decision: { outcome: 'approved', grants: [grant(100), grant(50, 'pending', 'pitea')], instalments: [] } });
    expect(life.refused('payment', { funder: 'pitea', amountSek: 1 })?.type).toBe('GrantNotApproved');
    life.take('grant', grant(40, 'approved', 'pitea'));
    expect(life.state().money.grants).toMatchObject({ pitea: { outcome: 'approved', amountSek: 40 } });
    expect(life.refused('grant', grant(50, 'approved', 'pitea'))?.type).toBe('GrantAlreadyDecided');
  });

  test('releases instalments by an approved report and by day, and pays no more than is released', () => {
    const decision = {
      outcome: 'approved' as const,
      grants: [grant(100)],
      instalments: [
        { amountSek: 60, release: { on: '2026-02-01' } },
        { amountSek: 40, release: { period: '2026-Q1' } },
      ],
    };
    const life = acceptedLife({ decision });
    const pay = (instalment: number, amountSek: number) => life.refused('payment', { funder: 'lansstyrelsen-norrbotten', instalment, amountSek })?.type;
    expect(pay(1, 60)).toBe('InstalmentNotReleased');
    life.until('2026-02-01', '08:00');
    expect(pay(1, 61)).toBe('InstalmentAlreadyPaid');
    life.take('payment', { funder: 'lansstyrelsen-norrbotten', instalment: 1, amountSek: 60 });
    expect(pay(1, 1)).toBe('InstalmentAlreadyPaid');
    expect(life.refused('payment', { funder: 'lansstyrelsen-norrbotten', amountSek: 41 })?.type).toBe('PaymentExceedsGrant');
    life.take('report', { period: '2026-Q1', form: 'full' });
    expect(pay(2, 40)).toBe('InstalmentNotReleased');
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    expect(pay(2, 40)).toBeUndefined();
  });
});

describe('a withdrawal', () => {
  test('by the proposer is taken before acceptance and refused after it', () => {
    const life = assignedLife();
    expect(life.refused('withdrawal', { by: 'proposer' })).toBeUndefined();
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.refused('withdrawal', { by: 'proposer' })?.type).toBe('WrongStage');
  });

  test('by a coordinator is taken until the end, and leaves nothing owed or planned', () => {
    const life = acceptedLife();
    life.take('withdrawal', { by: 'coordinator' });
    expect(life.state()).toMatchObject({ stage: 'withdrawn', agenda: {} });
    expect(Object.values(life.state().obligations).filter(({ state }) => state === 'open')).toEqual([]);
    expect(life.refused('withdrawal', { by: 'coordinator' })?.type).toBe('WrongStage');
  });
});

test('what a step settles is still in the life after it, to be written down; a later period forgets it', () => {
  const life = acceptedLife();
  expect(life.obligation('answer-1').state).toBe('met');
  life.until('2026-04-02');
  expect(life.state().obligations['answer-1']).toBeUndefined();
});
