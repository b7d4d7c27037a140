/** Days on which something is said to have been done: not to come, and not before anybody had asked for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOfDay } from '../../workflows/domain/chapters/days-of-acts.ts';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { addDays } from '../../workflows/domain/time/instants.ts';
import { own } from '../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { acceptedLife, escalatedLife, noMoney, proposedLife, pureLife } from '../support/builders/pure-life.ts';
import { propertyRuns } from '../support/property-runs.ts';

const grants = [{ funder: own, outcome: 'approved' as const, amountSek: 100 }];
const funded = { outcome: 'approved' as const, grants, instalments: [] };
const today = '2026-03-10';
const proposedOn = '2026-01-12';
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));

describe('a day of an act', () => {
  test.each([
    ['2026-03-10', undefined],
    ['2026-03-11', 'mustNotBeAfterToday'],
    ['2029-01-01', 'mustNotBeAfterToday'],
    ['2026-01-12', undefined],
    ['2026-01-11', 'mustNotBeBeforeProposal'],
    ['1999-12-31', 'mustNotBeBeforeProposal'],
  ])('%s is refused by %s', (value, code) => expect(faultOfDay(value, { today, proposedOn })?.code).toBe(code));

  test.each([
    ['2026-02-14', 'mustNotBeBeforeMeeting'],
    ['2026-02-15', undefined],
    ['2026-03-11', 'mustNotBeAfterToday'],
  ])('on which minutes of 15 February are adjusted, %s, is refused by %s', (value, code) =>
    expect(faultOfDay(value, { today, proposedOn, heldOn: '2026-02-15' })?.code).toBe(code),
  );

  test('has no first day where nothing was proposed', () => expect(faultOfDay('1999-12-31', { today })).toBeUndefined());

  test('is taken exactly where it lies between its bounds', () => {
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: undefined }), (value, proposed, heldOn) => {
        const fault = faultOfDay(value, { today, proposedOn: proposed, ...(heldOn && { heldOn }) });
        expect(fault === undefined).toBe(value <= today && value >= proposed && (heldOn === undefined || value >= heldOn));
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

/** Everywhere that a command names such a day, with a life that would else take it. */
const acts: [field: string, name: CommandName, life: () => PureLife, input: (life: PureLife, day: string) => CommandInputs[CommandName]][] = [
  ['decidedOn', 'fundingDecision', () => proposedLife(), (_, decidedOn) => ({ ...noMoney, decidedOn })],
  ['meeting.heldOn', 'fundingDecision', () => proposedLife(), (_, heldOn) => ({ ...noMoney, outcome: 'sentBack', meeting: { heldOn } })],
  ['meeting.adjustedOn', 'fundingDecision', () => proposedLife(), (_, adjustedOn) => ({ ...noMoney, meeting: { heldOn: proposedOn, adjustedOn } })],
  ['paidOn', 'payment', () => acceptedLife({ decision: funded }), (_, paidOn) => ({ funder: own, amountSek: 1, paidOn })],
  [
    'meeting.heldOn',
    'advice',
    () => escalatedLife('referenceGroup'),
    (life, heldOn) => ({ escalation: life.escalation('referenceGroup').id, kind: 'contact', meeting: { heldOn } }),
  ],
  [
    'meeting.heldOn',
    'bodyDecision',
    () => escalatedLife('steeringGroup'),
    (life, heldOn) => ({ escalation: life.escalation('steeringGroup').id, outcome: 'noted', meeting: { heldOn } }),
  ],
];

test.each(acts)('%s of %s is judged by the day of the step', (field, name, begin, input) => {
  const life = begin();
  life.pass(3);
  const now = life.now().slice(0, 10);
  const refusal = (value: string) => life.refused(name, input(life, value) as never);
  expect(refusal(addDays(now, 1))).toMatchObject({ type: 'ValueNotAllowed', field, reason: { code: 'mustNotBeAfterToday' } });
  const early = refusal(addDays(proposedOn, -1));
  expect(early).toMatchObject({ type: 'ValueNotAllowed', field });
  expect(['mustNotBeBeforeProposal', 'mustNotBeBeforeMeeting']).toContain(early?.reason?.code);
  for (const value of [now, addDays(now, -2)]) expect(refusal(value)).toBeUndefined();
});

test('a command of an earlier version names no day, and is taken', () => {
  expect(proposedLife().refused('fundingDecision', noMoney)).toBeUndefined();
  expect(acceptedLife({ decision: funded }).refused('payment', { funder: own, amountSek: 1 })).toBeUndefined();
});

test('an imported activity, and one that began before the day of the proposal was kept, have no first day', () => {
  const imported = pureLife();
  imported.take('import', { policy: defaultPolicy, runs: {}, yearly: false, proposer: own, ownFunder: own, alreadyRunning: true });
  imported.take('grant', { funder: own, outcome: 'approved', amountSek: 100 });
  expect(imported.refused('payment', { funder: own, amountSek: 1, paidOn: '2015-12-15' })).toBeUndefined();
  expect(imported.refused('payment', { funder: own, amountSek: 1, paidOn: '2199-01-01' })?.field).toBe('paidOn');
});
