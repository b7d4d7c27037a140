/** Jäv declared by the one whom it concerns: how it is sent, and how it looks. */
import { z } from 'zod';
import { instant } from './answer-parts.ts';
import { saidText } from './fields.ts';

export const partiality = z
  .strictObject({
    reason: saidText().meta({ description: 'Why the sender is partial, or no longer is.', example: 'Min bror leder projektet.' }),
    withdrawn: z.literal(true).optional().meta({ description: 'Takes back what the sender has declared.', example: true }),
  })
  .meta({ id: 'Partiality', description: 'The sender declares itself partial (jävig) in the case.', example: { reason: 'Min bror leder projektet.' } });

export const partialityView = z
  .object({
    person: z.string(),
    name: z.string(),
    reason: z.string(),
    declaredAt: instant(),
    withdrawnAt: instant().nullable().meta({ description: 'Null while it stands.' }),
  })
  .meta({ id: 'DeclaredPartiality', description: 'Somebody has declared itself partial in the case.' });
