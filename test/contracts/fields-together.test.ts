/** Rules of bodies that look at several fields, or at what a text is made of: what is refused, at which field and by which code, and what is taken beside it. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fieldErrors } from '../../api/http/schema-errors.ts';
import { assignment, assignmentAnswer } from '../../contracts/bodies/assignment.ts';
import { correction } from '../../contracts/bodies/correction.ts';
import { fundingDecision, grant, payment } from '../../contracts/bodies/decision.ts';
import { advice, bodyDecision } from '../../contracts/bodies/escalation.ts';
import { closing, evaluation, pause } from '../../contracts/bodies/life.ts';
import { policyChange } from '../../contracts/bodies/policy.ts';
import { completion, proposal } from '../../contracts/bodies/proposal.ts';
import { publication } from '../../contracts/bodies/publication.ts';
import { newPerson, personChange } from '../../contracts/bodies/register.ts';
import { bodyRoleGiven, newContact } from '../../contracts/bodies/register-change.ts';
import { excuse, extension, hold, reply, report, review } from '../../contracts/bodies/report.ts';

/** `field code`, with its parameters where it has any. */
const refusedBy = (schema: z.ZodType, body: unknown): string[] => {
  const result = schema.safeParse(body, { reportInput: true });
  const errors = result.success ? [] : fieldErrors(result.error, 'body');
  return errors.map(({ field, code, params }) => [field, code, ...Object.values(params)].join(' '));
};

const proposed = { title: 'Titel', developmentArea: 'kompetens', focusArea: 'kompetens-arbete', proposedBy: { organisation: 'ltu' } };
const decided = { outcome: 'approved', grants: [{ funder: 'lst', amountSek: 1 }], grounds: 'Skäl.', decidedBy: 'Anna' };
const without = { grounds: 'Skäl.', decidedBy: 'Anna' };
const instalments = [{ amountSek: 1, release: { period: '2026-H1' } }];
const person = { name: 'Kim', email: 'kim@ltu.example' };
const quiet = (from: string, to: string) => ({ quiet: [{ from, to }] });
const ladder = (...rungs: [string, string][]) => ({ report: { ladder: rungs.map(([after, role]) => ({ after, role })) } });

const coFunder = { organisation: 'arbetsformedlingen', amountSek: 1 };

