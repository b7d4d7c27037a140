/** Clearing a report's result for everybody to read, and taking it back. */
import { z } from 'zod';
import { line, refuseRepeats, saidText } from './fields.ts';

export const publication = z
  .strictObject({
    summary: saidText(5000).meta({ description: 'What everybody reads: no names, and no numbers of people below 5.', example: 'Två kursomgångar genomförda.' }),
    participants: z.boolean().meta({ description: 'Whether the report’s numbers of women and men are shown.', example: true }),
    indicators: z
      .array(line())
      .max(50)
      .optional()
      .meta({ description: 'Names of the report’s indicators that are shown.', example: ['deltagare'] }),
    fewConfirmed: z.literal(true).optional().meta({
      description:
        'Somebody has read a text that may speak of fewer than 5 people, and says that nobody can be recognised by it. Needed for such a text, and kept in the history.',
      example: true,
    }),
  })
  .check((context) =>
    refuseRepeats(
      context,
      context.value.indicators,
      (name) => name,
      (index) => ['indicators', index],
    ),
  )
  .meta({
    id: 'Publication',
    description: 'What of a report is cleared for everybody. Numbers are the report’s own.',
    example: { summary: 'Två kursomgångar genomförda.', participants: true, indicators: ['deltagare'] },
  });

export const publicationWithdrawal = z
  .strictObject({ reason: saidText().meta({ description: 'Why it is taken back; kept in the history.', example: 'Antalet deltagare var fel.' }) })
  .meta({ id: 'PublicationWithdrawal', description: 'Takes a published result back.', example: { reason: 'Antalet deltagare var fel.' } });
