/** A coordinator's answer to a contact that somebody has named in a case. */
import { z } from 'zod';
import { text } from './fields.ts';

export const namedContactAnswer = z
  .strictObject({
    answer: z
      .enum(['takenIn', 'refused'])
      .meta({ description: 'takenIn: becomes a member of the organisation, and contact in the case, from now on.', example: 'takenIn' }),
    reason: text().optional().meta({ example: 'Organisationen har bekräftat uppgiften.' }),
  })
  .meta({ id: 'NamedContactAnswer', description: 'A coordinator’s answer to a contact that somebody else has named.', example: { answer: 'takenIn' } });
export type NamedContactAnswer = z.output<typeof namedContactAnswer>;
