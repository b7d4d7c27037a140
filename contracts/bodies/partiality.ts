/** Jäv as it is declared by the one whom it concerns. */
import { z } from 'zod';
import { saidText } from './fields.ts';

export const partiality = z
  .strictObject({
    reason: saidText().meta({ description: 'Why the sender is partial, or no longer is.', example: 'Min bror leder projektet.' }),
    withdrawn: z.literal(true).optional().meta({ description: 'Takes back what the sender has declared.', example: true }),
  })
  .meta({ id: 'Partiality', description: 'The sender declares itself partial (jävig) in the case.', example: { reason: 'Min bror leder projektet.' } });
export type PartialityBody = z.output<typeof partiality>;
