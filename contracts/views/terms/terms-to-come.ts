/** Terms that have been changed and wait. */
import { z } from 'zod';
import type { Policy } from '../../../workflows/domain/policy.ts';
import { day, objectAs } from '../view-parts.ts';

export const termsToCome = z
  .array(
    z.object({
      from: z.enum(['resuming', 'nextPeriod']).meta({ description: 'They hold once the pause is over, or the next period begins.', example: 'nextPeriod' }),
      runs: z.object({ from: day().nullable(), to: day().nullable() }),
      recurs: z.literal('yearly').nullable(),
      reportForm: z.enum(['short', 'full']),
      policy: objectAs<Policy>(),
    }),
  )
  .meta({ description: 'Terms that have been changed and wait, soonest first; absent where none do.' });
