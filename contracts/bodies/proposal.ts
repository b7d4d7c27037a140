/** What is sent when a plan activity is proposed, and when what was sent back is completed. */
import { z } from 'zod';
import { failsWith, refuse } from '../errors/schema-issues.ts';
import { contact, day, line, organisationId, refuseRepeatedIndicators, refuseRepeats, registerId, saidText, sek, text } from './fields.ts';
import { policyChange } from './policy.ts';

const runs = z
  .strictObject({ from: day().optional(), to: day().optional() })
  .refine((value) => !value.from || !value.to || value.from <= value.to, failsWith('endBeforeStart', ['to']))
  .meta({ id: 'Runs', description: 'First and last day; without "to" it is open-ended.', example: { from: '2026-01-01', to: '2027-12-31' } });

const budget = z
  .strictObject({
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
  })
  .meta({
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

const content = {
  description: text(20_000).optional().meta({ example: 'Snabbspår för akademiker.' }),
  activityArea: registerId('sprakstudier').optional().meta({ description: 'Activity area of the plan; may lie in another development area.' }),
  targetGroups: z
    .array(registerId('nyanlanda-i-etablering'))
    .max(20)
    .optional()
    .meta({ example: ['nyanlanda-i-etablering'] }),
  establishmentPhase: line().optional().meta({ example: 'etablering' }),
  priority: line(100).optional().meta({ example: 'hög' }),
  runs: runs.optional(),
  recurs: z.literal('yearly').optional().meta({ description: 'Goes round again every year until a closing is sent with "final".', example: 'yearly' }),
  budget: budget.optional(),
  reportForm: z.enum(['short', 'full']).optional().meta({ description: 'Absent: full with our money, else short.', example: 'full' }),
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
const place = {
  title: line(300).meta({ example: 'Korta vägen för akademiker' }),
  developmentArea: registerId('kompetens').meta({ description: 'Development area (RUS).' }),
  focusArea: registerId('kompetens-arbete').meta({ description: 'Focus area of the plan.' }),
};

export const proposal = z
  .strictObject({
    ...place,
    proposedBy: z
      .strictObject({ organisation: organisationId(), contact: contact.optional() })
      .meta({ description: 'Who puts it forward.', example: { organisation: 'ltu', contact: { name: 'Kim Berg', email: 'actor@ltu.example' } } }),
    ...content,
    policy: policyChange.optional().meta({ description: 'Follow-up rules other than the default; from a coordinator only.' }),
  })
  .check((context) => {
    refuseRepeats(
      context,
      context.value.budget?.coFunding,
      (item) => item.organisation,
      (index) => ['budget', 'coFunding', index, 'organisation'],
    );
    refuseRepeatedIndicators(context, context.value.indicators);
  })
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

export const completion = z
  .strictObject({ ...z.strictObject(place).partial().shape, ...content, comment: saidText().optional().meta({ example: 'Budgeten är nu uppdelad per år.' }) })
  .check((context) => {
    if (Object.keys(context.value as object).length === 0) refuse(context, ['comment'], { code: 'nothingCompleted', params: {} });
    refuseRepeatedIndicators(context, context.value.indicators);
  })
  .meta({
    id: 'Completion',
    description: 'What was missing: any field of the proposal anew, or a comment.',
    example: { comment: 'Budgeten är nu uppdelad per år.', budget: { requestedSek: 350000 } },
  });
