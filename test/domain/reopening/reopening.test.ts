/** A life that has ended goes on: every date before the end and after the reopening worked out by hand. */
import { describe, expect, test } from 'vitest';
import { advance } from '../../../workflows/domain/advance.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, closingLife, dayAfter, escalatedLife, noMoney, proposedLife, pureLife } from '../../support/builders/pure-life.ts';

const own = 'lansstyrelsen-norrbotten';
const byCoordinator = { by: 'coordinator' } as const;

/** The days of what is to come about an obligation, by the step's name. */
const days = (life: PureLife, obligation: string): Record<string, string> =>
  Object.fromEntries(life.agenda(obligation).map(({ key, at }) => [key.slice(key.indexOf('/') + 1), dayOf(at)]));
const due = (life: PureLife, obligation: string): string => dayOf(life.obligation(obligation).dueAt);

/** Withdrawn by mistake on a day, and reopened on another. */
function reopened(life: PureLife, on: string): PureLife {
  life.take('withdrawal', { by: 'coordinator' });
  life.until(on);
  life.take('reopening', byCoordinator);
  return life;
}

describe('withdrawn by mistake on 20 May, reopened 40 days later', () => {
  test('what had not happened is 40 days later, rolled to working days outside quiet stretches; late stays late', () => {
    const life = acceptedLife();
    life.until('2026-05-20');
    expect(due(life, 'report-2026-Q1')).toBe('2026-04-30');
    expect(days(life, 'report-2026-Q1')).toEqual({ '1/hear-2': '2026-05-25', '1/rung-2': '2026-06-01', '1/hear-3': '2026-08-18', '1/rung-3': '2026-08-25' });
    expect(due(life, 'report-2026-Q2')).toBe('2026-09-11');
    reopened(life, '2026-06-29');
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', period: { name: '2026-Q2', endsAt: '2026-08-09T22:00:00.000Z', final: false } });
    expect(life.state()).not.toHaveProperty('accounts');
    expect(life.obligation('report-2026-Q1')).toMatchObject({ state: 'late', dueVersion: 2 });
    expect(due(life, 'report-2026-Q1')).toBe('2026-04-30');
    // 4 July is a Saturday in the quiet stretch, which ends with 15 August; the rung keeps its five working days after the hearing. 27 September is a Sunday.
    expect(days(life, 'report-2026-Q1')).toEqual({ '2/hear-2': '2026-08-17', '2/rung-2': '2026-08-24', '2/hear-3': '2026-09-28', '2/rung-3': '2026-10-05' });
    expect(life.obligation('report-2026-Q2')).toMatchObject({ state: 'open', dueVersion: 1, why: { from: 'reopening', pausedDays: 40 } });
    expect(due(life, 'report-2026-Q2')).toBe('2026-10-21');
    expect(days(life, 'report-2026-Q2')).toEqual({
      '1/remindBefore-1': '2026-10-07',
      '1/remindBefore-2': '2026-10-19',
      '1/late': '2026-10-21',
      '1/remindAfter-1': '2026-10-26',
      '1/remindAfter-2': '2026-11-02',
      '1/rung-1': '2026-11-04',
      '1/hear-2': '2026-11-11',
      '1/rung-2': '2026-11-18',
      '1/hear-3': '2026-12-09',
      '1/rung-3': '2026-12-16',
    });
  });

  test('its lead hears so with what it owes, and nobody else', () => {
    const { mails, tasks } = reopened(acceptedLife(), '2026-03-01').steps.at(-1) ?? {};
    expect(mails).toEqual([{ kind: 'reopened', to: { organisation: 'ltu' }, obligation: 'report-2026-Q1', about: { outcome: 'inProgress' } }]);
    expect(tasks).toEqual([]);
  });

  test('a lead that had been heard is heard once more before the matter is raised', () => {
    const life = acceptedLife();
    life.until('2026-05-27');
    expect(days(life, 'report-2026-Q1')).toMatchObject({ '1/rung-2': '2026-06-01' });
    expect(days(life, 'report-2026-Q1')).not.toHaveProperty('1/hear-2');
    reopened(life, '2026-06-06');
    // The rung would fall on 11 June; the hearing comes on Monday 8 June, and five working days later the rung.
    expect(days(life, 'report-2026-Q1')).toMatchObject({ '2/hear-2': '2026-06-08', '2/rung-2': '2026-06-15' });
    life.until('2026-06-15');
    expect(life.mails('hearing').map(({ at }) => dayOf(at))).toEqual(['2026-05-25', '2026-06-08']);
    expect(life.escalation('referenceGroup')).toMatchObject({ state: 'open', raisedAt: expect.stringContaining('2026-06-15') });
  });

  test('no period that would have begun between is owed', () => {
    const life = acceptedLife();
    reopened(life, '2027-01-12');
    expect(Object.keys(life.state().obligations).filter((id) => id.startsWith('report-'))).toEqual(['report-2026-Q1']);
    // A year later to the day: the quarter that had 78 days left has them still.
    expect(life.state().period).toMatchObject({ name: '2026-Q1', endsAt: '2027-03-31T22:00:00.000Z' });
  });
});

