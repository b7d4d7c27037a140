/** Follow-up rules that the calendar cannot bear are 422 and name the field; what it can bear is taken as it is. */
import { describe, expect, test } from 'vitest';
import { policyChange } from '../../../contracts/bodies/policy.ts';
import { defaultPolicy } from '../../../workflows/domain/policy.ts';
import { startApiWorld } from '../../support/http/api-world.ts';
import { refusedFields } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';

const rung = (after: unknown, role = 'coordinator') => ({ after, role });
const ladder = (...rungs: unknown[]) => ({ report: { ladder: rungs } });
const spans = ['P0D', 'PT0S', 'P0Y', 'P0X', 'P11Y', '-P1D', 'P1.5D', { workingDays: 0 }, { workingDays: 2501 }, { workingDays: 1, days: 1 }, 5];
/** Every place where a rule has a span. */
const places: [string, (span: unknown) => object][] = [
  ['completion.within', (span) => ({ completion: { within: span } })],
  ['completion.remind.0', (span) => ({ completion: { remind: [span] } })],
  ['decision.within', (span) => ({ decision: { within: span } })],
  ['decision.remind.0', (span) => ({ decision: { remind: [span] } })],
  ['assignment.within', (span) => ({ assignment: { within: span } })],
  ['answer.within', (span) => ({ answer: { within: span } })],
  ['answer.remind.0', (span) => ({ answer: { remind: [span] } })],
  ['report.every', (span) => ({ report: { every: span } })],
  ['report.due', (span) => ({ report: { due: span } })],
  ['report.remindBefore.0', (span) => ({ report: { remindBefore: [span] } })],
  ['report.remindAfter.0', (span) => ({ report: { remindAfter: [span] } })],
  ['report.hearBefore', (span) => ({ report: { hearBefore: span } })],
  ['report.ladder.0.after', (span) => ladder(rung(span), rung('P9Y', 'referenceGroup'))],
  ['report.ladder.1.after', (span) => ladder(rung('PT1S'), rung(span, 'referenceGroup'))],
  ['review.within', (span) => ({ review: { within: span } })],
  ['extensionAnswer.within', (span) => ({ extensionAnswer: { within: span } })],
  ['bodyDecision.within', (span) => ({ bodyDecision: { within: span } })],
  ['evaluation.within', (span) => ({ evaluation: { within: span } })],
];

describe('follow-up rules', () => {
  const world = worldForAll(startApiWorld);

  const propose = (policy: object) =>
    world.request('coordinator', 'POST', '/api/v1/plan-activities', {
      title: 'Korta vägen',
      developmentArea: 'kompetens',
      focusArea: 'kompetens-arbete',
      proposedBy: { organisation: 'ltu' },
      policy,
    });
  const fieldsRefused = async (policy: object) => {
    const response = await propose(policy);
    expect(response.status, JSON.stringify(policy)).toBe(422);
    return refusedFields(response);
  };

  test.each(places)('%s is a span of one second at least and ten years at most', async (field, policyWith) => {
    for (const span of spans) expect((await fieldsRefused(policyWith(span))).join()).toContain(`policy.${field}`);
    expect((await propose(policyWith('PT2S'))).status).toBe(201);
  });

  test('a ladder rises, also between spans of different kinds', async () => {
    for (const [first, second] of [
      ['P2D', 'P1D'],
      ['P1D', 'P1D'],
      ['P7D', { workingDays: 5 }],
      ['P1M', { workingDays: 20 }],
      [{ workingDays: 3 }, 'PT96H'],
    ] as const)
      expect(await fieldsRefused(ladder(rung(first), rung(second, 'referenceGroup')))).toEqual(['policy.report.ladder.1.after']);
    expect((await propose(ladder(rung('P7D'), rung({ workingDays: 6 }, 'referenceGroup'), rung('P1M', 'steeringGroup')))).status).toBe(201);
  });

  test('mails are spread over twelve hours at most, so that each leaves on its day', async () => {
    for (const spread of ['PT13H', 'PT12H1S', 'P1D', 'P1DT1H', { workingDays: 1 }, 'x'])
      expect(await fieldsRefused({ mail: { spread } })).toEqual(['policy.mail.spread']);
    for (const spread of ['PT0S', 'PT1S', 'PT12H']) expect((await propose({ mail: { spread } })).status, spread).toBe(201);
  });

  test.each([
    ['the whole year', [{ from: '01-01', to: '12-31' }]],
    [
      'the whole year in two',
      [
        { from: '07-01', to: '06-01' },
        { from: '06-02', to: '06-30' },
      ],
    ],
    ['all but the leap day', [{ from: '03-01', to: '02-28' }]],
    ['all but a holiday', [{ from: '01-07', to: '01-05' }]],
    ['all but a fortnight', [{ from: '09-15', to: '08-31' }]],
  ])('quiet may not be %s', async (_name, quiet) => {
    expect(await fieldsRefused({ quiet })).toEqual(['policy.quiet']);
  });

  test('quiet may be most of the year, and nothing', async () => {
    for (const quiet of [[{ from: '11-01', to: '08-31' }], []]) expect((await propose({ quiet })).status).toBe(201);
  });

  test('the default rules are such as may be sent', () => {
    expect(policyChange.parse(defaultPolicy)).toEqual(defaultPolicy);
  });
});
