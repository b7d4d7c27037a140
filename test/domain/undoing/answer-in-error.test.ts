/** An acceptance or a refusal was entered in error: the organisation is asked again, and what was begun in its name is void. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '../../../workflows/domain/time/calendar.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife, noMoney, proposedLife } from '../../support/builders/pure-life.ts';
import { expectHolds } from '../../support/expect-holds.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const inError = { answer: 'enteredInError' } as const;
const funder = 'lansstyrelsen-norrbotten';
const decision = {
  outcome: 'approved' as const,
  grants: [{ funder, outcome: 'approved' as const, amountSek: 100 }],
  instalments: [{ amountSek: 60, release: { period: '2026-Q1' } }],
};
const told = (life: PureLife) => life.steps.at(-1)?.mails.map(({ kind, to, about }) => [kind, Object.values(to)[0], about?.outcome]);

describe('a refusal that was entered in error', () => {
  const declined = () => {
    const life = proposedLife({ input: { proposer: 'kalix' } });
    life.take('fundingDecision', noMoney);
    life.take('assignment', { lead: 'ltu' });
    life.pass(10);
    life.take('assignmentAnswer', { answer: 'declined' });
    return life;
  };

  test('is asked anew, with a span from today, and nobody is to be found any more; the asked and the proposer hear so', () => {
    const life = declined();
    life.until('2026-02-02');
    const { after, mails } = life.take('assignmentAnswer', inError);
    expect(after).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu', handover: false } });
    expect(life.owed('assignment')).toEqual([]);
    const [answer] = life.owed('answer');
    expect([answer?.id, dayOf(answer?.dueAt ?? '')]).toEqual(['answer-2', '2026-03-04']);
    expect(mails).toEqual([
      { kind: 'assignmentResult', to: { organisation: 'ltu' }, obligation: 'answer-2', about: { outcome: 'enteredInError', organisation: 'ltu' } },
      { kind: 'assignmentResult', to: { organisation: 'kalix' }, about: { outcome: 'enteredInError', organisation: 'ltu' } },
    ]);
    expect(life.refused('assignmentAnswer', inError)?.type).toBe('NoAnswerToUndo');
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu' });
  });

  test('stands once another has been asked', () => {
    const life = declined();
    life.take('assignment', { lead: 'pitea' });
    expect(life.refused('assignmentAnswer', inError)?.type).toBe('NoAnswerToUndo');
  });

  test('to take over is asked anew, and the present lead stays', () => {
    const life = acceptedLife({ input: { proposer: 'kalix' } });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'declined' });
    life.take('assignmentAnswer', inError);
    expect(life.state()).toMatchObject({ stage: 'inProgress', lead: 'ltu', candidate: { organisation: 'pitea', handover: true } });
    expect(told(life)).toEqual([
      ['assignmentResult', 'pitea', 'enteredInError'],
      ['assignmentResult', 'kalix', 'enteredInError'],
      ['assignmentResult', 'ltu', 'enteredInError'],
    ]);
  });
});

describe('an acceptance that was entered in error', () => {
  test('leaves no lead, no period and no report, and the question is open', () => {
    const life = acceptedLife({ input: { proposer: 'kalix' }, decision });
    life.until('2026-02-02');
    const { after } = life.take('assignmentAnswer', inError);
    expect(after).toMatchObject({ stage: 'awaitingAnswer', candidate: { organisation: 'ltu', handover: false } });
    for (const gone of ['lead', 'period', 'periodsFrom', 'answered']) expect(after).not.toHaveProperty(gone);
    expect(life.obligation('report-2026-Q1').state).toBe('void');
    expect(Object.values(after.agenda).map(({ obligation }) => obligation)).toEqual(Array(4).fill('answer-2'));
    expect(told(life)).toEqual([
      ['assignmentResult', 'ltu', 'enteredInError'],
      ['assignmentResult', 'kalix', 'enteredInError'],
    ]);
    expect(life.refused('report', { period: '2026-Q1', form: 'full' })?.type).toBe('WrongStage');
  });

  test('leaves its instalment to the first report of whoever accepts', () => {
    const life = acceptedLife({ decision });
    life.take('assignmentAnswer', inError);
    expect(life.state().money.instalments[1]).toMatchObject({ awaitsNext: true });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.state().period?.name).toBe('2026-Q1-2');
    expect(life.state().money.instalments[1]).toMatchObject({ release: { period: '2026-Q1-2' } });
  });

  test('in a pause ends the pause with it', () => {
    const life = acceptedLife();
    life.take('pause', { until: '2026-03-02' });
    const { after } = life.take('assignmentAnswer', inError);
    expect(after).toMatchObject({ stage: 'awaitingAnswer' });
    expect(after).not.toHaveProperty('pausedAt');
    expect(life.agenda().map(({ kind }) => kind)).not.toContain('resume');
  });

  test('voids an answer on more time and every task about its report', () => {
    const life = acceptedLife();
    life.take('reply', { period: '2026-Q1', kind: 'late', dueOn: '2026-06-01' });
    const { after } = life.take('assignmentAnswer', inError);
    expect(Object.values(after.obligations).filter(({ kind }) => kind === 'extensionAnswer')).toMatchObject([{ state: 'void' }]);
  });

  test('stands once a report has come in, is before a body, or the activity is being closed', () => {
    const reported = acceptedLife();
    reported.take('report', { period: '2026-Q1', form: 'short' });
    expect(reported.refused('assignmentAnswer', inError)).toMatchObject({ type: 'AnswerStands', reason: { code: 'reportHasComeIn' } });
    reported.until('2026-09-01');
    expect(reported.refused('assignmentAnswer', inError)?.type).toBe('AnswerStands');
    expect(escalatedLife('referenceGroup').refused('assignmentAnswer', inError)).toMatchObject({ reason: { code: 'matterBeforeBody' } });
    const closing = acceptedLife();
    closing.take('closing', { final: true });
    expect(closing.refused('assignmentAnswer', inError)).toMatchObject({ reason: { code: 'closingHasBegun' } });
  });
});

describe('an acceptance of a handover that was entered in error', () => {
  const handedOver = (paused = false) => {
    const life = acceptedLife({ input: { proposer: 'kalix' } });
    life.until('2026-02-10');
    if (paused) life.take('pause', {});
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    return life;
  };

  test('leaves the former lead what the other owed, by no earlier day; the other is asked again', () => {
    const life = handedOver();
    expect(life.obligation('report-2026-Q1-2').owedBy).toEqual({ organisation: 'pitea' });
    life.until('2026-02-20');
    const { mails } = life.take('assignmentAnswer', inError);
    expect(life.state()).toMatchObject({
      stage: 'inProgress',
      lead: 'ltu',
      candidate: { organisation: 'pitea', handover: true },
      period: { name: '2026-Q1-2' },
    });
    const report = life.obligation('report-2026-Q1-2');
    expect(report).toMatchObject({ owedBy: { organisation: 'ltu' }, state: 'open', dueVersion: 2 });
    expect(dayOf(report.dueAt)).toBe('2026-04-30');
    expect(told(life)).toEqual([
      ['assignmentResult', 'pitea', 'enteredInError'],
      ['assignmentResult', 'kalix', 'enteredInError'],
      ['assignmentResult', 'ltu', 'leadAgain'],
    ]);
    expect(mails.at(-1)?.obligation).toBe('report-2026-Q1-2');
  });

  test('gives it as long as a report has, where the day is near or has passed', () => {
    const life = handedOver();
    life.until('2026-04-28');
    life.take('assignmentAnswer', inError);
    expect(dayOf(life.obligation('report-2026-Q1-2').dueAt)).toBe('2026-05-28');
  });

  test('in a pause leaves the former lead, whose periods begin when the pause ends', () => {
    const life = handedOver(true);
    life.take('assignmentAnswer', inError);
    expect(life.state()).toMatchObject({ stage: 'paused', lead: 'ltu' });
    life.until('2026-03-02');
    life.take('resume', {});
    expect(life.owed('report').map(({ id, owedBy }) => [id, owedBy])).toEqual([['report-2026-Q1-2', { organisation: 'ltu' }]]);
  });

  test('stands where the new lead has reported, and not where only the former one has', () => {
    const life = acceptedLife();
    life.take('report', { period: '2026-Q1', form: 'full' });
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.refused('assignmentAnswer', inError)).toBeUndefined();
    life.take('report', { period: '2026-Q1-2', form: 'full' });
    expect(life.refused('assignmentAnswer', inError)?.type).toBe('AnswerStands');
  });
});

test('whenever a handover’s acceptance is undone, the former lead’s report is due no earlier than it was, with twenty working days left', () => {
  expectHolds(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), (wait, then) => {
      const life = acceptedLife();
      life.pass(wait);
      life.take('handover', { lead: 'pitea' });
      life.take('assignmentAnswer', { answer: 'accepted' });
      life.pass(then);
      if (life.refused('assignmentAnswer', inError)) return;
      const before = new Map(life.owed('report').map(({ id, dueAt }) => [id, dueAt]));
      life.take('assignmentAnswer', inError);
      for (const { id, dueAt, owedBy } of life.owed('report')) {
        expect(owedBy).toEqual({ organisation: 'ltu' });
        expect(dueAt >= (before.get(id) ?? '')).toBe(true);
        expect(workingDaysBetween(dayOf(life.now()), dayOf(dueAt), life.state().policy.quiet)).toBeGreaterThanOrEqual(20);
      }
    }),
    { numRuns: propertyRuns(100) },
  );
});
