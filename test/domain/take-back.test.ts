/** Taking a step back in the domain: the state before it, whatever the step was; and who may, until when, by what the record says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '../../workflows/domain/advance.ts';
import type { Command } from '../../workflows/domain/commands.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { applyPatch, diff } from '../../workflows/domain/merge-patch.ts';
import { defaultPolicy, mergePolicy } from '../../workflows/domain/policy.ts';
import type { LastStep, TakingBack } from '../../workflows/domain/taking-back.ts';
import { canBeTakenBack, refusalOfTakingBack, takeBackWithinMs } from '../../workflows/domain/taking-back.ts';
import { addMs } from '../../workflows/domain/time/instants.ts';
import type { Taken } from '../support/builders/pure-life.ts';
import { acceptedLife, proposedLife } from '../support/builders/pure-life.ts';
import { acts, live } from '../support/builders/random-life.ts';
import { expectHolds } from '../support/expect-holds.ts';
import { propertyRuns } from '../support/property-runs.ts';

const takeBack = (step: number): Command => ({ name: 'takeBack', id: 'back', attempt: 1, input: { step } });
const withoutStep = ({ seq: _, at: __, ...rest }: LifeState) => rest;

/** The life as its steps before one make it, by their merge patches alone. */
const foldBefore = (steps: Taken[], seq: number): LifeState | null =>
  steps
    .filter(({ after }) => after.seq < seq)
    .reduce<LifeState | null>((state, { before, after }) => applyPatch(state, JSON.parse(JSON.stringify(diff(before ?? {}, after)))), null);

describe('after any step of any life', () => {
  test.each([
    ['from the proposal', () => proposedLife()],
    ['at work', () => acceptedLife()],
  ])('%s, taking it back gives the state before it, field by field but its number and instant', (_, begin) => {
    expectHolds(
      fc.property(acts, (all) => {
        const life = begin();
        live(life, all);
        const { after, before } = life.steps.at(-1) as Taken;
        const earlier = foldBefore(life.steps, after.seq);
        if (!before || !earlier) return;
        const at = addMs(after.at, 60_000);
        const back = advance(after.id, after, { key: 'back', command: takeBack(after.seq) }, { at, received: at, earlier });
        expect(withoutStep(back.life)).toEqual(withoutStep(before));
        expect(back).toMatchObject({ life: { seq: after.seq + 1, at }, mails: [], tasks: [], tasksDone: [], created: false });
        expect(applyPatch(after, diff(after, back.life))).toEqual(back.life);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('and of all its steps, each when it was the last', () => {
    const life = acceptedLife();
    life.take('pause', {});
    life.pass(40);
    life.take('resume', {});
    life.pass(200);
    for (const { before, after } of life.steps.slice(1)) {
      const back = advance(after.id, after, { key: 'back', command: takeBack(after.seq) }, { at: after.at, received: after.at, earlier: before as LifeState });
      expect(withoutStep(back.life)).toEqual(withoutStep(before as LifeState));
    }
  });
});

test('nobody can take a step back without saying how the life was before it', () => {
  const life = acceptedLife().state();
  expect(() => advance(life.id, life, { key: 'back', command: takeBack(life.seq) }, { at: life.at, received: life.at })).toThrow('nobody has said');
});

describe('by the record', () => {
  const at = '2026-03-03T10:00:00.000Z';
  const step: LastStep = { kind: 'review', at, command: 'c-1', person: 'anna', isWhole: true, hasLeft: false };
  const anna = { person: 'anna', isCoordinator: false, received: addMs(at, 60_000) };
  const bo = { ...anna, person: 'bo', isCoordinator: true };

  test.each([
    ['the same person', step, anna, undefined],
    ['another coordinator', step, bo, undefined],
    ['a stranger', step, { ...anna, person: 'kim' }, 'StepOfAnother'],
    ['a stranger, of a step that nobody signed', { ...step, person: null }, { ...anna, person: null }, 'StepOfAnother'],
    ['at the last instant', step, { ...anna, received: addMs(at, takeBackWithinMs) }, undefined],
    ['a millisecond later', step, { ...anna, received: addMs(at, takeBackWithinMs + 1) }, 'TakeBackTooLate'],
    ['a step of the clock', { ...step, kind: 'remind', command: null, person: null }, bo, 'NotTakenBack'],
    ['a body’s decision', { ...step, kind: 'bodyDecision' }, bo, 'NotTakenBack'],
    ['a proposal', { ...step, kind: 'propose' }, bo, 'NotTakenBack'],
    ['an import', { ...step, kind: 'import' }, bo, 'NotTakenBack'],
    ['what took another back', { ...step, kind: 'takeBack' }, bo, 'NotTakenBack'],
    ['a step of an earlier version', { ...step, isWhole: false }, bo, 'NotTakenBack'],
    ['what has been handed out', { ...step, hasLeft: true }, bo, 'StepHasLeft'],
  ] satisfies [string, LastStep, TakingBack, string | undefined][])('%s', (_, last, by, type) => {
    expect(refusalOfTakingBack(last, by)?.type).toBe(type);
  });

  test('what cannot be taken back need not wait', () => {
    expect((['propose', 'import', 'bodyDecision', 'takeBack', 'report', 'payment'] as const).filter(canBeTakenBack)).toEqual(['report', 'payment']);
  });
});

describe('how long mails wait', () => {
  test('is two minutes where nobody says otherwise, and not at all in rules in seconds', () => {
    expect(defaultPolicy.mail.hold).toBe('PT2M');
    expect(mergePolicy(defaultPolicy, { report: { every: 'P3M' } }).mail.hold).toBe('PT2M');
    expect(mergePolicy(defaultPolicy, { report: { every: 'PT8S' } }).mail.hold).toBe('PT0S');
    expect(mergePolicy(defaultPolicy, { report: { every: 'PT8S' }, mail: { hold: 'PT5S' } }).mail.hold).toBe('PT5S');
    expect(mergePolicy(defaultPolicy, { mail: { hold: 'PT0S' } }).mail.hold).toBe('PT0S');
  });
});
