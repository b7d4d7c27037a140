/** Jäv that has been declared, as it looks in answers. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const partialityView = z
  .object({
    person: z.string(),
    name: z.string(),
    reason: z.string(),
    declaredAt: instant(),
    withdrawnAt: instant().nullable().meta({ description: 'Null while it stands.' }),
  })
  .meta({ id: 'DeclaredPartiality', description: 'Somebody has declared itself partial in the case.' });
export type PartialityView = z.output<typeof partialityView>;
