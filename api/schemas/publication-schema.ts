/** Clearing a report's result for everybody to read, and taking it back: how it is sent, and how it looks. */
import { z } from 'zod';
import { day, instant } from './answer-parts.ts';
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

const shownNumber = () =>
  z
    .union([z.number(), z.enum(['fewerThan5', 'withheld'])])
    .meta({ description: 'Exact, or why it is not: 1–4 people, or a number that such a number could be reckoned from.', example: 12 });

export const publishedResult = z
  .object({
    period: z.string().meta({ example: '2026-H1' }),
    firstDay: day(),
    lastDay: day(),
    summary: z.string(),
    women: shownNumber().nullable(),
    men: shownNumber().nullable(),
    indicators: z.array(z.object({ name: z.string(), unit: z.string().nullable(), value: shownNumber() })),
    version: z.int().meta({ description: 'Number of the clearing within its period, from 1.', example: 1 }),
    clearedBy: z.string().meta({ description: 'Name of the officer.', example: 'Anna Lind' }),
    clearedAt: instant(),
    withdrawnAt: instant().nullable().meta({ description: 'Null while everybody may read it.' }),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'PublishedResult', description: 'A result as everybody reads it.' });
