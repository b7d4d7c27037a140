/** A task that a coordinator has made, as it looks in answers. */
import { z } from 'zod';
import { day } from './view-parts.ts';

export const ownTaskView = z
  .object({
    id: z.string(),
    planActivity: z.string().nullable(),
    text: z.string(),
    dueOn: day(),
    assignee: z.string().nullable().meta({ description: 'Id of whoever is to do it; null: all coordinators.' }),
    state: z.enum(['open', 'done']),
  })
  .meta({ id: 'OwnTask', description: 'A task that a coordinator has made.' });
export type OwnTaskView = z.output<typeof ownTaskView>;
