/** A contact that somebody has named in a case, as it looks in answers. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

/** `ended`: its organisation has left the case before anybody answered. */
const namedContactStates = ['waiting', 'takenIn', 'refused', 'ended'] as const;

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
export type NamedContactView = z.output<typeof namedContactView>;