describe('a matter before a body', () => {
  test.each(['referenceGroup', 'steeringGroup'] as const)('is open before the %s again, which hears so', (role) => {
    const life = escalatedLife(role);
    const before = due(life, life.owed('bodyDecision')[0]?.id ?? '');
    life.take('withdrawal', { by: 'coordinator' });
    life.pass(7);
    life.take('reopening', byCoordinator);
    expect(life.escalation(role).state).toBe('open');
    const [owed] = life.owed('bodyDecision');
    expect(owed).toMatchObject({ owedBy: { role }, state: 'open' });
    expect(dayOf(owed?.dueAt ?? '') > before).toBe(true);
    expect(life.steps.at(-1)?.mails).toContainEqual({ kind: 'reopened', to: { role }, obligation: owed?.id, about: { outcome: 'inProgress', role } });
  });
});

describe('the run', () => {
  const short = () => acceptedLife({ input: { runs: { to: '2026-04-30' } } });

  test('has passed: the activity goes into its closing, with what it owed 40 days later', () => {
    const life = short();
    life.until('2026-04-10');
    expect(due(life, 'report-2026-Q2')).toBe('2026-06-01');
    reopened(life, '2026-05-20');
    expect(life.state()).toMatchObject({ stage: 'closing', closing: { finalReport: false, evaluation: false, final: true } });
    expect(life.state().period).toBeUndefined();
    // 1 June and 40 days is 11 July, in the quiet stretch.
    expect([life.obligation('report-2026-Q2').kind, due(life, 'report-2026-Q2')]).toEqual(['finalReport', '2026-08-17']);
    expect(life.owed('evaluation')).toHaveLength(1);
    expect(life.steps.at(-1)?.mails.map(({ kind }) => kind)).toEqual(['closingBegun', 'reopened']);
  });

  test('has passed and is given a new last day: the period is no longer the last', () => {
    const life = short();
    life.until('2026-04-10');
    life.take('withdrawal', { by: 'coordinator' });
    life.until('2026-05-20');
    expect(life.refused('reopening', { ...byCoordinator, runsTo: '2026-05-20' })).toMatchObject({ field: 'runsTo', reason: { code: 'mustBeAfterToday' } });
    life.take('reopening', { ...byCoordinator, runsTo: '2026-12-31' });
    expect(life.state()).toMatchObject({
      stage: 'inProgress',
      runs: { to: '2026-12-31' },
      period: { name: '2026-Q2', endsAt: '2026-06-09T22:00:00.000Z', final: false },
    });
    expect(life.obligation('report-2026-Q2').kind).toBe('report');
    life.until('2026-06-10');
    expect(life.state().period?.startsAt).toBe('2026-06-09T22:00:00.000Z');
  });

  test('is given no other day where it has not passed, or in a closing', () => {
    const life = short();
    life.take('withdrawal', { by: 'coordinator' });
    expect(life.refused('reopening', { ...byCoordinator, runsTo: '2026-12-31' })).toMatchObject({ field: 'runsTo', reason: { code: 'runNotOver' } });
  });
});

