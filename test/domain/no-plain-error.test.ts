/**
 * Whatever a command contains, in whatever stage: it is taken, or refused by a rule. Any other error would never be recorded, and its sender would get 503 for
 * ever.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandInputs, CommandName } from '../../workflows/domain/commands.ts';
import { matterKinds } from '../../workflows/domain/life-state.ts';
import { defaultPolicy } from '../../workflows/domain/policy.ts';
import { addDays, dayOf } from '../../workflows/domain/time/instants.ts';
import { lives, own } from '../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../support/builders/pure-life.ts';
import { expectHolds } from '../support/expect-holds.ts';
import { propertyRuns } from '../support/property-runs.ts';

const built = Object.entries(lives).map(([name, build]) => ({ name, life: build() }));

/** Days about now, long past and far ahead. */
const day = fc.oneof(
  fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-06-15', days)),
  fc.constantFrom('1900-01-01', '1999-12-31', '2028-02-29', '2199-12-31'),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const organisation = fc.constantFrom('ltu', 'pitea', 'kalix', own);
const sek = fc.constantFrom(0, 1, 75_000, 1_000_000_000_000);
const period = fc.constantFrom('2026-Q1', '2026-Q2', 'P1', 'final', 'none');
const runs = fc.record({ from: maybe(day), to: maybe(day) });
const release = fc.oneof(fc.record({ period }), fc.record({ on: day }));
const grants = fc.array(fc.record({ funder: organisation, outcome: fc.constantFrom('approved', 'pending', 'rejected'), amountSek: sek }), { maxLength: 3 });
const whom = fc.constantFrom('coordinator', 'referenceGroup', 'actor');

type Inputs = { [N in CommandName]: (life: PureLife) => fc.Arbitrary<unknown> };
const escalations = (life: PureLife) => fc.constantFrom(...Object.keys(life.state().escalations), 'none');
const proposal = { policy: fc.constant(defaultPolicy), runs, yearly: fc.boolean(), proposer: organisation, ownFunder: fc.constant(own) };

const inputs: Inputs = {
  propose: () => fc.record({ ...proposal, reportForm: maybe(fc.constantFrom('short', 'full')), requestedSek: maybe(sek) }),
  import: () => fc.record({ ...proposal, lead: maybe(organisation), alreadyRunning: fc.boolean() }),
  completion: () => fc.record({ requestedSek: maybe(sek), runs: maybe(runs) }),
  correction: () =>
    fc.record({
      by: fc.constantFrom('coordinator', 'proposer'),
      budget: maybe(fc.constant(true)),
      requestedSek: maybe(sek),
      proposer: maybe(organisation),
      partners: maybe(fc.array(organisation, { maxLength: 2 })),
      silent: maybe(fc.constant(true)),
    }),
  changeTerms: () =>
    fc.record({
      from: fc.constantFrom('atOnce', 'nextPeriod'),
      runs: maybe(fc.oneof(fc.constant(null), fc.record({ from: maybe(fc.oneof(day, fc.constant(null))), to: maybe(fc.oneof(day, fc.constant(null))) }))),
      policy: maybe(fc.constantFrom({ report: { every: 'P1M' } }, { report: { every: 'P10W', due: 'P5D' } }, { quiet: [], mail: { workingDaysOnly: false } })),
      yearly: maybe(fc.boolean()),
      form: maybe(fc.constantFrom('short', 'full', null)),
      releases: maybe(fc.array(fc.record({ instalment: fc.integer({ min: 0, max: 3 }), release }), { maxLength: 2 })),
    }),
  fundingDecision: () =>
    fc.record({
      outcome: fc.constantFrom('approved', 'approvedInPart', 'rejected', 'sentBack', 'noFundingNeeded'),
      grants,
      instalments: fc.array(fc.record({ amountSek: sek, release }), { maxLength: 3 }),
      dueOn: maybe(day),
    }),
  grant: () => fc.record({ funder: organisation, outcome: fc.constantFrom('approved', 'pending', 'rejected'), amountSek: sek }),
  payment: () => fc.record({ funder: organisation, instalment: maybe(fc.integer({ min: 0, max: 4 })), amountSek: sek }),
  assignment: () => fc.record({ lead: organisation }),
  assignmentAnswer: () =>
    fc.record({ answer: fc.constantFrom('accepted', 'declined', 'needsDecision', 'cancelled', 'enteredInError'), until: maybe(day), receivedOn: maybe(day) }),
  report: () => fc.record({ period, form: fc.constantFrom('short', 'full', 'nothingNew'), receivedOn: maybe(day) }),
  reply: () => fc.record({ period, kind: fc.constantFrom('late', 'needHelp', 'notOurs', 'statement'), dueOn: maybe(day), receivedOn: maybe(day) }),
  hold: () => fc.record({ period, until: maybe(day), outcome: maybe(fc.constant('released')) }),
  review: () => fc.record({ period, outcome: fc.constantFrom('approved', 'noted', 'returned', 'reopened') }),
  extension: () => fc.record({ period, outcome: fc.constantFrom('asked', 'granted', 'refused', 'shortened', 'revoked'), dueOn: maybe(day) }),
  excuse: () => fc.record({ period, outcome: fc.constantFrom('excused', 'reopened'), withoutFinalReport: maybe(fc.constant(true)), dueOn: maybe(day) }),
  reminder: (life) => fc.record({ obligation: fc.constantFrom(...Object.keys(life.state().obligations), 'none', 'toString') }),
  pause: () => fc.record({ until: maybe(day), outcome: maybe(fc.constant('endChanged')) }),
  resume: () => fc.constant({}),
  handover: () => fc.record({ lead: maybe(organisation) }),
  withdrawal: () => fc.record({ by: fc.constantFrom('proposer', 'coordinator') }),
  closing: () => fc.record({ final: fc.boolean(), outcome: maybe(fc.constant('revoked')) }),
  evaluation: () => fc.record({ outcome: maybe(fc.constant('revoked')) }),
  reopening: () =>
    fc.record({
      by: fc.constantFrom('coordinator', 'steeringGroup'),
      undone: maybe(fc.subarray(['evaluation', 'finalReport'])),
      runsTo: maybe(day),
      leadGone: maybe(fc.constant(true)),
    }),
  settlement: () => fc.constant({}),
  matter: () => fc.record({ role: fc.constantFrom('referenceGroup', 'steeringGroup'), kind: fc.constantFrom(...matterKinds) }),
  matterWithdrawal: (life) => fc.record({ escalation: escalations(life) }),
  advice: (life) => fc.record({ escalation: escalations(life), kind: fc.constantFrom('support', 'contact', 'proposal') }),
  bodyDecision: (life) =>
    fc.record({
      escalation: escalations(life),
      outcome: fc.constantFrom('newDate', 'support', 'reassign', 'pause', 'end', 'deferred', 'referredBack', 'noted'),
      dueOn: maybe(day),
      lead: maybe(organisation),
      until: maybe(day),
      to: maybe(fc.oneof(day, whom)),
      final: maybe(fc.constant('notOwed')),
    }),
  taskDone: () => fc.record({ task: fc.constantFrom('none', 'any') }),
  takeBack: (life) => fc.record({ step: fc.constantFrom(0, 1, life.state().seq, life.state().seq + 1) }),
};

const names = Object.keys(inputs) as CommandName[];
const tries = 400;

test.each(names)('%s is taken or refused, whatever it says', (name) => {
  for (const { life, name: stage } of built)
    expectHolds(
      fc.property(inputs[name](life), (input) => {
        const refusal = life.refused(name, withoutNothing(input) as CommandInputs[typeof name]);
        if (refusal) expect([stage, refusal.type, refusal.message]).toEqual([stage, expect.any(String), expect.any(String)]);
      }),
      { numRuns: propertyRuns(Math.ceil(tries / built.length) * (name === 'bodyDecision' ? 10 : 1)) },
    );
});

test('the lives it is tried on stand at the days that are tried', () => {
  expect(new Set(built.map(({ life }) => dayOf(life.now()).slice(0, 4)))).toEqual(new Set(['2026']));
});

/** As a body that was sent: what is left out is not there. */
const withoutNothing = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
