/** What a life refuses for what has come before: the sentence, and what it says of money and of time. */
import { describe, expect, test } from 'vitest';
import type { Command, CommandInputs } from '../../workflows/domain/commands.ts';
import { refusalOf } from '../../workflows/domain/judge.ts';
import { expectedForm } from '../../workflows/domain/money/money.ts';
import type { DateRules, StateRules } from '../../workflows/domain/refusal-reasons.ts';
import { dateRulesInEnglish, stateRulesInEnglish } from '../../workflows/domain/refusal-reasons.ts';
import { own } from '../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { acceptedLife, closingLife, escalatedLife, proposedLife } from '../support/builders/pure-life.ts';

const period = '2026-Q1';
const decision: CommandInputs['fundingDecision'] = {
  outcome: 'approved',
  grants: [{ funder: own, outcome: 'approved', amountSek: 300 }],
  instalments: [
    { amountSek: 200, release: { on: '2026-01-20' } },
    { amountSek: 100, release: { period } },
  ],
};
const commandOf = (name: 'report' | 'propose', more: Partial<Command> = {}) =>
  ({ name, id: 'command', attempt: 1, input: { period, form: 'full' }, ...more }) as Command;

describe('before a life has begun', () => {
  test('every command but a proposal and an import is refused', () => {
    expect(refusalOf(null, commandOf('report'))).toEqual({ type: 'WrongStage', message: 'the plan activity has not been proposed yet' });
    for (const name of ['propose', 'import'] as const) expect(refusalOf(null, { ...commandOf('propose'), name } as Command)).toBeUndefined();
  });
});

describe('a version that is named', () => {
  const life = acceptedLife();
  const { seq } = life.state();

  test('is refused where another is present', () => {
    expect(refusalOf(life.state(), commandOf('report', { ifVersion: seq + 1 }))).toEqual({
      type: 'VersionMismatch',
      message: `the plan activity is at version ${seq}, not ${seq + 1}`,
    });
  });

  test('is taken where it is the present one, and where none is named', () => {
    for (const ifVersion of [seq, undefined])
      expect(refusalOf(life.state(), commandOf('report', { ...(ifVersion !== undefined && { ifVersion }) }))).toBeUndefined();
  });
});

describe('a payment', () => {
  const paid = (...payments: CommandInputs['payment'][]): PureLife => {
    const life = acceptedLife({ decision });
    life.until('2026-01-21');
    for (const payment of payments) life.take('payment', payment);
    return life;
  };

  test('is refused above what remains of the grant, and says how much does', () => {
    const life = acceptedLife({ decision: { ...decision, instalments: [] } });
    life.take('payment', { funder: own, amountSek: 250 });
    expect(life.refused('payment', { funder: own, amountSek: 50 })).toBeUndefined();
    expect(life.refused('payment', { funder: own, amountSek: 51 })).toMatchObject({ type: 'PaymentExceedsGrant', reason: { params: { remainingSek: 50 } } });
  });

  test('is refused above what remains of its instalment, and says how much does', () => {
    const life = paid({ funder: own, amountSek: 150, instalment: 1 });
    expect(life.refused('payment', { funder: own, amountSek: 50, instalment: 1 })).toBeUndefined();
    expect(life.refused('payment', { funder: own, amountSek: 51, instalment: 1 })).toMatchObject({
      type: 'InstalmentAlreadyPaid',
      reason: { code: 'moreThanInstalment', params: { remainingSek: 50, instalment: 1 } },
    });
  });

  test('of a grant in instalments is refused where it names none, and of another funder where it names one', () => {
    const life = paid();
    const needed = { type: 'ValueNotAllowed', field: 'instalment', reason: { code: 'instalmentNeeded' } };
    expect(life.refused('payment', { funder: own, amountSek: 1 })).toMatchObject(needed);
    life.take('grant', { funder: 'pitea', outcome: 'approved', amountSek: 10 });
    expect(life.refused('payment', { funder: 'pitea', amountSek: 10 })).toBeUndefined();
    expect(life.refused('payment', { funder: 'pitea', amountSek: 10, instalment: 1 })).toMatchObject({
      type: 'ValueNotAllowed',
      field: 'instalment',
      reason: { code: 'instalmentOfOwnGrant' },
    });
  });

  test('is refused of an instalment whose report is not approved', () => {
    expect(paid().refused('payment', { funder: own, amountSek: 1, instalment: 2 })).toMatchObject({ type: 'InstalmentNotReleased' });
  });
});

describe('more time', () => {
  const asked = () => {
    const life = acceptedLife();
    life.take('extension', { period, outcome: 'asked', dueOn: '2026-06-15' });
    return life;
  };
  const again = { type: 'ExtensionAlreadyAsked', message: `more time for ${period} has been asked for and not answered` };

  test('is asked for once, whichever way', () => {
    expect(asked().refused('extension', { period, outcome: 'asked', dueOn: '2026-06-15' })).toEqual(again);
    expect(asked().refused('reply', { period, kind: 'late', dueOn: '2026-06-15' })).toEqual(again);
  });

  test('that is asked for stands in the way of no other reply', () => {
    for (const kind of ['needHelp', 'notOurs', 'statement'] as const) expect(asked().refused('reply', { period, kind })).toBeUndefined();
  });

  test('is refused where it was asked for, of that period alone', () => {
    expect(asked().refused('extension', { period, outcome: 'refused' })).toBeUndefined();
    const life = asked();
    life.until('2026-04-02');
    expect(life.refused('extension', { period: '2026-Q2', outcome: 'refused' })?.type).toBe('NoExtensionAsked');
  });
});