describe('closed wrongly', () => {
  function closed(last: 'evaluation' | 'review'): PureLife {
    const life = closingLife();
    life.until('2026-01-22');
    life.take('report', { period: '2026-Q1', form: 'full' });
    if (last === 'review') life.take('evaluation', {});
    life.take('review', { period: '2026-Q1', outcome: 'approved' });
    if (last === 'evaluation') life.take('evaluation', {});
    expect(life.state().stage).toBe('closed');
    life.until('2026-03-03');
    return life;
  }

  test.each([
    // The evaluation was due on 13 July; 40 days later is Saturday 22 August.
    ['evaluation', ['evaluation'], { finalReport: true, evaluation: false }, { evaluation: '2026-08-24' }],
    // Nobody owed a review any more: 15 working days from 3 March.
    ['evaluation', ['finalReport'], { finalReport: false, evaluation: true }, { review: '2026-03-24' }],
    ['evaluation', ['evaluation', 'finalReport'], { finalReport: false, evaluation: false }, { evaluation: '2026-08-24', review: '2026-03-24' }],
    // The review was due on 12 February; 40 days later is Tuesday 24 March.
    ['review', ['finalReport'], { finalReport: false, evaluation: true }, { review: '2026-03-24' }],
    // Six months from 3 March.
    ['review', ['evaluation'], { finalReport: true, evaluation: false }, { evaluation: '2026-09-03' }],
  ] as const)('by the %s: of what is taken back (%s) something is owed, and the rest stands', (last, undone, closing, owed) => {
    const life = closed(last);
    expect(life.refused('reopening', byCoordinator)).toMatchObject({ field: 'undone', reason: { code: 'nothingUndone' } });
    life.take('reopening', { ...byCoordinator, undone: [...undone] });
    expect(life.state()).toMatchObject({ stage: 'closing', closing });
    const owes = (['evaluation', 'review'] as const).flatMap((kind) => life.owed(kind).map(({ dueAt }) => [kind, dayOf(dueAt)]));
    expect(Object.fromEntries(owes)).toEqual(owed);
    if (!closing.finalReport) life.take('review', { period: '2026-Q1', outcome: 'approved' });
    if (!closing.evaluation) life.take('evaluation', {});
    expect(life.state().stage).toBe('closed');
    expect(life.state().atRest).toBe(true);
  });

  test('something is taken back of closed activities alone', () => {
    const life = reopened(acceptedLife(), '2026-03-01');
    life.take('withdrawal', { by: 'coordinator' });
    expect(life.refused('reopening', { ...byCoordinator, undone: ['evaluation'] })).toMatchObject({ field: 'undone', reason: { code: 'notClosed' } });
  });
});

describe('before anybody had accepted', () => {
  test('a rejected proposal is decided anew, from the day of the reopening', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'rejected' });
    life.until('2026-02-21');
    life.take('reopening', byCoordinator);
    expect(life.state().stage).toBe('proposed');
    expect(life.obligation('decision-1').state).toBe('met');
    // 90 days from 21 February.
    expect(life.owed('decision').map(({ id, dueAt }) => [id, dayOf(dueAt)])).toEqual([['decision-2', '2026-05-22']]);
    expect(life.steps.at(-1)?.mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['task', { role: 'coordinator' }],
      ['reopened', { organisation: 'ltu' }],
    ]);
    life.take('fundingDecision', noMoney);
    expect(life.state().stage).toBe('awaitingAssignment');
  });

  test('who was asked within a pause that ended with the asking gets the days between the end and the reopening, and no more', () => {
    const life = acceptedLife();
    life.take('pause', {});
    life.until('2026-01-20');
    life.take('assignmentAnswer', { answer: 'enteredInError' });
    // 30 days from 20 January.
    expect(due(life, 'answer-2')).toBe('2026-02-19');
    life.until('2026-02-02');
    reopened(life, '2026-02-13');
    expect(due(life, 'answer-2')).toBe('2026-03-02');
  });

  test('who was asked to lead owes its answer again', () => {
    const life = proposedLife();
    life.take('fundingDecision', noMoney);
    life.take('assignment', { lead: 'pitea' });
    expect(due(life, 'answer-1')).toBe('2026-02-11');
    reopened(life, '2026-02-01');
    expect(life.state()).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'pitea' } });
    expect(due(life, 'answer-1')).toBe('2026-03-03');
    expect(life.steps.at(-1)?.mails).toContainEqual({
      kind: 'reopened',
      to: { organisation: 'pitea' },
      obligation: 'answer-1',
      about: { outcome: 'awaitingAnswer' },
    });
  });

  test('another proposer, named meanwhile, owes what the former one did', () => {
    const life = proposedLife();
    life.take('fundingDecision', { ...noMoney, outcome: 'sentBack' });
    life.take('withdrawal', { by: 'coordinator' });
    life.take('correction', { by: 'coordinator', proposer: 'kalix' });
    life.take('reopening', byCoordinator);
    expect(life.owed('completion')).toMatchObject([{ owedBy: { organisation: 'kalix' } }]);
  });
});

test('an imported activity that is still to be asked is asked as many days later, and has as long to answer', () => {
  // Saturday: the question waits for Monday 12 January, and the answer is owed 30 days after it.
  const life = pureLife('2026-01-10T09:00:00.000Z');
  const input = { policy: defaultPolicy, runs: {}, yearly: true, proposer: own, ownFunder: own, alreadyRunning: true };
  life.take('import', { ...input, lead: 'pitea' });
  expect(days(life, 'answer-1')).toMatchObject({ '1/ask': '2026-01-12', '1/late': '2026-02-11' });
  reopened(life, '2026-02-19');
  expect(life.state()).toMatchObject({ stage: 'awaitingAnswer', yearly: true, candidate: { organisation: 'pitea' } });
  // 40 days later: Saturday 21 February is rolled to Monday.
  expect(days(life, 'answer-1')).toMatchObject({ '1/ask': '2026-02-23', '1/late': '2026-03-23' });
});

