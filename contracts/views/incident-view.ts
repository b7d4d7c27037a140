/** A message that went to the wrong recipient, as the task about it tells. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const incidentView = z
  .object({
    task: z.string().meta({ description: 'Id of the task.' }),
    mail: z.string().meta({ description: 'Key of the mail.' }),
    recipient: z.string(),
    sentAt: instant(),
    dueAt: instant().meta({ description: '72 hours after it was noticed (GDPR, article 33).' }),
  })
  .meta({ id: 'Incident', description: 'A message that went to the wrong recipient, to be handled as a personal data breach.' });
export type IncidentView = z.output<typeof incidentView>;
