/** What is sent when the terms of a plan activity are changed. */
import { z } from 'zod';
import { release } from './decision.ts';
import { saidText } from './fields.ts';
import { policyChange } from './policy.ts';
import { runsChange } from './proposal.ts';

export const termsChange = z
  .strictObject({
    runs: runsChange.nullable().optional(),
    policy: policyChange.optional().meta({ description: 'Follow-up rules that are to be others; the rest stays. Lists are replaced whole.' }),
    yearly: z.boolean().optional().meta({ description: 'Whether it goes round again every year; then a report is due once a year.', example: false }),
    form: z.enum(['short', 'full']).nullable().optional().meta({ description: 'Of reports; null: full with our money, else short.', example: 'short' }),
    releases: z
      .array(z.strictObject({ instalment: z.int().min(1).max(50).meta({ example: 2 }), release }))
      .max(50)
      .optional()
      .meta({ description: 'What instalments wait for whose period does not come any more.', example: [{ instalment: 2, release: { period: '2027' } }] }),
    from: z.enum(['atOnce', 'nextPeriod']).meta({
      description:
        '"nextPeriod": nothing that is owed moves, and all of it holds once the next period begins. "atOnce": what is owed is planned anew; no due day comes earlier than it was, nor within 20 working days where it moves. In a pause, once that ends. Where no period is running, at once in either case.',
      example: 'atOnce',
    }),
    reason: saidText().meta({ description: 'Why they are changed.', example: 'Aktiviteten rapporterar varje kvartal från och med nu.' }),
  })
  .meta({
    id: 'TermsChange',
    description: 'Other terms: run, follow-up rules, yearly or not, form of reports. What is not named stays; null takes away.',
    example: {
      policy: { report: { every: 'P3M' } },
      runs: { to: '2028-12-31' },
      from: 'nextPeriod',
      reason: 'Aktiviteten förlängs ett år och rapporterar varje kvartal.',
    },
  });