test('a pause goes on, ends by itself as many days later, and counts what lay between', () => {
  const life = acceptedLife();
  life.until('2026-02-02');
  life.take('pause', { until: '2026-03-02' });
  life.until('2026-02-12');
  reopened(life, '2026-02-22');
  expect(life.state()).toMatchObject({ stage: 'paused', pausedAt: '2026-02-02T11:00:00.000Z' });
  expect(due(life, 'report-2026-Q1')).toBe('2026-04-30');
  life.until('2026-03-12');
  expect(life.state().stage).toBe('inProgress');
  // 38 days from 2 February to 12 March; 30 April and 38 days is Sunday 7 June.
  expect(due(life, 'report-2026-Q1')).toBe('2026-06-08');
});

describe('a lead that exists no more', () => {
  test('owes nothing, and a coordinator is to ask another', () => {
    const life = acceptedLife();
    life.take('withdrawal', { by: 'coordinator' });
    life.pass(40);
    life.take('reopening', { ...byCoordinator, leadGone: true });
    expect(life.state()).toMatchObject({ stage: 'awaitingAssignment' });
    expect(life.state()).not.toHaveProperty('lead');
    expect(life.obligation('report-2026-Q1').state).toBe('excused');
    expect(life.agenda().map(({ kind, obligation }) => [kind, obligation])).toEqual([['late', 'assignment-2']]);
    life.take('assignment', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'pitea' });
    expect(life.owed('report')).toHaveLength(1);
  });

  test('in a closing: the final report waits for who takes over', () => {
    const life = closingLife();
    life.take('withdrawal', { by: 'coordinator' });
    life.take('reopening', { ...byCoordinator, leadGone: true });
    expect(life.state().stage).toBe('closing');
    expect(life.agenda('report-2026-Q1')).toEqual([]);
    life.take('assignment', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.owed('finalReport')).toMatchObject([{ owedBy: { organisation: 'pitea' }, state: 'open' }]);
  });
});

describe('money', () => {
  const decision = {
    outcome: 'approved' as const,
    grants: [{ funder: own, outcome: 'approved' as const, amountSek: 100 }],
    instalments: [
      { amountSek: 60, release: { on: '2026-01-12' } },
      { amountSek: 40, release: { on: '2026-02-01' } },
    ],
  };

  test('is that of today, and what its day released meanwhile is released', () => {
    const life = acceptedLife({ decision });
    life.take('withdrawal', { by: 'coordinator' });
    life.take('payment', { funder: own, instalment: 1, amountSek: 60 });
    life.until('2026-02-21');
    life.take('reopening', byCoordinator);
    expect(life.state().money).toMatchObject({
      grants: { [own]: { paidSek: 60 } },
      instalments: { 1: { paidSek: 60 }, 2: { releasedAt: life.now(), paidSek: 0 } },
    });
    expect(life.agenda().filter(({ kind }) => kind === 'release')).toEqual([]);
  });

  test('ended and reopened again and again: each end asks for its own', () => {
    const life = acceptedLife({ decision });
    for (const suffix of ['', '-2', '-3']) {
      life.take('payment', { funder: own, instalment: 1, amountSek: 10 });
      const { tasks } = life.take('withdrawal', { by: 'coordinator' });
      expect(tasks.map(({ id }) => id)).toEqual([`accountsToSettle${suffix}`, `paidToEnded-${own}${suffix}`]);
      life.take('settlement', {});
      expect(life.state().atRest).toBe(true);
      life.pass(10);
      life.take('reopening', byCoordinator);
      expect(life.state()).not.toHaveProperty('atRest');
    }
    // Three times ten days after 30 April is 30 May, a Saturday; each of the days between was a working day or rolled to one.
    expect(dayAfter(life, 0)).toBe('2026-02-11');
    expect(due(life, 'report-2026-Q1')).toBe('2026-06-01');
  });
});

test('what has not ended is not reopened, and nobody reopens without the record', () => {
  const life = acceptedLife();
  expect(life.refused('reopening', byCoordinator)?.type).toBe('WrongStage');
  life.take('withdrawal', { by: 'coordinator' });
  const command = { name: 'reopening', id: 'again', attempt: 1, input: byCoordinator } as const;
  expect(() => advance('pa-1', life.state(), { key: 'again', command }, { at: life.now(), received: life.now() })).toThrow('nobody has said how it ended');
});
