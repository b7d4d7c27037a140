/** How decisions on money, grants, instalments and payments look in answers. */
import { z } from 'zod';
import type { FundingDecisionBody } from '../bodies/decision.ts';
import { day, instant, meetingSaid, money, textAs } from './view-parts.ts';

export const decision = z.object({
  outcome: textAs<FundingDecisionBody['outcome']>(),
  grounds: z.string(),
  conditions: z.array(z.string()),
  decidedBy: z.string(),
  preparedBy: z.string(),
  namedPersons: z
    .object({ decidedBy: z.string().nullable(), preparedBy: z.string().nullable() })
    .optional()
    .meta({ description: 'Ids of whom it names in the register; null for a name that is not in it. Absent where the register was not asked.' }),
  delegation: z.string().nullable(),
  decidedOn: day(),
  caseNumber: z.string(),
  meeting: meetingSaid,
  recordedAt: instant(),
});
export type DecisionView = z.output<typeof decision>;
export const grant = z.object({
  funder: z.string(),
  outcome: z.enum(['approved', 'pending', 'rejected']),
  amountSek: money(),
  paidSek: money(),
  source: z.string().nullable(),
  reference: z.string().nullable(),
});
export const instalment = z.object({
  number: z.int(),
  amountSek: money(),
  release: z.union([z.object({ period: z.string() }), z.object({ on: day() })]),
  releasedAt: instant().nullable(),
  paidSek: money(),
});
export const payment = z.object({ funder: z.string(), instalment: z.int().nullable(), amountSek: money(), paidOn: day(), reference: z.string().nullable() });
