/** A report's result that has been cleared for everybody to read, as it looks in answers. */
import { z } from 'zod';
import { day, instant } from './view-parts.ts';

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
