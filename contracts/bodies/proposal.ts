/** What is sent when a plan activity is proposed, and when what was sent back is completed. */
import { z } from 'zod';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { contact, day, line, organisationId, refuseRepeatedIndicators, refuseRepeats, registerId, saidText, sek, text } from './fields.ts';
import { policyChange } from './policy.ts';

const daysOfRuns = { from: day().optional(), to: day().optional() };
const runs = z
  .strictObject(daysOfRuns)
  .refine((value) => !value.from || !value.to || value.from <= value.to, failsWith('endBeforeStart', ['to']))
  .meta({ id: 'Runs', description: 'First and last day; without "to" it is open-ended.', example: { from: '2026-01-01', to: '2027-12-31' } });

const money = {
  requestedSek: sek().optional().meta({ description: 'Asked of the county board, whole SEK.', example: 400000 }),
  ownSek: sek().optional().meta({ description: 'The organisation’s own money, whole SEK.', example: 100000 }),
  coFunding: z
    .array(z.strictObject({ organisation: organisationId(), amountSek: sek() }))
    .max(50)
    .optional()
    .meta({ description: 'Other funders.' }),
  inKind: z
    .array(
      z.strictObject({
        organisation: organisationId(),
        what: line().meta({ example: 'handledning' }),
        hours: z.number().min(0).max(1_000_000).optional().meta({ example: 200 }),
      }),
    )
    .max(50)
    .optional()
    .meta({ description: 'Contributions in other than money.' }),
};
const budget = z.strictObject(money).meta({
  id: 'Budget',
  description: 'Money asked for and given, whole SEK.',
  example: {
    requestedSek: 400000,
    ownSek: 100000,
    coFunding: [{ organisation: 'arbetsformedlingen', amountSek: 50000 }],
    inKind: [{ organisation: 'ltu', what: 'handledning', hours: 200 }],
  },
});

export type Budget = z.output<typeof budget>;

const indicator = z.strictObject({ name: line(), unit: line(50).optional(), target: z.number().min(-1e12).max(1e12).optional() });
/** What is counted in an activity, and how far it is to come. */
export type Indicator = z.output<typeof indicator>;

const about = {
  description: text(20_000).optional().meta({ example: 'Snabbspår för akademiker.' }),
  activityArea: registerId('sprakstudier').optional().meta({ description: 'Activity area of the plan; may lie in another development area.' }),
  targetGroups: z
    .array(registerId('nyanlanda-i-etablering'))
    .max(20)
    .optional()
    .meta({ example: ['nyanlanda-i-etablering'] }),
  establishmentPhase: line().optional().meta({ example: 'etablering' }),
  priority: line(100).optional().meta({ example: 'hög' }),
};
const results = {
  expectedResults: text().optional().meta({ example: '40 deltagare i arbete eller studier.' }),
  indicators: z
    .array(indicator)
    .max(50)
    .optional()
    .meta({ example: [{ name: 'deltagare', unit: 'personer', target: 40 }] }),
  goals: z
    .array(registerId('sysselsattning'))
    .max(20)
    .optional()
    .meta({ description: 'Goals of the plan that it contributes to.', example: ['sysselsattning'] }),
};
/** What a proposal alone says: it stands from then on. */
export const fixedByProposal = {
  recurs: z.literal('yearly').optional().meta({ description: 'Goes round again every year until a closing is sent with "final".', example: 'yearly' }),
  reportForm: z.enum(['short', 'full']).optional().meta({ description: 'Absent: full with our money, else short.', example: 'full' }),
};
const place = {
  title: line(300).meta({ example: 'Korta vägen för akademiker' }),
  developmentArea: registerId('kompetens').meta({ description: 'Development area (RUS).' }),
  focusArea: registerId('kompetens-arbete').meta({ description: 'Focus area of the plan.' }),
};

interface Rows {
  budget?: { coFunding?: { organisation: string }[] | null | undefined } | null | undefined;
  indicators?: { name: string }[] | null | undefined;
}
/** A co-funder or an indicator that stands in two rows. */
export function refuseRowsTwice(context: z.core.ParsePayload<Rows>): void {
  const { budget: asked, indicators } = context.value;
  refuseRepeats(
    context,
    asked?.coFunding ?? undefined,
    (item) => item.organisation,
    (index) => ['budget', 'coFunding', index, 'organisation'],
  );
  refuseRepeatedIndicators(context, indicators ?? undefined);
}

/** An organisation that puts an activity forward, and who answers for it. */
export const proposer = z.strictObject({ organisation: organisationId(), contact: contact.optional() });

export const proposal = z
  .strictObject({
    ...place,
    proposedBy: proposer.meta({
      description: 'Who puts it forward.',
      example: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'actor@ltu.example' } },
    }),
    ...about,
    runs: runs.optional(),
    recurs: fixedByProposal.recurs,
    budget: budget.optional(),
    reportForm: fixedByProposal.reportForm,
    ...results,
    policy: policyChange.optional().meta({ description: 'Follow-up rules other than the default; from a coordinator only.' }),
  })
  .check(refuseRowsTwice)
  .meta({
    id: 'Proposal',
    description: 'A plan activity put forward.',
    example: {
      title: 'Korta vägen för akademiker',
      developmentArea: 'kompetens',
      focusArea: 'kompetens-arbete',
      activityArea: 'sprakstudier',
      targetGroups: ['nyanlanda-i-etablering'],
      proposedBy: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'actor@ltu.example' } },
      runs: { from: '2026-01-01', to: '2027-12-31' },
      budget: { requestedSek: 400000, ownSek: 100000 },
      indicators: [{ name: 'deltagare', unit: 'personer', target: 40 }],
      goals: ['sysselsattning'],
    },
  });

/** The same in a completion, where null takes away what stands. */
export const runsChange = z
  .strictObject({ from: daysOfRuns.from.nullable(), to: daysOfRuns.to.nullable() })
  .meta({ id: 'RunsChange', example: { to: '2027-12-31' } });
const budgetChange = z
  .strictObject({
    requestedSek: money.requestedSek.nullable(),
    ownSek: money.ownSek.nullable(),
    coFunding: money.coFunding.nullable(),
    inKind: money.inKind.nullable(),
  })
  .meta({ id: 'BudgetChange', description: 'What is not named stays.', example: { requestedSek: 350000 } });

export const completion = z
  .strictObject({
    ...z.strictObject(place).partial().shape,
    description: about.description.nullable(),
    activityArea: about.activityArea.nullable(),
    targetGroups: about.targetGroups.nullable(),
    establishmentPhase: about.establishmentPhase.nullable(),
    priority: about.priority.nullable(),
    runs: runsChange.nullable().optional(),
    budget: budgetChange.nullable().optional(),
    expectedResults: results.expectedResults.nullable(),
    indicators: results.indicators.nullable(),
    goals: results.goals.nullable(),
    comment: saidText().optional().meta({ example: 'Budgeten är nu uppdelad per år.' }),
  })
  .check((context) => {
    if (Object.keys(context.value as object).length === 0) refuse(context, ['comment'], { code: 'nothingCompleted', params: {} });
    refuseRowsTwice(context);
  })
  .meta({
    id: 'Completion',
    description:
      'What was missing: any field of the proposal anew, or a comment. What is not named stays, within "runs" and "budget" too; null takes away; a list is replaced whole.',
    example: { comment: 'Budgeten är nu uppdelad per år.', budget: { requestedSek: 350000 } },
  });