type Case = [what: string, schema: z.ZodType, body: unknown, refused: string[]];
const cases: Case[] = [
  ['a proposal', proposal, proposed, []],
  ['runs of one day', proposal, { ...proposed, runs: { from: '2026-01-01', to: '2026-01-01' } }, []],
  ['runs without an end', proposal, { ...proposed, runs: { from: '2026-01-01' } }, []],
  ['runs without a beginning', proposal, { ...proposed, runs: { to: '2026-01-01' } }, []],
  ['runs that end before they begin', proposal, { ...proposed, runs: { from: '2026-01-02', to: '2026-01-01' } }, ['runs.to endBeforeStart']],
  [
    'a funder named twice in a budget',
    proposal,
    { ...proposed, budget: { coFunding: ['a', 'b', 'a'].map((organisation) => ({ organisation, amountSek: 1 })) } },
    ['budget.coFunding.2.organisation repeated'],
  ],
  ['an indicator named twice', proposal, { ...proposed, indicators: [{ name: 'A' }, { name: 'B' }, { name: 'A' }] }, ['indicators.2.name repeated']],
  ['a correction of nothing', correction, { reason: 'R', notify: false }, ['reason nothingCorrected']],
  ['a correction without its reason', correction, { title: 'Ny' }, ['reason required']],
  ['a correction that takes away', correction, { description: null, partners: null, unit: null, ownReference: null, budget: null, reason: 'R' }, []],
  ['a partner corrected twice', correction, { partners: [{ organisation: 'a' }, { organisation: 'a' }], reason: 'R' }, ['partners.1.organisation repeated']],
  ['a supporting unit named twice', correction, { supportingUnits: ['ToI', 'SHS', 'ToI'], reason: 'R' }, ['supportingUnits.2 repeated']],
  ['another proposer in silence', correction, { proposedBy: { organisation: 'ltu' }, notify: false, reason: 'R' }, ['notify notAllowedWith proposedBy']],
  ['a completion of nothing', completion, {}, ['comment nothingCompleted']],
  ['a completion of one field', completion, { title: 'Ny' }, []],
  ['a completion that takes away', completion, { description: null, budget: { ownSek: null }, runs: { to: null }, goals: null }, []],
  ['a completion without its title', completion, { title: null }, ['title wrongType string']],
  [
    'a completion of what is fixed by the proposal',
    completion,
    { comment: 'x', recurs: 'yearly', reportForm: 'full' },
    ['recurs unknownField', 'reportForm unknownField'],
  ],
  ['a co-funder named twice in a completion', completion, { budget: { coFunding: [coFunder, coFunder] } }, ['budget.coFunding.1.organisation repeated']],
  ['an indicator named twice in a completion', completion, { indicators: [{ name: 'A' }, { name: ' A ' }] }, ['indicators.1.name repeated']],

  ['an approval', fundingDecision, decided, []],
  ['an approval in part', fundingDecision, { ...decided, outcome: 'approvedInPart', instalments }, []],
  ['an approval without a grant', fundingDecision, { ...decided, grants: [] }, ['grants approvedGrantRequired approved']],
  [
    'an approval in part of what is still pending',
    fundingDecision,
    { ...decided, outcome: 'approvedInPart', grants: [{ funder: 'lst', amountSek: 1, outcome: 'pending' }] },
    ['grants approvedGrantRequired approvedInPart'],
  ],
  [
    'a pending grant of nothing beside an approved one',
    fundingDecision,
    { ...decided, grants: [...decided.grants, { funder: 'af', amountSek: 0, outcome: 'pending' }] },
    [],
  ],
  ['a rejection', fundingDecision, { ...without, outcome: 'rejected' }, []],
  ['a rejection with a grant', fundingDecision, { ...decided, outcome: 'rejected' }, ['grants notAllowedInOutcome rejected']],
  ['a rejection with instalments', fundingDecision, { ...without, outcome: 'rejected', instalments }, ['instalments notAllowedInOutcome rejected']],
  ['what is sent back', fundingDecision, { ...without, outcome: 'sentBack', dueOn: '2026-10-01' }, []],
  ['what is sent back with a grant', fundingDecision, { ...decided, outcome: 'sentBack' }, ['grants notAllowedInOutcome sentBack']],
  ['no funding needed, and others’ money', fundingDecision, { ...decided, outcome: 'noFundingNeeded' }, []],
  [
    'no funding needed, with instalments',
    fundingDecision,
    { ...without, outcome: 'noFundingNeeded', instalments },
    ['instalments notAllowedInOutcome noFundingNeeded'],
  ],
  ['a day for the completion of what is approved', fundingDecision, { ...decided, dueOn: '2026-10-01' }, ['dueOn onlyInOutcome sentBack']],
  [
    'an approved grant of nothing',
    fundingDecision,
    { ...decided, grants: [{ funder: 'lst', amountSek: 0 }] },
    ['grants.0.amountSek approvedGrantWithoutAmount'],
  ],
  ['a funder named twice', fundingDecision, { ...decided, grants: [...decided.grants, ...decided.grants] }, ['grants.1.funder repeated']],
  [
    'a release by both',
    fundingDecision,
    { ...decided, instalments: [{ amountSek: 1, release: { period: '2026-H1', on: '2026-01-01' } }] },
    ['instalments.0.release notARelease'],
  ],
  ['an instalment without a release', fundingDecision, { ...decided, instalments: [{ amountSek: 1 }] }, ['instalments.0.release required']],
  ['another funder’s rejection', grant, { funder: 'af', outcome: 'rejected', amountSek: 0 }, []],
  ['another funder’s grant of one krona', grant, { funder: 'af', outcome: 'approved', amountSek: 1 }, []],
  ['another funder’s approval of nothing', grant, { funder: 'af', outcome: 'approved', amountSek: 0 }, ['amountSek approvedGrantWithoutAmount']],
  ['a payment of nothing', payment, { funder: 'af', amountSek: 0 }, ['amountSek tooSmall 1']],

  ['a lead with a partner', assignment, { lead: { organisation: 'ltu' }, partners: [{ organisation: 'kommun' }] }, []],
  [
    'a lead as its own partner',
    assignment,
    { lead: { organisation: 'ltu' }, partners: [{ organisation: 'a' }, { organisation: 'ltu' }] },
    ['partners.1.organisation leadIsPartner'],
  ],
  [
    'a partner named twice',
    assignment,
    { lead: { organisation: 'ltu' }, partners: [{ organisation: 'a' }, { organisation: 'a' }] },
    ['partners.1.organisation repeated'],
  ],
  ['a yes', assignmentAnswer, { answer: 'accepted' }, []],
  ['a day of the answer', assignmentAnswer, { answer: 'needsDecision', until: '2026-10-01' }, []],
  ['a day of the answer with a yes', assignmentAnswer, { answer: 'accepted', until: '2026-10-01' }, ['until onlyWith needsDecision']],

  ['more time', extension, { dueOn: '2026-10-01' }, []],
  ['more time until no day', extension, {}, ['dueOn required']],
  ['more time granted until no day', extension, { outcome: 'granted' }, ['dueOn required']],
  ['more time refused', extension, { outcome: 'refused' }, []],
  ['less time', extension, { outcome: 'shortened', dueOn: '2026-10-01', reason: 'Fel år.' }, []],
  ['less time until no day', extension, { outcome: 'shortened', reason: 'Fel år.' }, ['dueOn required']],
  ['less time without a reason', extension, { outcome: 'shortened', dueOn: '2026-10-01' }, ['reason requiredWith shortened']],
  ['time taken back', extension, { outcome: 'revoked', reason: 'Fel period.' }, []],
  ['time taken back until a day', extension, { outcome: 'revoked', dueOn: '2026-10-01', reason: 'Fel.' }, ['dueOn notAllowedWith revoked']],
  ['a rung held', hold, { until: '2026-10-01', reason: 'Skäl.' }, []],
  ['a rung held until no day', hold, { reason: 'Skäl.' }, ['until required']],
  ['a report returned without a word of what is missing', review, { outcome: 'returned' }, ['comment requiredWith returned']],
  ['a report returned with an empty word', review, { outcome: 'returned', comment: '  ' }, ['comment requiredWith returned']],
  ['a report noted without a word', review, { outcome: 'noted' }, []],
  ['a rung let go', hold, { outcome: 'released', reason: 'Skäl.' }, []],
  ['a rung let go on a day', hold, { outcome: 'released', until: '2026-10-01', reason: 'Skäl.' }, ['until notAllowedWith released']],
  ['an excuse', excuse, { outcome: 'excused', withoutFinalReport: true, reason: 'Skäl.' }, []],
  ['an excuse until a day', excuse, { outcome: 'excused', dueOn: '2026-10-01', reason: 'Skäl.' }, ['dueOn onlyWith reopened']],
  ['a report after all', excuse, { outcome: 'reopened', dueOn: '2026-10-01', reason: 'Skäl.' }, []],
  ['a report after all on no day', excuse, { outcome: 'reopened', reason: 'Skäl.' }, ['dueOn requiredWith reopened']],
  [
    'a report after all without the final one',
    excuse,
    { outcome: 'reopened', dueOn: '2026-10-01', withoutFinalReport: true, reason: 'Skäl.' },
    ['withoutFinalReport onlyWith excused'],
  ],
  ['another end of a pause', pause, { outcome: 'endChanged', reason: 'Skäl.' }, []],
  ['another end of a pause without a reason', pause, { outcome: 'endChanged' }, ['reason requiredWith endChanged']],
  ['a closing taken back without a reason', closing, { outcome: 'revoked' }, ['reason requiredWith revoked']],
  ['an evaluation without words', evaluation, {}, ['summary required']],
  ['an evaluation taken back', evaluation, { outcome: 'revoked', reason: 'Skäl.' }, []],
  ['an evaluation taken back with one', evaluation, { outcome: 'revoked', summary: 'Bra.', reason: 'Skäl.' }, ['summary notAllowedWith revoked']],
  ['an answer entered in error', assignmentAnswer, { answer: 'enteredInError', reason: 'Skäl.' }, []],
  ['an answer entered in error without a reason', assignmentAnswer, { answer: 'enteredInError' }, ['reason requiredWith enteredInError']],
  ['a reply that it will be late', reply, { kind: 'late', dueOn: '2026-10-01' }, []],
  ['late without a day', reply, { kind: 'late' }, ['dueOn requiredWith late']],
  ['nothing new', reply, { kind: 'nothingNew' }, []],
  ['a day with another reply', reply, { kind: 'needHelp', dueOn: '2026-10-01' }, ['dueOn onlyWith late']],
  ['a statement', reply, { kind: 'statement', text: 'Ord.' }, []],
  ['a statement without words', reply, { kind: 'statement' }, ['text requiredWith statement']],
  ['a statement of blanks', reply, { kind: 'statement', text: '  ' }, ['text requiredWith statement']],
  [
    'an indicator reported twice',
    report,
    {
      status: 'green',
      done: 'Klart.',
      indicators: [
        { name: 'A', value: 1 },
        { name: 'A', value: 2 },
      ],
    },
    ['indicators.1.name repeated'],
  ],

  ['a new date', bodyDecision, { outcome: 'newDate', dueOn: '2026-10-01', grounds: 'Skäl.' }, []],
  ['a decision in other words than reasons', bodyDecision, { outcome: 'support', text: 'Stöd ges.' }, []],
  ['a decision without reasons', bodyDecision, { outcome: 'noted' }, ['grounds required']],
  ['a new date without one', bodyDecision, { outcome: 'newDate', grounds: 'Skäl.' }, ['dueOn requiredWith newDate']],
  ['a new lead by id', bodyDecision, { outcome: 'reassign', lead: 'ltu', grounds: 'Skäl.' }, []],
  ['a new lead without one', bodyDecision, { outcome: 'reassign', grounds: 'Skäl.' }, ['lead requiredWith reassign']],
  ['a new lead that is none', bodyDecision, { outcome: 'reassign', lead: 7, grounds: 'Skäl.' }, ['lead notALead']],
  ['a pause without an end', bodyDecision, { outcome: 'pause', grounds: 'Skäl.' }, []],
  ['a pause until a day', bodyDecision, { outcome: 'pause', until: '2026-10-01', grounds: 'Skäl.' }, []],
  ['an end until a day', bodyDecision, { outcome: 'end', until: '2026-10-01', grounds: 'Skäl.' }, ['until notAllowedWith end']],
  ['support by a new lead', bodyDecision, { outcome: 'support', lead: 'ltu', grounds: 'Skäl.' }, ['lead notAllowedWith support']],
  ['deferred to a day', bodyDecision, { outcome: 'deferred', to: '2026-10-01', grounds: 'Skäl.' }, []],
  ['deferred to nothing', bodyDecision, { outcome: 'deferred', grounds: 'Skäl.' }, ['to requiredWith deferred']],
  ['deferred to somebody', bodyDecision, { outcome: 'deferred', to: 'actor', grounds: 'Skäl.' }, ['to dayNeededWithDeferred']],
  ['referred back to somebody', bodyDecision, { outcome: 'referredBack', to: 'referenceGroup', question: 'Vilket?', grounds: 'Skäl.' }, []],
  ['referred back to nobody', bodyDecision, { outcome: 'referredBack', grounds: 'Skäl.' }, ['to requiredWith referredBack']],
  ['referred back to a day', bodyDecision, { outcome: 'referredBack', to: '2026-10-01', grounds: 'Skäl.' }, ['to somebodyNeededWithReferredBack']],
  ['referred to what is neither', bodyDecision, { outcome: 'referredBack', to: 7, grounds: 'Skäl.' }, ['to neitherDayNorSomebody']],
  ['a question with another decision', bodyDecision, { outcome: 'noted', question: 'Vilket?', grounds: 'Skäl.' }, ['question onlyWith referredBack']],
  [
    'a new date and a new lead',
    bodyDecision,
    { outcome: 'newDate', dueOn: '2026-10-01', lead: 'ltu', to: 'actor', grounds: 'Skäl.' },
    ['lead notAllowedWith newDate', 'to notAllowedWith newDate'],
  ],
  ['advice', advice, { kind: 'support', text: 'Stöd.' }, []],
  [
    'a paragraph of two lines',
    advice,
    { kind: 'support', text: 'Stöd.', meeting: { heldOn: '2026-09-15', paragraph: '§\n12' } },
    ['meeting.paragraph notOneLine'],
  ],

  ['goals reached', evaluation, { summary: '', goalsReached: true }, []],
  ['goals reached in words', evaluation, { summary: '', goalsReached: 'Delvis.' }, []],
  ['goals reached by their ids', evaluation, { summary: '', goalsReached: ['sysselsattning'] }, []],
  ['goals reached by a number', evaluation, { summary: '', goalsReached: 1 }, ['goalsReached notGoalsReached']],

  ['roles given twice', newPerson, { ...person, roles: ['support', 'secretary', 'support'] }, ['roles.2 repeated']],
  ['organisations given twice', personChange, { organisations: ['ltu', 'ltu'] }, ['organisations.1 repeated']],
  ['a role and an organisation of one name', newPerson, { ...person, roles: ['support'], organisations: ['support'] }, []],
  ['a role of a day', bodyRoleGiven, { role: 'steeringGroup', from: '2026-10-01', to: '2026-10-02' }, []],
  ['a role that ends as it begins', bodyRoleGiven, { role: 'steeringGroup', from: '2026-10-01', to: '2026-10-01' }, ['to lastDayNotAfterFirst']],
  ['an indicator published twice', publication, { summary: 'S', participants: false, indicators: ['A', 'A'] }, ['indicators.1 repeated']],

  ['rules that are none', policyChange, {}, []],
  ['a span of ten years', policyChange, { review: { within: 'P10Y' } }, []],
  ['a span of more than ten years', policyChange, { review: { within: 'P10Y1D' } }, ['review.within notADuration']],
  ['a span of one second', policyChange, { report: { every: 'PT1S' } }, []],
  ['a period of working days', policyChange, { report: { every: { workingDays: 20 } } }, ['report.every wrongType string']],
  ['a period of nothing', policyChange, { report: { every: 'PT0S' } }, ['report.every notADuration']],
  ['a ladder that rises', policyChange, ladder(['P1D', 'coordinator'], ['P2D', 'coordinator'], ['P3D', 'steeringGroup']), []],
  ['a ladder that stands still', policyChange, ladder(['P1D', 'coordinator'], ['P1D', 'steeringGroup']), ['report.ladder.1.after rungOutOfOrder']],
  ['a ladder with a span that is none', policyChange, ladder(['x', 'coordinator'], ['P1D', 'steeringGroup']), ['report.ladder.0.after notADuration']],
  [
    'a ladder with one body twice',
    policyChange,
    ladder(['P1D', 'referenceGroup'], ['P2D', 'coordinator'], ['P3D', 'referenceGroup']),
    ['report.ladder.2.role repeated'],
  ],
  ['quiet in summer', policyChange, quiet('06-20', '08-15'), []],
  ['quiet all year', policyChange, quiet('01-01', '12-31'), ['quiet tooFewWorkingDays 20']],
  ['quiet until the thirtieth of February', policyChange, quiet('01-10', '02-30'), ['quiet.0.to notADayOfYear']],
  ['quiet until the leap day', policyChange, quiet('01-10', '02-29'), []],
  ['quiet from a day with its year', policyChange, quiet('2026-01-10', '02-01'), ['quiet.0.from notADayOfYear']],
  ['mails of one instant', policyChange, { mail: { spread: 'PT0S' } }, []],
  ['mails over half a day', policyChange, { mail: { spread: 'PT12H' } }, []],
  ['mails over more', policyChange, { mail: { spread: 'PT12H1S' } }, ['mail.spread notASpread']],
  ['mails over a day', policyChange, { mail: { spread: 'P1D' } }, ['mail.spread notASpread']],
];