describe('about a report', () => {
  test('that has come in nothing is asked or held', () => {
    const life = acceptedLife();
    life.take('report', { period, form: 'full' });
    expect(life.refused('reply', { period, kind: 'needHelp' })).toEqual({ type: 'NothingOwed', message: `the report for ${period} has come in already` });
  });

  test('that an earlier lead is excused from nothing is said any more', () => {
    const life = acceptedLife();
    life.take('handover', { lead: 'pitea' });
    life.take('assignmentAnswer', { answer: 'accepted' });
    expect(life.refused('report', { period, form: 'full' })).toEqual({ type: 'NothingOwed', message: `no report is owed for ${period} any more` });
  });

  test('whose ladder has ended no step is held, though others have theirs', () => {
    const life = escalatedLife('steeringGroup');
    const late = life.escalation('steeringGroup').period ?? '';
    expect(life.refused('hold', { period: late, until: '2027-01-01' })).toEqual({ type: 'NoRungToHold', message: `no rung is still to come for ${late}` });
  });
});

describe('in a closing', () => {
  test('an evaluation is handed in once', () => {
    const life = closingLife();
    life.take('evaluation', {});
    expect(life.refused('evaluation', {})).toEqual({ type: 'EvaluationAlreadyIn', message: 'the evaluation is in already' });
  });
});

describe('a matter before RAI', () => {
  test('is advised on again as long as nobody has decided', () => {
    const life = escalatedLife('referenceGroup');
    const { id: escalation } = life.escalation('referenceGroup');
    life.take('advice', { escalation, kind: 'support' });
    expect(life.refused('advice', { escalation, kind: 'contact' })).toBeUndefined();
  });
});

test.each<[NonNullable<Parameters<typeof expectedForm>[0]['reportForm']> | undefined, 'approved' | 'pending' | 'rejected' | undefined, string]>([
  [undefined, 'approved', 'full'],
  [undefined, 'pending', 'short'],
  [undefined, 'rejected', 'short'],
  [undefined, undefined, 'short'],
  ['short', 'approved', 'short'],
  ['full', undefined, 'full'],
])('with the form %s and our own grant %s a report is %s', (reportForm, outcome, expected) => {
  const grants = outcome === undefined ? {} : { [own]: { outcome, amountSek: 1, paidSek: 0 } };
  expect(expectedForm({ ...(reportForm && { reportForm }), ownFunder: own, money: { ...proposedLife().state().money, grants } })).toBe(expected);
});

test('the English of every rule is as in the golden file', async () => {
  const days: { [Code in keyof DateRules]: DateRules[Code] } = {
    mustBeAfterToday: {},
    mustNotBeAfterToday: {},
    mustNotBeBeforePeriod: {},
    mustNotBeBeforeAsking: {},
    mustNotBeBeforeProposal: { proposedOn: '2026-01-12' },
    mustNotBeBeforeMeeting: {},
    periodNeverComes: {},
    runEndsBeforeItBegins: {},
    finalReportReviewed: {},
    instalmentLosesPeriod: { instalment: 2, period: '2026-H2' },
    instalmentKeepsPeriod: { instalment: 2 },
    mustNotBeBeforePresentDue: {},
    mustBeBeforePresentDue: {},
    mustNotBeBeforeExtension: { before: '2026-04-30' },
    mustLeaveWorkingDays: { least: 5, earliest: '2026-05-11' },
    runHasEnded: { to: '2026-12-31' },
    heldTooLong: { most: 10 },
    remindedToday: {},
    neededForDecision: { outcome: 'referredBack' },
    neededUnlessAsked: {},
    runNotOver: {},
  };
  const states: { [Code in keyof StateRules]: StateRules[Code] } = {
    funderHasDecided: { funder: 'pitea' },
    noApprovedGrant: { funder: 'pitea' },
    moreThanGrant: { remainingSek: 50 },
    moreThanInstalment: { remainingSek: 50, instalment: 1 },
    instalmentNotReleased: { instalment: 1 },
    instalmentNeeded: {},
    instalmentOfOwnGrant: {},
    nobodyAskedForTime: { period },
    leadIsPartner: {},
    reportHasComeIn: {},
    matterBeforeBody: {},
    closingHasBegun: {},
    dayBeforeUnknown: {},
    withoutFinalReport: {},
    nothingUndone: {},
    notClosed: {},
    noReportInMatter: {},
  };
  const said = (rules: object, params: object) => Object.entries(rules).map(([code, say]) => `${code}: ${say((params as Record<string, object>)[code])}`);
  const outcomes = (['newDate', 'deferred'] as const).map((outcome) => dateRulesInEnglish('to').neededForDecision({ outcome }));
  const text = [...said(dateRulesInEnglish('dueOn'), days), ...outcomes, ...said(stateRulesInEnglish, states)];
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('golden/refusals.txt');
});
