/** A contact that somebody has named in a case, and a coordinator's answer to it. */
import { z } from 'zod';
import { namedContactStates } from '../../db/named-contact-store.ts';
import { instant } from './answer-parts.ts';
import { text } from './fields.ts';

export const namedContactAnswer = z
  .strictObject({
    answer: z
      .enum(['takenIn', 'refused'])
      .meta({ description: 'takenIn: becomes a member of the organisation, and contact in the case, from now on.', example: 'takenIn' }),
    reason: text().optional().meta({ example: 'Organisationen har bekräftat uppgiften.' }),
  })
  .meta({ id: 'NamedContactAnswer', description: 'A coordinator’s answer to a contact that somebody else has named.', example: { answer: 'takenIn' } });

export const namedContactView = z
  .object({
    id: z.string(),
    organisation: z.string().meta({ description: 'For whom it was named.', example: 'ltu' }),
    name: z.string().meta({ description: 'As it was written.', example: 'Kim Berg' }),
    email: z.string(),
    state: z.enum(namedContactStates).meta({
      description:
        'waiting: not yet in the register; its mails carry no links. takenIn: is a contact now. refused: a coordinator has said no. ended: its organisation has left the case.',
      example: 'waiting',
    }),
    namedAt: instant(),
    answeredAt: instant().nullable(),
  })
  .meta({ id: 'NamedContact', description: 'A contact named by somebody who takes nobody into the register of people.' });
