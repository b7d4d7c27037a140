/** A file that came with a report, as it is told of. */
import { z } from 'zod';
import { instant } from './view-parts.ts';

export const attachment = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ example: 'deltagare.xlsx' }),
    type: z.string().meta({ description: 'Media type, judged by content.', example: 'application/pdf' }),
    sizeBytes: z.int(),
    uploadedAt: instant(),
  })
  .meta({ id: 'Attachment', description: 'A file that came with a report.' });
export type SentFile = z.output<typeof attachment>;