describe('a body', () => {
  test.each(cases)('%s', (_what, schema, body, refused) => {
    expect(refusedBy(schema, body)).toEqual(refused);
  });

  test('names fifty wrong fields at most', () => {
    const unknown = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x${index}`, 1]));
    expect(refusedBy(closing, unknown)).toHaveLength(50);
  });
});

describe('what is taken', () => {
  test.each<[what: string, schema: z.ZodType, body: object, taken: object]>([
    ['blanks around a text are cut off', hold, { until: '2026-10-01', reason: ' \n Skäl. \n' }, { until: '2026-10-01', reason: 'Skäl.' }],
    ['lines within a text stay', hold, { until: '2026-10-01', reason: 'Ett.\n\nTvå.\t' }, { until: '2026-10-01', reason: 'Ett.\n\nTvå.' }],
    ['a negative zero is zero', grant, { funder: 'af', outcome: 'pending', amountSek: -0 }, { funder: 'af', outcome: 'pending', amountSek: 0 }],
    ['blanks around an address are cut off', newContact, { ...person, email: ' kim@ltu.example ' }, { ...person, language: 'sv' }],
    [
      'a new lead is its organisation',
      bodyDecision,
      { outcome: 'reassign', lead: 'ltu', text: 'T' },
      { outcome: 'reassign', lead: { organisation: 'ltu' }, text: 'T' },
    ],
    ['a closing is not the last unless it says so', closing, {}, { final: false }],
    [
      'a grant is approved unless it says so',
      fundingDecision,
      decided,
      { ...decided, conditions: [], instalments: [], grants: [{ ...decided.grants[0], outcome: 'approved' }] },
    ],
    ['somebody new has no roles and reads Swedish', newPerson, person, { ...person, language: 'sv', roles: [], organisations: [] }],
  ])('%s', (_what, schema, body, taken) => {
    const parsed = schema.parse(body);
    expect(parsed).toStrictEqual(taken);
  });

  test('the first and the last day that rules can bear, and none beyond', () => {
    const dayRefused = (until: string) => refusedBy(hold, { until, reason: 'Skäl.' });
    for (const day of ['1990-01-01', '2199-12-31', '2028-02-29']) expect(dayRefused(day)).toEqual([]);
    for (const day of ['1989-12-31', '2200-01-01']) expect(dayRefused(day)).toEqual(['until yearOutOfRange']);
    expect(dayRefused('2027-02-29')).toEqual(['until noSuchDay']);
  });

  test('a period by its name, and no other', () => {
    const refusedPeriod = (period: string) => refusedBy(fundingDecision, { ...decided, instalments: [{ amountSek: 1, release: { period } }] });
    for (const period of ['2026', '2026-01', '2026-12', '2026-Q4', '2026-T3', '2026-H2', 'P1', 'P123456', '2026-Q1-2', 'P1-100'])
      expect(refusedPeriod(period), period).toEqual([]);
    for (const period of ['226', '2026-00', '2026-Q5', '2026-T4', '2026-H3', 'P0', 'P1234567', '2026-Q1-0', 'P1-1000', 'x2026', '2026x', 'P', ''])
      expect(refusedPeriod(period), period).toEqual(['instalments.0.release.period notAPeriod']);
  });

  test('an id of small letters, digits and hyphens within', () => {
    const refusedId = (funder: string) => refusedBy(payment, { funder, amountSek: 1 });
    for (const id of ['a', '7', 'ltu-business', 'a-b-9']) expect(refusedId(id), id).toEqual([]);
    for (const id of ['', '-a', 'a-', 'A', 'å', 'a b', 'a_b']) expect(refusedId(id), id).toEqual(['funder notAnId']);
  });
});
